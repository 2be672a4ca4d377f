"""What is to be translated: English in the code and in the data, found by reading both."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
import re
from typing import IO, Any

import attrs
from babel.messages.extract import extract_from_dir
import click

from subcontract_core.base import numbers, yaml_messages
from subcontract_core.base.texts import Texts
from subcontract_core.cli import texts as cli_texts
from subcontract_core.cli.main import main as command_line
from subcontract_core.law.reform import bundled, read_reform
from subcontract_core.model.catalogue import catalogue, installed_law
from subcontract_core.model.fact_sheet import asked_questions, read_facts
from subcontract_core.model.onboarding_file import read_steps
from subcontract_core.programme import neighbours, programme
from subcontract_core.training.exercises import exercises

ROOT = Path(__file__).resolve().parents[2]
CORE = ROOT / "src" / "subcontract_core"
PACKAGES = (CORE, *sorted(path.parent for path in ROOT.glob("plugins/*/src/*/__init__.py")))
# Files of plugins and of the law are mended by their authors, whose faults stay English.
FOR_AUTHORS = {
    "law/dated_values.py",
    "law/reading.py",
    "model/fact_sheet.py",
    "model/variants.py",
    "programme/neighbours.py",
    "training/exercises.py",
    "programme/reading.py",
    "model/onboarding_file.py",
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
    "Broken": 1,
    "typed": 1,
    "near_or": 2,
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
        | {words for _, words in (*yaml_messages._PROBLEMS, *numbers._TOO_MUCH)}
        | set(_in_law())
        | set(_regions())
    )


def _in_help(command: click.Command) -> Iterator[str]:
    for part in (command, *command.params):
        if getattr(part, "english", None):
            yield part.english
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            yield from _in_help(command.get_command(click.Context(command), name))


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
        found["programme"] = list(
            _texts([programme(), neighbours(), asked_questions(), exercises()])
        )
    return found
