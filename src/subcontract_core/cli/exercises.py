"""The command that tells which exercise teaches what."""

from typing import TYPE_CHECKING

import click

from ..base.files import HTML
from ..base.privacy import mask
from .asking import chosen, language_asked
from .texts import Command, force_option, may_overwrite, option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..report.text.language import Language
    from ..training.exercises import Exercise


@click.command(cls=Command)
@option(
    "--html",
    "html_file",
    type=click.Path(),
    help="Write the page as this HTML file.",
)
@option(
    "--play",
    "play_file",
    type=click.Path(),
    help="Write those that a page can carry as this HTML file: guess first, then the answer opens.",
)
@force_option
@language_asked
def exercises(
    html_file: str | None, play_file: str | None, force: bool, language: str | None
) -> None:
    """Tell which exercise teaches what, how long it takes and where it is done."""
    from ..report.terminal.exercises import exercises_page
    from ..training.exercises import exercises as known

    asked = [(file, HTML) for file in (html_file, play_file) if file]
    overwrite = may_overwrite(asked, [], force) if asked else False
    words, found = chosen(language), known()
    if not asked:
        click.echo(exercises_page(found, words))
    from ..report.html import write_page
    from ..report.html.exercises_page import exercises_page as page

    if html_file:
        write_page(lambda: page(found, words), html_file, words, overwrite=overwrite)
    if play_file:
        write_page(lambda: _played(found, words), play_file, words, overwrite=overwrite)
    for file, _ in asked:
        click.echo(words.text("cli.written", file=mask(file)), err=True)


def _played(found: "Sequence[Exercise]", words: "Language") -> str:
    """The page of every exercise that has tasks."""
    from ..model.catalogue import catalogue
    from ..report.html.tasks_page import tasks_page
    from ..training.tasks import playable, tasks, titles_of

    carried = [(one, tasks(one.id)) for one in found if one.id in playable()]
    named = titles_of([task for _, made in carried for task in made], catalogue())
    titles = {model: words.pick(texts) for model, texts in named.items()}
    return tasks_page(carried, titles, words)
