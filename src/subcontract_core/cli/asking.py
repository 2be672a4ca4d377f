"""What several commands share: the language and the reforms that are asked for, JSON to a file."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..base.files import is_shown, save
from ..base.privacy import mask
from .texts import language_option, option

if TYPE_CHECKING:
    from ..report.text.language import Language
    from ..scenario.types import Scenario


language_asked = language_option
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

    return json.dumps(value, ensure_ascii=False, indent=1)


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
