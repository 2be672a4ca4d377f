"""What several commands share: the language and the reforms that are asked for, JSON to a file."""

from collections.abc import Callable, Iterable
import os
from pathlib import Path
import sys
from typing import TYPE_CHECKING, Any

import click

from ..base.errors import SubcontractError
from ..base.files import is_shown, save
from ..base.privacy import mask
from .texts import language_option, option

if TYPE_CHECKING:
    from ..report.text.language import Language
    from ..scenario.types import Scenario

_MOST_ALLOWANCE = 100_000  # cents a day, as a scenario allows

language_asked = language_option
dated_law_asked = option(
    "--dated-law",
    is_flag=True,
    help="Leave out the figures with which the scenario stands in for the dated law.",
)
reforms_asked = option(
    "--reform",
    "reforms",
    multiple=True,
    metavar="ID|FILE",
    help=(
        "A reform to set beside the law (may be given again; ids with + between: in force"
        " together)."
    ),
)


before_asked = option(
    "--before",
    metavar="no_activity|gig_days",
    help=(
        "Where nobody has told of the days of work activity before the gigs: count none, or the"
        " days of the gigs (else they stay unknown)."
    ),
)
allowance_asked = option(
    "--allowance",
    metavar="EUR",
    help="With --before gig_days: the allowance for a day of work activity, such as 8.00.",
)


def with_before(
    scenario: "Scenario", before: str | None, allowance: str | None, words: "Language"
) -> "Scenario":
    """The scenario with the time before filled in as asked; what cannot be is refused."""
    if before is None and allowance is None:
        return scenario
    from ..base.numbers import cents
    from ..scenario.time_before import TimeBefore, filled_in, untold

    if before is not None and before not in TimeBefore.words():
        allowed = ", ".join(TimeBefore.words())
        raise SubcontractError(
            words.text(
                "error.before",
                found=mask(before),
                allowed=allowed,
            )
        )
    if allowance is not None and before != TimeBefore.GIG_DAYS.word:
        raise SubcontractError(words.text("error.allowance_alone"))
    if not untold(scenario):
        raise SubcontractError(words.text("error.before_told"))
    paid = None if allowance is None else cents(allowance, _MOST_ALLOWANCE)
    if paid is not None and paid < 0:
        raise SubcontractError(words.text("error.allowance_negative"))
    return filled_in(
        scenario,
        TimeBefore.of(str(before)),
        paid,
    )


def chosen(language: str | None) -> "Language":
    from ..report.text.language import Language, default_language

    return Language(language) if language else default_language()


def asked_scenario(source: str) -> "Scenario":
    """A scenario whose terms and law values the installed models and law know."""
    from ..engine.judging import judged
    from ..scenario import load_scenario

    return judged(load_scenario(source))


def _json(value: Any) -> str:
    import json

    return json.dumps(
        value,
        ensure_ascii=False,
        indent=1,
    )


def only_json(
    value: Any,
    json_file: str,
    language: "Language",
    overwrite: bool,
    inputs: Iterable[str | Path] = (),
) -> bool:
    """Write a value as JSON to a file, or to stdout for - (or what leads there); true if
    nothing else may be printed.
    """
    if json_file == "-" or is_shown(json_file):
        click.echo(_json(value))
        return True
    save(
        Path(json_file),
        f"{_json(value)}\n".encode(),
        language,
        overwrite=overwrite,
        inputs=inputs,
    )
    click.echo(language.text("cli.written", file=mask(json_file)), err=True)
    return False


def _handed_on(name: str, value: str) -> None:
    """Tell it to everything that this command loads or starts."""
    from ..base import packages

    os.environ[name] = value
    packages.look_anew()
    models = sys.modules.get("subcontract_core.model.catalogue")
    if models is not None and hasattr(models.catalogue, "cache_clear"):
        models.catalogue.cache_clear()


def _files_asked(_ctx: click.Context, _param: click.Parameter, paths: tuple[str, ...]) -> None:
    if paths:
        from ..base.packages import PLUGINS

        _handed_on(PLUGINS, os.pathsep.join(os.path.abspath(path) for path in paths))


def _only_ours(_ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value:
        from ..base.packages import NO_PLUGINS

        _handed_on(NO_PLUGINS, "1")


def plugins_asked(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that loads models: files without packaging, and only what the
    project ships.
    """
    files = option(
        "--plugin",
        multiple=True,
        type=click.Path(exists=True),
        metavar="FILE|FOLDER",
        expose_value=False,
        is_eager=True,
        callback=_files_asked,
        help="A model that is not installed: its file or folder (may be given again).",
    )
    none = option(
        "--no-plugins",
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=_only_ours,
        help="Leave out every package that does not come with the program.",
    )
    return none(files(command))
