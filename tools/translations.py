"""Brings the catalogues up to date with the code and the data; run it after an English text has
changed, and before a new language is begun:

    uv run --group dev python tools/translations.py        what is to be translated
    uv run --group dev python tools/translations.py de     begins a language

The English stands in the code and in the data. What is found there is written to
`locale/<domain>.pot` of its package, and each `locale/<language>/<domain>.po` follows it by
gettext's rules: a translation whose English was reworded is kept and marked fuzzy, until somebody
looks at it and takes the mark away.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
import re
import sys
from typing import IO, Any

import attrs
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po
import click

from subcontract_core.base import located_yaml, numbers
from subcontract_core.base.catalogues import ENGLISH, LANGUAGES, read_catalogue
from subcontract_core.base.texts import Texts
from subcontract_core.cli import texts as cli_texts
from subcontract_core.cli.main import main as command_line
from subcontract_core.law.reform import bundled, read_reform
from subcontract_core.model.catalogue import catalogue, installed_law
from subcontract_core.model.fact_sheet import national_questions, read_facts
from subcontract_core.programme import programme
from subcontract_core.verbs.onboarding import read_steps

ROOT = Path(__file__).resolve().parent.parent
CORE = ROOT / "src" / "subcontract_core"
PACKAGES = (CORE, *sorted(path.parent for path in ROOT.glob("plugins/*/src/*/__init__.py")))
PHRASES = "phrases"
HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
# Files of plugins and of the law are mended by their authors, whose faults stay English.
FOR_AUTHORS = {
    "law/reading.py",
    "model/fact_sheet.py",
    "model/variants.py",
    "programme/reading.py",
    "verbs/onboarding.py",
}
# Calls whose arguments are told to a user, with how many of them come first and are no sentences.
TELLING = {
    "fault": 0,
    "Fault": 2,
    "UsageError": 0,
    "SubcontractError": 0,
    "MoneyError": 0,
    "LawError": 0,
    "add_last": 0,
    "_stop": 0,
}
# Words that go into a fault by way of a name, and what the operating system says.
BY_NAME = {
    "(the whole file)",
    "(this line)",
    "a mapping",
    "a list",
    "nothing",
    "an invisible control character",
    "text that YAML cannot read",
    "a tab where spaces are needed",
    "a text shaped like a personal identity code",
    "a text shaped like a bank account number",
    "a text shaped like an e-mail address",
    "a text shaped like a phone number",
    "Take it out: people are P1, P2, …; nothing personal belongs in the file.",
    "Remove it or check the spelling.",
    "Give one of these names, or the path of a YAML file.",
    "Write decimals with a point, such as 520.50.",
    "set by the scenario",
    "No such file or directory",
    "Permission denied",
    "Is a directory",
    "No space left on device",
}
# a source that is a remark of our own and no title
REMARK = re.compile(
    r"[a-z]+[:,;]? |(?:An|The|A) |Act 1154|SISU |.*(?: says | was not seen|is inferred|may count|"
    r" as cited |a proxy|makes a work trip)"
)


# -- phrases: English in the code, and in the law's data


def english_in_code(
    file: IO[bytes], keywords: Any, comment_tags: Any, options: Any
) -> Iterator[tuple[int, str, str, list[str]]]:
    """What a module tells its users, as an extractor for Babel (`babel.cfg` names it)."""
    for call in ast.walk(ast.parse(file.read())):
        if isinstance(call, ast.Call):
            name = _called(call)
            if name == "Text":
                found = {
                    argument.value
                    for argument in call.args[:1]
                    if isinstance(argument, ast.Constant)
                }
            elif name in TELLING:
                found = set().union(*map(_constants, call.args[TELLING[name] :]))
            elif name == "add" and _is_faults(getattr(call.func, "value", None)):
                found = set().union(*map(_constants, call.args[2:]))
            else:
                found = set()
            for text in sorted(found):
                yield call.lineno, "", text, []


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _is_faults(node: Any) -> bool:
    """Whether it is the list of faults: `faults`, or somebody's `self.faults`."""
    return "faults" in (getattr(node, "id", ""), getattr(node, "attr", ""))


def _constants(node: ast.expr) -> set[str]:
    """The texts that an argument may be, as they stand in the code."""
    if isinstance(node, ast.IfExp):
        return _constants(node.body) | _constants(node.orelse)
    if isinstance(node, ast.BoolOp):
        return set().union(*map(_constants, node.values))
    is_sentence = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return {node.value} if is_sentence and " " in node.value.strip() else set()


@cache
def phrases_of(package: Path) -> set[str]:
    """What is translated by its English in one package."""
    found = extract_from_dir(package, [("**.py", english_in_code)], keywords={})
    told = {text for file, _, text, *_ in found if file not in FOR_AUTHORS}
    return told | (_beside_the_code() if package == CORE else set())


def _beside_the_code() -> set[str]:
    return (
        BY_NAME
        | set(_in_help(command_line))
        | set(cli_texts.PLACED)
        | {words for _, words in (*located_yaml._PROBLEMS, *numbers._TOO_MUCH)}
        | set(_in_law())
        | set(_regions())
    )


def _in_help(command: click.Command) -> Iterator[str]:
    for part in (command, *command.params):
        if getattr(part, "english", None):
            yield part.english
    if isinstance(command, click.Group):
        for one in command.commands.values():
            yield from _in_help(one)


