"""The commands `subcontract law …`: the rules, one rule on a day, cases computed and cases checked.

What is heavy is imported inside the commands, so that help is quick.
"""

from datetime import date, datetime
from importlib import import_module
from pathlib import Path
import sys
from typing import TYPE_CHECKING, Any

import click

from ..base.errors import Fault, InputError, SubcontractError, Text
from ..base.files import ANY, is_shown, save
from ..base.guard import close_to
from ..base.privacy import mask
from .arguments import Day
from .texts import Group, force_option, language_option, may_overwrite, option

if TYPE_CHECKING:
    from ..law import Law
    from ..report.text.language import Language

_SHOWN = 3
_language = language_option
_file = click.Path(dir_okay=False, path_type=Path)


def _start(language: str | None) -> "tuple[Law, Language]":
    from ..model.catalogue import installed_law
    from ..report.text.language import Language, default_language

    return installed_law(), Language(language) if language else default_language()


def _country(law: "Law", part: str) -> Any:
    """A module of the country whose law is installed: its families, its files of cases, its
    rules' values.
    """
    try:
        return import_module(f"subcontract_core.{law.name}.{part}")
    except ModuleNotFoundError:
        raise SubcontractError(
            Text(
                "the law {law!r} has no {part}; these commands need a country with families of"
                " cases",
                law=law.name,
                part=part,
            )
        ) from None


def _one_of(found: Any, name: str, key: str, language: "Language") -> Any:
    if name not in found:
        near = close_to(name, list(found), 3) or sorted(found)
        raise SubcontractError(language.text(key, name=name, near=", ".join(near)))
    return found[name]


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
def law() -> None:
    """Look into the law that is installed, and compute or check cases with it."""


@law.command()
@_language
def rules(language: str | None) -> None:
    """List the rules with act and section, the choices they depend on and when they were last
    checked.
    """
    body, words = _start(language)
    from ..report.terminal.law import rules_text

    click.echo(rules_text(body, words))


@law.command()
@click.argument("rule")
@option("--date", "day", type=Day(), help="The day whose values are shown (default: today).")
@_language
def show(rule: str, day: datetime | None, language: str | None) -> None:
    """Show RULE in words, with every value its code names (in any reading or year) as it is on
    the day.
    """
    body, words = _start(language)
    from ..report.terminal.law import rule_text

    info = _one_of(body.rules, rule, "error.unknown_rule", words)
    click.echo(rule_text(body, info, day.date() if day else date.today(), words))


@law.command()
@click.argument("family")
@option(
    "--cases",
    "source",
    type=_file,
    required=True,
    help="CSV file with the family's input columns.",
)
@option(
    "--out",
    "target",
    type=click.Path(allow_dash=True),
    required=True,
    help="CSV file to write: all its columns and the computed ones; - prints them.",
)
@force_option
@_language
def compute(family: str, source: Path, target: str, force: bool, language: str | None) -> None:
    """Compute the cases of a CSV file with the rules of FAMILY (the name of a golden file)."""
    overwrite = may_overwrite([(target, ANY)], [source], force)
    body, words = _start(language)
    reading, files = _country(body, "golden.reading"), _country(body, "golden.files")
    chosen = _one_of(
        _country(body, "golden.families").FAMILIES, family, "error.unknown_family", words
    )
    cases = reading.read_cases(source, chosen)
    computed = files.to_csv(cases, files.computed(body, chosen, cases))
    if target == "-" or is_shown(target):
        click.echo(computed, nl=False)
        return
    save(
        Path(target),
        computed.encode(),
        words,
        overwrite=overwrite,
        inputs=[source],
    )
    click.echo(words.text("cli.written", file=mask(str(target))), err=True)


@law.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@_language
def check(folder: Path, language: str | None) -> None:
    """Compare every file in FOLDER that is named after a family with what the rules give."""
    body, words = _start(language)
    reading, files = _country(body, "golden.reading"), _country(body, "golden.files")
    families = _country(body, "golden.families").FAMILIES
    case_files = [path for path in sorted(folder.glob("*.csv")) if path.stem in families]
    if not case_files:
        raise SubcontractError(
            words.text("error.no_cases", folder=folder, names=", ".join(sorted(families)))
        )
    read = _read_all(reading, families, case_files)
    agree = [
        _check_file(
            files,
            body,
            families[path.stem],
            cases,
            words,
        )
        for path, cases in read
    ]
    if not all(agree):
        sys.exit(1)


@law.command()
@_language
def reforms(language: str | None) -> None:
    """List the reforms that come with the law; `compare --reform ID` sets one beside it."""
    body, words = _start(language)
    from ..law.reform import bundled, read_reform
    from ..report.terminal.law import reforms_text

    click.echo(
        reforms_text(body, [read_reform(path, body) for path in bundled(body).values()], words)
    )


@law.command()
@option(
    "--date", "day", type=Day(), help="The day on which the values are looked at (default: today)."
)
@option(
    "--all",
    "everything",
    is_flag=True,
    help="List every value, not only those that are unverified or were checked long ago.",
)
@_language
def outdated(day: datetime | None, everything: bool, language: str | None) -> None:
    """List what to check next: never verified and read by most models first, then the oldest."""
    body, words = _start(language)
    from ..law.freshness import to_check
    from ..report.terminal.law import outdated_text

    asked_day, used_by = day.date() if day else date.today(), _used_by()
    click.echo(
        outdated_text(
            to_check(
                body, asked_day, {name: len(found) for name, found in used_by.items()}, everything
            ),
            asked_day,
            words,
        )
    )


def _used_by() -> dict[str, set[str]]:
    """Which models read a parameter in some bundled scenario."""
    from ..engine.comparison import compare
    from ..scenario import bundled_scenarios, load_scenario

    rules: dict[str, set[str]] = {}
    for name in bundled_scenarios():
        for outcome in compare(load_scenario(name)).outcomes:
            for parameter in {parameter for why in outcome.reasons for parameter in why.parameters}:
                rules.setdefault(parameter, set()).add(outcome.model)
    return rules


def _read_all(reading: Any, families: Any, paths: list[Path]) -> list[tuple[Path, Any]]:
    """Every file, or the faults of all of them at once."""
    read: list[tuple[Path, Any]] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            cases = reading.read_cases(path, families[path.stem], with_results=True)
            read.append((path, cases))
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(faults)
    return read


def _check_file(files: Any, body: "Law", family: Any, cases: Any, language: "Language") -> bool:
    """Say how a file's cases agree, and open the first that do not; whether all do."""
    from ..report.terminal.law import agreement_text, case_text

    checked = files.differences(body, family, cases)
    rows, differing = len(cases.lines), checked.differing_cases()
    click.echo(
        agreement_text(
            family.name,
            rows,
            rows - len(differing),
            checked.largest_text(),
            language,
        )
    )
    for row in differing[:_SHOWN]:
        inputs = {name: cases.columns[name][row] for name in family.columns}
        click.echo(case_text(cases.lines[row], inputs, checked.results(row), language))
    return not differing
