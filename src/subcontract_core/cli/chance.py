"""The command that shows what may happen: drawn years, told as so many of twenty."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..base.files import ANY, EXCEL, HTML
from ..base.privacy import mask
from .arguments import Whole
from .asking import chosen, dated_law_asked, language_asked, only_json, plugins_asked, reforms_asked
from .texts import Command, force_option, may_overwrite, option
from .waiting import waiting

if TYPE_CHECKING:
    from ..chance_answer import ChanceAnswer
    from ..report.text.language import Language


@click.command(cls=Command)
@click.argument("scenario")
@option("--model", required=True, help="Id of the model.")
@option("--person", required=True, help="Id of the person in the scenario, such as P1.")
@option(
    "--month",
    default="",
    help="The month to show, such as 2026-05; else the one over the limit most.",
)
@option("--draws", type=Whole(1, 20_000), default=1_000, show_default=True, help="How many years.")
@option("--seed", type=Whole(0, 99_999_999), help="The seed; else the scenario's.")
@option(
    "--json",
    "json_file",
    type=click.Path(allow_dash=True),
    help="Write what is counted as JSON to a file; - prints only JSON.",
)
@option(
    "--excel",
    "excel_file",
    type=click.Path(),
    help="Write what is counted as an Excel workbook (.xlsx).",
)
@option(
    "--html",
    "html_file",
    type=click.Path(),
    help="Write the page as one HTML file that needs nothing else.",
)
@option(
    "--open-draw",
    type=(Whole(0, 20_000), click.Path()),
    metavar="NUMBER FILE",
    help="Write one draw as an ordinary scenario (YAML), in which it is what happened.",
)
@force_option
@reforms_asked
@dated_law_asked
@plugins_asked
@language_asked
def chance(
    scenario: str,
    model: str,
    person: str,
    month: str,
    draws: int,
    seed: int | None,
    json_file: str | None,
    excel_file: str | None,
    html_file: str | None,
    open_draw: tuple[int, str] | None,
    force: bool,
    reforms: tuple[str, ...],
    dated_law: bool,
    language: str | None,
) -> None:
    """Show what may happen to a person where the scenario has chances (visits that are called off,
    uncertain hours, illness): in how many of twenty months like this the limit is passed.
    """
    words = chosen(language)
    draw_file = open_draw[1] if open_draw else None
    files = ((json_file, ANY), (excel_file, EXCEL), (html_file, HTML), (draw_file, ANY))
    read_too = (part for one in reforms for part in one.split("+"))
    overwrite = may_overwrite(files, [scenario, *reforms, *read_too], force)
    with waiting(words.text("cli.computing")):
        from ..chance_answer import chance_of
        from ..engine.comparison import compare as run
        from ..scenario import load_scenario

        asked = load_scenario(scenario)
        asked = asked.on_dated_law() if dated_law else asked
        about = words.about(asked)
        comparison = run(asked, [], reforms=reforms)
        answer = chance_of(comparison, person, model, draws, seed, month, about, None, reforms)
    read = [file for file in (asked.file,) if file]
    if open_draw is not None:
        _write_draw(answer, open_draw, words, overwrite, read)
    for file, write in ((excel_file, answer.to_excel), (html_file, answer.to_html)):
        if file is not None:
            write(file, overwrite=overwrite)
            click.echo(words.text("cli.written", file=mask(file)), err=True)
    if json_file is not None and only_json(answer.to_json(), json_file, words, overwrite, read):
        return
    click.echo(str(answer))


def _write_draw(
    answer: "ChanceAnswer",
    open_draw: tuple[int, str],
    words: "Language",
    overwrite: bool,
    inputs: list[str],
) -> None:
    """Write a draw as a scenario."""
    from ..base.files import save
    from ..scenario.writing import scenario_to_yaml

    number, file = open_draw
    content = scenario_to_yaml(answer.open(number)).encode()
    save(Path(file), content, words, overwrite=overwrite, inputs=inputs)
    click.echo(words.text("cli.written", file=mask(file)), err=True)
