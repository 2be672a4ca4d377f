"""Brings the catalogues up to date with the code and the data; run it after an English text has
changed, and before a new language is begun:

    uv run --group dev python tests/support/translations.py        what is to be translated
    uv run --group dev python tests/support/translations.py de     begins a language

The English stands in the code and in the data. What is found there is written to
`locale/<domain>.pot` of its package, and each `locale/<language>/<domain>.po` follows it by
gettext's rules: a translation whose English was reworded is kept and marked fuzzy, until somebody
looks at it and takes the mark away.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
import sys

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from extraction import PACKAGES, ROOT, phrases_of, texts_of
from subcontract_core.base.catalogues import ENGLISH, LANGUAGES, read_catalogue

PHRASES = "phrases"
HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


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


def begin(language: str, package: Path) -> None:
    """A folder with what has only keys, empty, each with its English above it; what is there
    already stays.
    """
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
        for one in PACKAGES:
            begin(code, one)
    for line in bring_up_to_date([*sys.argv[1:], *(set(LANGUAGES) - {ENGLISH})]):
        print(line)
