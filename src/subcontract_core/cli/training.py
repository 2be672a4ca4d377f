"""The command that plays a deck and prints what a training session needs."""

import click

from ..base.files import HTML
from ..base.privacy import mask
from .asking import chosen, language_asked
from .texts import Command, force_option, may_overwrite, option
from .waiting import waiting

DEFAULT_DECK = "month-60"


@click.command(cls=Command)
@click.argument("deck", default=DEFAULT_DECK)
@option(
    "--html",
    "html_file",
    type=click.Path(),
    help="Write the facilitator's sheet, the cards and the stories as this HTML file.",
)
@force_option
@language_asked
def training(deck: str, html_file: str | None, force: bool, language: str | None) -> None:
    """Play a deck of cards through its models: what each card changes for whom, and the sheets
    to print for a session.
    """
    from ..report.html import write_page
    from ..report.html.training_prints import training_prints
    from ..report.inputs import inputs
    from ..report.terminal.training import training_page
    from ..training import load_deck, play

    overwrite = may_overwrite([(html_file, HTML)], [deck], force) if html_file else False
    words = chosen(language)
    with waiting(words.text("cli.computing")):
        played = play(load_deck(deck))
    if html_file is None:
        click.echo(training_page(played, words))
        return
    read = [deck, *inputs(played.plan)]
    write_page(
        lambda: training_prints(played, words), html_file, words, overwrite=overwrite, inputs=read
    )
    click.echo(words.text("cli.written", file=mask(html_file)), err=True)
