"""The command `template`: a workbook to fill in.

What is heavy is imported inside the commands, so that help is quick.
"""

import click

from ..base.files import EXCEL
from ..base.privacy import mask
from .asking import asked_scenario, chosen, language_asked, plugins_asked
from .texts import Command, force_option, may_overwrite


@click.command(cls=Command)
@click.argument("file", type=click.Path())
@click.argument("scenario", required=False)
@force_option
@plugins_asked
@language_asked
def template(file: str, scenario: str | None, force: bool, language: str | None) -> None:
    """Write an Excel workbook to fill in as FILE; with SCENARIO, one that holds it already."""
    overwrite = may_overwrite([(file, EXCEL)], [scenario], force)
    from ..model.catalogue import catalogue, installed_law
    from ..scenario.workbook import write_workbook

    words, models = chosen(language), catalogue()
    ready = [models.get(entry.id).manifest for entry in models.entries() if not entry.broken]
    terms = dict.fromkeys(term.name for manifest in ready for term in manifest.terms)
    known = {
        "terms.model": tuple(manifest.id for manifest in ready),
        "terms.term": tuple(terms),
        "law.parameter": tuple(installed_law().parameters),
    }
    asked = asked_scenario(scenario) if scenario is not None else None
    write_workbook(
        file,
        words,
        asked,
        known,
        overwrite=overwrite,
    )
    click.echo(words.text("cli.written", file=mask(file)), err=True)
