"""The command that shows a person's months one by one, in one model or several."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..base.errors import SubcontractError
from ..base.files import ANY, EXCEL, HTML
from ..base.privacy import mask
from .arguments import Whole
from .asking import chosen, dated_law_asked, language_asked, only_json, plugins_asked, reforms_asked
from .comparing import wanted
from .texts import Command, force_option, may_overwrite, option
from .waiting import waiting

if TYPE_CHECKING:
    from ..analysis.person_years import PersonYears
    from ..engine.comparison import Comparison
    from ..report.text.language import Language
    from ..scenario import Scenario


@click.command(cls=Command)
@click.argument("scenario")
@option("--person", required=True, help="Id of the person in the scenario, such as P1.")
@option("--model", help="Id of the model.")
@option("--models", help="Ids of models with commas between, or all (all where none is named).")
@option("--draws", type=Whole(1, 20_000), help="Draw so many years of what may happen as well.")
@option("--seed", type=Whole(0, 99_999_999), help="The seed; else the scenario's.")
@option(
    "--html",
    "html_file",
    type=click.Path(),
    help="Write the year with its pictures as one HTML file that needs nothing else.",
)
@option(
    "--json",
    "json_file",
    type=click.Path(allow_dash=True),
    help="Write the months and lines as JSON to a file; - prints only JSON.",
)
@option(
    "--excel",
    "excel_file",
    type=click.Path(),
    help="Write the months and lines as an Excel workbook (.xlsx).",
)
@option(
    "--open",
    "draw",
    type=Whole(0, 19_999),
    metavar="DRAW",
    help="Write one draw as an ordinary scenario (YAML), in which it is what happened.",
)
@option(
    "--to",
    "draw_file",
    type=click.Path(),
    metavar="FILE",
    help="Where --open writes; else SCENARIO-draw-DRAW.yaml in this folder.",
)
@force_option
@reforms_asked
@dated_law_asked
@plugins_asked
@language_asked
def year(
    scenario: str,
    person: str,
    model: str | None,
    models: str | None,
    draws: int | None,
    seed: int | None,
    html_file: str | None,
    json_file: str | None,
    excel_file: str | None,
    draw: int | None,
    draw_file: str | None,
    force: bool,
    reforms: tuple[str, ...],
    dated_law: bool,
    language: str | None,
) -> None:
    """Show a person's months one by one: earnings and the limit, decisions and reviews, what
    rests, what to do by when, and the money in hand beside today; with draws what may happen.
    """
    words = chosen(language)
    names = _names(model, models, words)
    _refuse_apart(draw, draw_file, draws, seed, words)
    files = ((html_file, HTML), (json_file, ANY), (excel_file, EXCEL), (draw_file, ANY))
    read_too = [scenario, *reforms, *(part for one in reforms for part in one.split("+"))]
    overwrite = may_overwrite(files, read_too, force)
    with waiting(words.text("cli.computing")):
        from ..scenario import load_scenario

        asked = load_scenario(scenario)
        asked = asked.on_dated_law() if dated_law else asked
    if draw is not None and draw_file is None:
        draw_file = f"{asked.id}-draw-{draw}.yaml"
        overwrite |= may_overwrite([(draw_file, ANY)], read_too, force)
    with waiting(words.text("cli.computing")):
        from ..analysis.person_years import person_years
        from ..engine.comparison import compare as run
        from ..report.terminal.year import person_page

        comparison = run(asked, names, reforms=reforms)
        found = person_years(
            comparison,
            person,
            draws=draws or 0,
            seed=seed,
            reforms=reforms,
        )
        about = words.about(asked)
        if draw is not None and draw_file is not None:
            _write_draw(asked, draw, seed, draw_file, about, overwrite)
        _write_files(comparison, found, html_file, excel_file, about, overwrite)
    for file in filter(None, (html_file, excel_file, draw_file)):
        click.echo(words.text("cli.written", file=mask(file)), err=True)
    if json_file is not None:
        from ..report.json_year import person_json

        read = [asked.file] if asked.file else []
        if only_json(person_json(found), json_file, words, overwrite, read):
            return
    click.echo(person_page(found, about))


def _names(model: str | None, models: str | None, words: "Language") -> list[str] | None:
    """The ids of the models that are asked for (today is in every comparison); None for all."""
    if model is not None and models is not None:
        raise SubcontractError(words.text("error.model_and_models"))
    if model is not None:
        names: list[str] | None = [model]
    else:
        names = wanted(models or "all", words)
    return names if names is None else [name for name in names if name != "today"]


def _refuse_apart(
    draw: int | None,
    draw_file: str | None,
    draws: int | None,
    seed: int | None,
    words: "Language",
) -> None:
    """Options that say something only beside another."""
    if draw_file is not None and draw is None:
        raise SubcontractError(words.text("error.to_alone"))
    if seed is not None and draw is None and draws is None:
        raise SubcontractError(words.text("error.seed_alone"))


def _write_files(
    comparison: "Comparison",
    found: "PersonYears",
    html_file: str | None,
    excel_file: str | None,
    about: "Language",
    overwrite: bool,
) -> None:
    """Write the page and the workbook that are asked for."""
    if html_file is not None:
        from ..report.html.files import write_years

        write_years(comparison, found, html_file, about, overwrite)
    if excel_file is not None:
        from ..report.excel.year import write_person_book

        write_person_book(found, excel_file, about, overwrite=overwrite)


def _write_draw(
    asked: "Scenario",
    draw: int,
    seed: int | None,
    file: str,
    words: "Language",
    overwrite: bool,
) -> None:
    """Write a draw as a scenario; unknown chances are taken at the least work."""
    from ..analysis.uncertain import open_draw
    from ..base.files import save
    from ..scenario.writing import scenario_to_yaml

    content = scenario_to_yaml(open_draw(asked, draw, seed)).encode()
    read = [asked.file] if asked.file else []
    save(Path(file), content, words, overwrite=overwrite, inputs=read)
