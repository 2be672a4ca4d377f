"""The command that tells what else a person could be offered beside the models."""

import click

from ..base.files import HTML
from ..base.privacy import mask
from .asking import chosen, language_asked, plugins_asked
from .texts import Command, force_option, may_overwrite, option


@click.command(cls=Command)
@option(
    "--html",
    "html_file",
    type=click.Path(),
    help="Write the page as this HTML file.",
)
@force_option
@plugins_asked
@language_asked
def neighbours(html_file: str | None, force: bool, language: str | None) -> None:
    """Tell what else a person could be offered beside the models: when it fits, the way back and
    the next step, only as public documents say it.
    """
    from ..engine.comparison import TODAY
    from ..model.catalogue import catalogue
    from ..programme import neighbours as known
    from ..report.terminal.neighbours import neighbours_page

    overwrite = may_overwrite([(html_file, HTML)], [], force)
    words, found, models = chosen(language), known(), catalogue()
    ready = [models.get(one.id).manifest for one in models.entries() if not one.broken]
    titles = [words.pick(one.title) for one in ready if one.id != TODAY]
    if html_file is None:
        click.echo(neighbours_page(found, titles, words))
        return
    from ..report.html import write_page
    from ..report.html.neighbours_page import neighbours_page as page

    write_page(lambda: page(found, titles, words), html_file, words, overwrite=overwrite)
    click.echo(words.text("cli.written", file=mask(html_file)), err=True)
