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
    from ..report.text.offered import offered
    from ..scenario.workbook import write_workbook

    words = chosen(language)
    known = offered(words)
    asked = asked_scenario(scenario) if scenario is not None else None
    write_workbook(
        file,
        words,
        asked,
        known,
        overwrite=overwrite,
    )
    click.echo(words.text("cli.written", file=mask(file)), err=True)
