"""The command for the quality of support: forms, assessments, and what to talk about of a model."""

from typing import TYPE_CHECKING

import click

from ..base.files import EXCEL, HTML
from ..base.privacy import mask
from .asking import chosen, language_asked
from .texts import Command, force_option, may_overwrite, option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model.onboarding_file import StepData
    from ..model.results import Manifest
    from ..quality import Assessment
    from ..report.text.language import Language

_MOST = 2


@click.command(cls=Command)
@click.argument("assessments", nargs=-1)
@option("--model", help="Id of a model: its stages, its strengths and risks as a checklist.")
@option(
    "--html",
    "html_file",
    type=click.Path(),
    help="Write the sheets to print as this HTML file.",
)
@option(
    "--excel",
    "excel_file",
    type=click.Path(),
    help="Write the assessment, or an empty one, as this Excel file to fill in and read back.",
)
@option("--tender", is_flag=True, help="The criteria as a list of requirements for a tender.")
@force_option
@language_asked
def quality(
    assessments: tuple[str, ...],
    model: str | None,
    html_file: str | None,
    excel_file: str | None,
    tender: bool,
    force: bool,
    language: str | None,
) -> None:
    """The quality of support: 25 criteria to assess, one or two assessments (YAML or Excel) beside
    each other with what was counted before and after, a model beside the five stages of supported
    employment, or the criteria as requirements for a tender.
    """
    from ..quality import read_assessment

    words = chosen(language)
    alone = (model is not None) + tender
    if len(assessments) > _MOST or alone > 1 or (alone and (assessments or excel_file)):
        raise click.UsageError(words.text("error.quality"))
    if excel_file and len(assessments) > 1:
        raise click.UsageError(words.text("error.quality"))
    asked = [(html_file, HTML)] if html_file else []
    asked += [(excel_file, EXCEL)] if excel_file else []
    overwrite = may_overwrite(asked, list(assessments), force) if asked else False
    read = [read_assessment(file) for file in assessments]
    model_told = _of_model(model) if model is not None else None
    if excel_file:
        from ..report.excel.assessment_book import write_assessment

        one = read[0] if read else None
        write_assessment(
            one,
            excel_file,
            words,
            overwrite=overwrite,
            inputs=assessments,
        )
    if html_file:
        from ..report.html import write_page

        page = _sheets(read, model_told, words, tender)
        write_page(
            lambda: page,
            html_file,
            words,
            overwrite=overwrite,
            inputs=assessments,
        )
    for file, _ in asked:
        click.echo(words.text("cli.written", file=mask(file)), err=True)
    if asked:
        return
    from ..report.terminal.quality import model_page, quality_page, tender_page

    if tender:
        click.echo(tender_page(words))
    else:
        click.echo(model_page(*model_told, words) if model_told else quality_page(read, words))


def _of_model(model: str) -> "tuple[Manifest, Sequence[StepData]]":
    """What a model says of itself, and its steps."""
    from ..model.catalogue import catalogue
    from ..model.onboarding_file import read_steps

    manifest = catalogue().get(model).manifest
    return manifest, read_steps(manifest.onboarding) if manifest.onboarding else ()


def _sheets(
    read: "Sequence[Assessment]",
    model: "tuple[Manifest, Sequence[StepData]] | None",
    words: "Language",
    tender: bool,
) -> str:
    from ..report.html.quality_sheets import quality_forms, quality_found, quality_of_model
    from ..report.html.tender_page import tender_page

    if tender:
        return tender_page(words)
    if model:
        return quality_of_model(*model, words)
    return quality_found(read, words) if read else quality_forms(words)
