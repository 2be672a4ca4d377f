"""The command that plays a deck and prints what a training session needs."""

from functools import partial
from typing import TYPE_CHECKING

import click

from ..base.files import HTML
from ..base.privacy import mask
from .asking import chosen, language_asked
from .texts import Command, force_option, may_overwrite, option
from .waiting import waiting

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..report.text.language import Language
    from ..training import Played

DEFAULT_DECK = "month-60"


@click.command(cls=Command)
@click.argument("deck", default=DEFAULT_DECK)
@option(
    "--html",
    "html_file",
    type=click.Path(),
    help="Write the facilitator's sheet, the cards and the stories as this HTML file.",
)
@option(
    "--board",
    "board_file",
    type=click.Path(),
    help="Write the board for the projector as this HTML file: a browser is all it needs.",
)
@force_option
@language_asked
def training(
    deck: str, html_file: str | None, board_file: str | None, force: bool, language: str | None
) -> None:
    """Play a deck of cards through its models: what each card changes for whom, the sheets to
    print for a session, and the board for its projector.
    """
    from ..training import load_deck, play

    asked = [(file, HTML) for file in (html_file, board_file) if file]
    overwrite = may_overwrite(asked, [deck], force) if asked else False
    words = chosen(language)
    with waiting(words.text("cli.computing")):
        played = play(load_deck(deck))
    if not asked:
        from ..report.terminal.training import training_page

        click.echo(training_page(played, words))
    for file, make in ((html_file, _prints), (board_file, _board)):
        if file:
            _write(
                partial(make, played, words),
                file,
                words,
                overwrite,
                [deck],
                played,
            )


def _prints(played: "Played", words: "Language") -> str:
    from ..report.html.training_prints import training_prints

    return training_prints(played, words)


def _board(played: "Played", words: "Language") -> str:
    from ..report.html.training_board import training_board
    from ..training import by_weeks

    return training_board(played, by_weeks(played), words)


def _write(
    make: "Callable[[], str]",
    file: str,
    words: "Language",
    overwrite: bool,
    read: list[str],
    played: "Played",
) -> None:
    from ..report.html import write_page
    from ..report.inputs import inputs

    known = [*read, *inputs(played.plan)]
    write_page(
        make,
        file,
        words,
        overwrite=overwrite,
        inputs=known,
    )
    click.echo(words.text("cli.written", file=mask(file)), err=True)