def _in_law() -> Iterator[str]:
    """Names of acts, and what the law's data says in our own words."""
    law = installed_law()
    for told in (*law.parameters.values(), *law.rules.values()):
        yield from filter(None, map(str.strip, told.act.split(";")))
    for parameter in law.parameters.values():
        yield from filter(None, [parameter.note])
        yield from filter(REMARK.match, (value.source for value in parameter.values))
    reforms = (read_reform(path, law) for path in bundled(law).values())
    yield from filter(REMARK.match, (reform.source for reform in reforms))


def _regions() -> Iterator[str]:
    yield from (pilot.region for pilot in programme().pilots)
    found = catalogue()
    yield from filter(None, (found.get(entry.id).manifest.region for entry in found.entries()))


# -- texts with a key: their English stands in data


def _texts(found: Any) -> Iterator[Texts]:
    """Every text inside what was read."""
    if isinstance(found, Texts):
        yield from [found] if found.written else ()
    elif isinstance(found, Mapping):
        for value in found.values():
            yield from _texts(value)
    elif isinstance(found, tuple | list):
        for value in found:
            yield from _texts(value)
    elif attrs.has(type(found)):
        for name in (one.name for one in attrs.fields(type(found))):
            yield from _texts(getattr(found, name))


def _models() -> Iterator[tuple[Path, Texts]]:
    """Every text of every model, with the package that it is from."""
    found = catalogue()
    for entry in found.entries():
        manifest = found.get(entry.id).manifest
        file = manifest.facts or CORE
        own = next(one for one in PACKAGES if file.is_relative_to(one))
        steps = read_steps(manifest.onboarding) if manifest.onboarding else ()
        facts = read_facts(manifest.facts) if manifest.facts else ()
        for text in _texts([manifest, facts, steps]):
            folder = text.key.split(".")[0]
            named = next((one for one in PACKAGES if one.name == folder), CORE)
            yield (own if folder == "variants" else named), text


@cache
def texts_of(package: Path) -> dict[str, list[Texts]]:
    """The texts with a key of one package, by domain."""
    found = {"models": [text for owner, text in _models() if owner == package]}
    if package == CORE:
        law = installed_law()
        reforms = [read_reform(path, law) for path in bundled(law).values()]
        found["law"] = list(_texts([law.parameters, law.rules, reforms]))
        found["programme"] = list(_texts([programme(), national_questions()]))
    return found


# -- templates and what follows them


def templates(package: Path, language: str = "") -> dict[str, Catalog]:
    """What a package has to translate, by domain; without what its author wrote in a language."""
    found = {PHRASES: Catalog()}
    for text in phrases_of(package):
        found[PHRASES].add(text)
    for domain, texts in texts_of(package).items():
        found[domain] = Catalog()
        for text in texts:
            if language not in text.written:
                found[domain].add(text.written[ENGLISH], context=text.key)
    return {domain: template for domain, template in found.items() if len(template)}


def followed(template: Catalog, path: Path) -> Catalog:
    """A language's catalogue after its template: new entries empty, reworded ones fuzzy, those that
    are no longer told left out.
    """
    before = Catalog()
    if path.is_file():
        with path.open("rb") as file:
            before = read_po(file)
    now = {message.context: message.id for message in template if message.context}
    reworded = {
        message.context: message.id
        for message in before
        if message.context and now.get(message.context, message.id) != message.id
    }
    for context, english in reworded.items():  # the same place in the data
        translation = before.get(english, context).string
        before.delete(english, context)
        before.add(now[context], translation, context=context, flags=["fuzzy"])
    before.update(template)
    for context, english in reworded.items():
        before.get(now[context], context).previous_id = [english]
    before.obsolete.clear()
    return before


def written(catalogue_: Catalog, language: str = "") -> bytes:
    """A catalogue as a file that changes only where a text does."""
    for message in catalogue_:
        message.flags &= {"fuzzy"}  # Babel takes a per cent sign for a format
    body = BytesIO()
    write_po(
        body,
        catalogue_,
        width=0,
        no_location=True,
        omit_header=True,
        sort_output=True,
        include_previous=True,
    )
    return HEADER.format(language=language).encode() + body.getvalue().rstrip(b"\n") + b"\n"


def _begin(language: str) -> None:
    """A folder with what has only keys, empty, each with its English above it."""
    for package in PACKAGES:
        for path in sorted((package / "locale" / ENGLISH).glob("*.po")):
            new = package / "locale" / language / path.name
            if not new.exists():
                begun = Catalog()
                for key, text in read_catalogue(path).items():
                    begun.add(key, auto_comments=text.splitlines())
                new.parent.mkdir(parents=True, exist_ok=True)
                new.write_bytes(written(begun, language))


def bring_up_to_date(languages: Iterable[str]) -> Iterator[str]:
    """Write every template and every catalogue; tells what has to be translated or looked at."""
    for package in PACKAGES:
        folder = package / "locale"
        for domain, template in templates(package).items():
            folder.mkdir(exist_ok=True)
            (folder / f"{domain}.pot").write_bytes(written(template))
        for language in languages:
            for domain, template in templates(package, language).items():
                path = folder / language / f"{domain}.po"
                found = followed(template, path)
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(written(found, language))
                for message in found:
                    if message.id and (message.fuzzy or not message.string):
                        state = "reworded" if message.fuzzy else "new"
                        yield f"{path.relative_to(ROOT)}: {state}: {message.context or message.id}"


if __name__ == "__main__":
    for code in sys.argv[1:]:
        _begin(code)
    for line in bring_up_to_date([*sys.argv[1:], *(set(LANGUAGES) - {ENGLISH})]):
        print(line)
