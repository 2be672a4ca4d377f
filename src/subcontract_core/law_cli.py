"""The commands `subcontract law …`: the rules, one rule on a day, cases computed and cases checked.

What is heavy is imported inside the commands, so that help is quick.
"""

from datetime import date, datetime
from importlib import import_module
import os
from pathlib import Path
import sys
import tempfile
from typing import TYPE_CHECKING, Any

import click

from .errors import SubcontractError

if TYPE_CHECKING:
    from .law import Law
    from .report.language import Language

_SHOWN = 3
_language = click.option("--language", type=click.Choice(["fi", "en"]), help="Language of the results (default: from the locale).")
_file = click.Path(dir_okay=False, path_type=Path)


class _Group(click.Group):
    """A group whose commands tell a fault in words on stderr and leave with 1."""

    def invoke(self, ctx: click.Context) -> Any:
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")  # a terminal that cannot show € still gets the rest
        try:
            return super().invoke(ctx)
        except SubcontractError as error:
            click.echo(str(error), err=True)
            ctx.exit(1)


def _start(language: str | None) -> "tuple[Law, Language]":
    from .models import installed_law
    from .report.language import Language, default_language

    return installed_law(), Language(language) if language else default_language()


def _country(law: "Law", part: str) -> Any:
    """A module of the country whose law is installed: its families, its files of cases, its rules' values."""
    try:
        return import_module(f"{__package__}.{law.name}.{part}")
    except ModuleNotFoundError:
        raise SubcontractError(f"the law {law.name!r} has no {part}; these commands need a country with families of cases") from None


def _one_of(found: Any, name: str, key: str, words: "Language") -> Any:
    from difflib import get_close_matches

    if name not in found:
        near = get_close_matches(name, list(found), 3) or sorted(found)
        raise SubcontractError(words.text(key, name=name, near=", ".join(near)))
    return found[name]


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
def law() -> None:
    """Look into the law that is installed, and compute or check cases with it."""


@law.command()
@_language
def rules(language: str | None) -> None:
    """List the rules with act and section, the choices they depend on and when they were last checked."""
    body, words = _start(language)
    from .report.law_page import rules_text

    named = _country(body, "named").named_parameters
    click.echo(rules_text(body, words, {name: named(body, name) for name in body.rules}))


@law.command()
@click.argument("rule")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day whose values are shown (default: today).")
@_language
def show(rule: str, day: datetime | None, language: str | None) -> None:
    """Show RULE in words, with every value its code names (in any reading or year) as it is on the day."""
    body, words = _start(language)
    from .report.law_page import rule_text

    info = _one_of(body.rules, rule, "error.unknown_rule", words)
    named = _country(body, "named").named_parameters(body, rule)
    click.echo(rule_text(body, info, named, day.date() if day else date.today(), words))


@law.command()
@click.argument("family")
@click.option("--cases", "source", type=_file, required=True, help="CSV file with the family's input columns.")
@click.option("--out", "target", type=_file, required=True, help="CSV file to write: all its columns and the computed ones.")
@_language
def compute(family: str, source: Path, target: Path, language: str | None) -> None:
    """Compute the cases of a CSV file with the rules of FAMILY (the name of a golden file)."""
    body, words = _start(language)
    files = _country(body, "casefiles")
    chosen = _one_of(_country(body, "families").FAMILIES, family, "error.unknown_family", words)
    cases = files.read_cases(source, chosen)
    write_whole(target, files.to_csv(cases, files.computed(body, chosen, cases)), words)
    click.echo(words.text("cli.written", file=target), err=True)


@law.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@_language
def check(folder: Path, language: str | None) -> None:
    """Compare every file in FOLDER that is named after a family with what the rules give."""
    body, words = _start(language)
    files, families = _country(body, "casefiles"), _country(body, "families").FAMILIES
    found = [path for path in sorted(folder.glob("*.csv")) if path.stem in families]
    if not found:
        raise SubcontractError(words.text("error.no_cases", folder=folder, names=", ".join(sorted(families))))
    read = _read_all(files, families, found)
    agree = [_check_file(files, body, families[path.stem], cases, words) for path, cases in read]
    if not all(agree):
        sys.exit(1)


def _read_all(files: Any, families: Any, paths: list[Path]) -> list[tuple[Path, Any]]:
    """Every file, or the faults of all of them at once."""
    from .errors import InputError

    read, faults = [], []
    for path in paths:
        try:
            read.append((path, files.read_cases(path, families[path.stem], with_results=True)))
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(faults)
    return read


def _check_file(files: Any, body: "Law", family: Any, cases: Any, words: "Language") -> bool:
    """Say how a file's cases agree, and open the first that do not; whether all do."""
    from .report.law_page import agreement_text, case_text

    checked = files.differences(body, family, cases)
    rows, differing = len(cases.lines), checked.rows()
    click.echo(agreement_text(family.name, rows, rows - len(differing), checked.largest_text(), words))
    for row in differing[:_SHOWN]:
        inputs = {name: cases.columns[name][row] for name in family.columns}
        click.echo(case_text(cases.lines[row], inputs, checked.results(row), words))
    return not differing


def write_whole(file: Path, text: str, language: "Language") -> None:
    """Write a file as a whole or not at all: to a neighbour first, then in its place."""
    temporary = ""
    try:
        if file.exists() and not file.is_file():  # a device or a pipe cannot be replaced
            file.write_text(text, encoding="utf-8")
            return
        handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(text)
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, file)
        temporary = ""
    except OSError as error:
        raise SubcontractError(language.text("error.cannot_write", file=file, why=error.strerror or error)) from error
    finally:
        if temporary:
            Path(temporary).unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
