"""The command that tells which exercise teaches what."""

import click

from ..base.files import HTML
from ..base.privacy import mask
from .asking import chosen, language_asked
from .texts import Command, force_option, may_overwrite, option


@click.command(cls=Command)
@option(
    "--html",
    "html_file",
    type=click.Path(),
    help="Write the page as this HTML file.",
)
@force_option
@language_asked
def exercises(html_file: str | None, force: bool, language: str | None) -> None:
    """Tell which exercise teaches what, how long it takes and where it is done."""
    from ..report.terminal.exercises import exercises_page
    from ..training.exercises import exercises as known

    overwrite = may_overwrite([(html_file, HTML)], [], force)
    words, found = chosen(language), known()
    if html_file is None:
        click.echo(exercises_page(found, words))
        return
    from ..report.html import write_page
    from ..report.html.exercises_page import exercises_page as page

    write_page(lambda: page(found, words), html_file, words, overwrite=overwrite)
    click.echo(words.text("cli.written", file=mask(html_file)), err=True)
