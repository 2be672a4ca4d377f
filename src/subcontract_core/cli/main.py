"""The command line. Results go to stdout, messages to stderr; exit code 0, 1 for a fault, 2 for
wrong usage.

What is heavy is imported inside the commands, so that help is quick.
"""

from collections.abc import Iterable
from pathlib import Path
import sys
from typing import TYPE_CHECKING, Any

import click

from .. import __version__
from ..base.errors import SubcontractError
from ..base.files import ANY, EXCEL, HTML, is_shown, save
from ..base.privacy import mask
from . import streams
from .arguments import Whole
from .law import law
from .texts import Group, Option, force_option, language_option, may_overwrite, option
from .waiting import waiting

if TYPE_CHECKING:
    from ..report.text.language import Language
    from ..scenario.types import Scenario

DEFAULT_SCENARIO = "one-group-five-systems"

_language = language_option
_reform = option(
    "--reform",
    "reforms",
    multiple=True,
    metavar="ID|FILE",
    help=(
        "A reform to set beside the law (may be given again; ids with + between: in force"
        " together)."
    ),
)


def _chosen(language: str | None) -> "Language":
    from ..report.text.language import Language, default_language

    return Language(language) if language else default_language()


def _asked(source: str) -> "Scenario":
    """A scenario whose terms and law values the installed models and law know."""
    from ..engine.judging import judged
    from ..scenario import load_scenario

    return judged(load_scenario(source))


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="subcontract", cls=Option)
def main() -> None:
    """Compare ways of organising supported group work in Finland, to the cent."""


@main.command()
@click.argument("scenario", default=DEFAULT_SCENARIO)
@option(
    "--models", default="all", show_default=True, help="Ids of models with commas between, or all."
)
@option(
    "--json",
    "json_file",
    type=click.Path(allow_dash=True),
    help="Write the comparison as JSON to a file; - prints only JSON.",
)
@option(
    "--excel",
    "excel_file",
    type=click.Path(),
    help="Write the comparison as an Excel workbook (.xlsx).",
)
@option(
    "--html",
    "html_file",
    type=click.Path(),
    help="Write the report as one HTML file that needs nothing else.",
)
@option(
    "--page",
    "whole",
    is_flag=True,
    help="Show the whole page also when files are written (else only the summary).",
)
@force_option
@option(
    "--dated-law",
    is_flag=True,
    help="Leave out the figures with which the scenario stands in for the dated law.",
)
@_reform
@option(
    "--strict",
    is_flag=True,
    help=(
        "Refuse values of the law that nobody has verified or that are carried forward, where they"
        " moved a figure."
    ),
)
@option(
    "--carry-law",
    is_flag=True,
    help="Let the last known law stand in also for months more than two years after its end.",
)
@_language
def compare(
    scenario: str,
    models: str,
    json_file: str | None,
    excel_file: str | None,
    html_file: str | None,
    whole: bool,
    force: bool,
    dated_law: bool,
    reforms: tuple[str, ...],
    strict: bool,
    carry_law: bool,
    language: str | None,
) -> None:
    """Run SCENARIO (a bundled name, a YAML file or an Excel workbook) through the models and
    show each beside today.
    """
    words = _chosen(language)
    wanted = _wanted(models, words)
    files = ((json_file, ANY), (excel_file, EXCEL), (html_file, HTML))
    overwrite = may_overwrite(
        files, [scenario, *reforms, *(part for one in reforms for part in one.split("+"))], force
    )
    with waiting(words.text("cli.computing")):
        from ..analysis.analysis import Analysis
        from ..engine.comparison import compare as run
        from ..scenario import load_scenario

        asked = load_scenario(scenario)
        on_law = asked.on_dated_law() if dated_law else asked
        result = run(on_law, wanted, reforms=reforms, carry_law=carry_law)
        analysis = Analysis(result)
        if strict:
            from ..report.text.strictness import refuse_doubtful

            refuse_doubtful(analysis)
    if excel_file is not None:
        from ..report.excel import write_excel

        write_excel(analysis, excel_file, words, overwrite=overwrite)
        click.echo(words.text("cli.written", file=mask(excel_file)), err=True)
    if html_file is not None:
        from ..report.html import write_html

        write_html(analysis, html_file, words, overwrite=overwrite)
        click.echo(words.text("cli.written", file=mask(html_file)), err=True)
    if json_file is not None:
        from ..report.inputs import inputs
        from ..report.json_format import to_json

        if _only_json(to_json(analysis), json_file, words, overwrite, inputs(result)):
            return
    from ..report.terminal.comparison import page, summary

    in_files = any(file is not None for file, _ in files) and not whole
    if not (in_files and streams.is_closed()):  # the files are what was asked for
        click.echo(summary(analysis, words) if in_files else page(analysis, words))


def _wanted(models: str, words: "Language") -> list[str] | None:
    """The ids of models with commas between; None for all of them."""
    if models == "all":
        return None
    wanted = [model.strip() for model in models.split(",") if model.strip()]
    if not wanted:
        raise SubcontractError(words.text("error.no_models"))
    return wanted


@main.command()
@click.argument("file", type=click.Path())
@click.argument("scenario", required=False)
@force_option
@_language
def template(file: str, scenario: str | None, force: bool, language: str | None) -> None:
    """Write an Excel workbook to fill in as FILE; with SCENARIO, one that holds it already."""
    overwrite = may_overwrite([(file, EXCEL)], [scenario], force)
    from ..model.catalogue import catalogue, installed_law
    from ..scenario.workbook import write_workbook

    words, models = _chosen(language), catalogue()
    ready = [models.get(entry.id).manifest for entry in models.entries() if not entry.broken]
    terms = dict.fromkeys(term.name for manifest in ready for term in manifest.terms)
    known = {
        "terms.model": tuple(manifest.id for manifest in ready),
        "terms.term": tuple(terms),
        "law.parameter": tuple(installed_law().parameters),
    }
    write_workbook(
        file, words, _asked(scenario) if scenario is not None else None, known, overwrite=overwrite
    )
    click.echo(words.text("cli.written", file=mask(file)), err=True)


@main.command()
@option(
    "--matrix", is_flag=True, help="Show who does what in each model, side by side, with sources."
)
@option(
    "--questions",
    "asked",
    is_flag=False,
    flag_value="",
    metavar="[MODEL]",
    help="Show how the models, or one MODEL, answer the national open questions.",
)
@option(
    "--json",
    "json_file",
    type=click.Path(allow_dash=True),
    help="Write the matrix or the questions as JSON to a file; - prints only JSON.",
)
@force_option
@_language
def models(
    matrix: bool, asked: str | None, json_file: str | None, force: bool, language: str | None
) -> None:
    """List the installed models; a broken one with the reason."""
    from ..model.catalogue import catalogue
    from ..report.terminal.layout import paragraph

    words, installed = _chosen(language), catalogue()
    if matrix and asked is not None:
        raise click.UsageError("--matrix and --questions are two pages; ask for one.")
    if matrix or asked is not None:
        from ..report.terminal import facts_matrix as tell

        overwrite = may_overwrite([(json_file, ANY)], [], force)
        told = tell.fact_sheets(installed, [asked] if asked else None)
        value = tell.matrix_json(told) if matrix else tell.questions_json(told)
        if json_file is not None:
            _only_json(value, json_file, words, overwrite)
        else:
            click.echo(
                tell.matrix_page(told, words) if matrix else tell.questions_page(told, words)
            )
        return
    if json_file is not None:
        raise click.UsageError("--json goes with --matrix or --questions.")
    for entry in installed.entries():
        if entry.broken:
            facts = {"cli.state": words.text("cli.broken", why=entry.broken)}
        else:
            manifest = installed.get(entry.id).manifest
            facts = {
                "cli.title": words.pick(manifest.title),
                "cli.region": words.translate_phrase(manifest.region),
                "cli.state": words.text("cli.ready"),
            }
        click.echo(entry.id)
        for key, fact in (facts | {"cli.origin": entry.origin}).items():
            if fact:
                click.echo("\n".join(paragraph(f"{words.text(key)}: {fact}", 2, 2)))
    if installed.missing:
        click.echo(
            "\n".join(
                [
                    "",
                    words.text("cli.absent"),
                    *(f"  {model} ({package})" for model, package in installed.missing.items()),
                ]
            )
        )


@main.command()
@click.argument("model")
@click.argument("scenario", required=False)
@_language
def onboarding(model: str, scenario: str | None, language: str | None) -> None:
    """Show the steps before the first shift in MODEL; with SCENARIO also each person's state
    and first possible day.
    """
    from ..model.catalogue import catalogue
    from ..report.terminal.onboarding import onboarding_page
    from ..verbs.onboarding import read_steps

    words, manifest = _chosen(language), catalogue().get(model).manifest
    steps = read_steps(manifest.onboarding) if manifest.onboarding else ()
    outcome = None
    if scenario is not None:
        from ..engine.comparison import compare as run
        from ..scenario import load_scenario

        outcome = run(load_scenario(scenario), [model]).outcome(model)
    click.echo(onboarding_page(manifest, steps, outcome, words))


@main.command()
@_language
def scenarios(language: str | None) -> None:
    """List the bundled scenarios."""
    from ..report.terminal.layout import paragraph
    from ..scenario import bundled_scenarios, load_scenario

    words = _chosen(language)
    names = bundled_scenarios()
    hang = max(map(len, names), default=0) + 2
    for name in names:
        click.echo(
            "\n".join(paragraph(f"{name:<{hang}}{words.pick(load_scenario(name).title)}", 0, hang))
        )


@main.command()
@option(
    "--json",
    "json_file",
    type=click.Path(allow_dash=True),
    help="Write the pilots as JSON to a file; - prints only JSON.",
)
@force_option
@_language
def pilots(json_file: str | None, force: bool, language: str | None) -> None:
    """Tell what the programme's pilots were, with sources, and how their people were counted."""
    from ..programme import programme
    from ..report.terminal.pilots import pilots_page, to_json

    overwrite = may_overwrite([(json_file, ANY)], [], force)
    words, pilots = _chosen(language), programme()
    if json_file is not None:
        _only_json(to_json(pilots), json_file, words, overwrite)
    else:
        click.echo(pilots_page(pilots, words))


@main.command()
@click.argument("scenario")
@option("--model", required=True, help="Id of the model.")
@option("--person", required=True, help="Id of the person in the scenario, such as P1.")
@option("--line", help="A kind of line, such as wage or housing_allowance (default: all).")
@option(
    "--dated-law",
    is_flag=True,
    help="Leave out the figures with which the scenario stands in for the dated law.",
)
@_reform
@_language
def explain(
    scenario: str,
    model: str,
    person: str,
    line: str | None,
    dated_law: bool,
    reforms: tuple[str, ...],
    language: str | None,
) -> None:
    """Say why each of a person's lines is what it is, down to act, section and source."""
    words = _chosen(language)
    with waiting(words.text("cli.computing")):
        from ..analysis.explanation import explain_scenario
        from ..report.terminal.explanation import explanation_text
        from ..scenario import load_scenario, tabulate

        asked = load_scenario(scenario)
        lines = explain_scenario(
            tabulate(asked.on_dated_law() if dated_law else asked), model, person, line, reforms
        )
    words = words.about(asked)
    click.echo(
        explanation_text(lines, words)
        if lines
        else words.text("page.nothing_to_explain", person=mask(person))
    )


@main.command()
@click.argument("scenario")
@option("--model", required=True, help="Id of the model.")
@option("--person", required=True, help="Id of the person in the scenario, such as P1.")
@option(
    "--html",
    "html_file",
    type=click.Path(),
    required=True,
    help="Write the page as this HTML file.",
)
@force_option
@option(
    "--dated-law",
    is_flag=True,
    help="Leave out the figures with which the scenario stands in for the dated law.",
)
@_language
def person(
    scenario: str,
    model: str,
    person: str,
    html_file: str,
    force: bool,
    dated_law: bool,
    language: str | None,
) -> None:
    """Write one page for one person to read and take home: more or less money, how much may
    still be earned, whom to tell by when.
    """
    from ..analysis.analysis import Analysis
    from ..engine.comparison import compare as run
    from ..report.html import person_page, write_page
    from ..report.inputs import inputs
    from ..scenario import load_scenario

    overwrite = may_overwrite([(html_file, HTML)], [scenario], force)
    words, asked = _chosen(language), load_scenario(scenario)
    answer = run(asked.on_dated_law() if dated_law else asked, [model])
    outcome = answer.outcome(model)
    page = person_page(Analysis(answer).for_person(outcome, person), outcome, person, words)
    write_page(lambda: page, html_file, words, overwrite=overwrite, inputs=inputs(answer))
    click.echo(words.text("cli.written", file=mask(html_file)), err=True)


@main.command()
@click.argument("scenario", required=False)
@option(
    "--port",
    type=Whole(1, 65535),
    default=8866,
    show_default=True,
    help="Port of the page on this computer.",
)
@option(
    "--room",
    type=Whole(0, 40),
    help=(
        "How many visitors there are at most; an explorer is kept ready for each, so that a page"
        " opens at once (default: for yourself, in a few windows)."
    ),
)
@option(
    "--address",
    help=(
        "Address to show the page at (default: only this computer sees it; with --allow-others"
        " every network of this computer)."
    ),
)
@option(
    "--allow-others",
    is_flag=True,
    help=(
        "Let other computers and telephones open the page: those who have the code of the room,"
        " which is shown here. The connection is not encrypted."
    ),
)
@option(
    "--host-name",
    "names",
    multiple=True,
    metavar="NAME",
    help=(
        "A further name of the page, such as that of a proxy before it (may be given again); other"
        " foreign names are refused."
    ),
)
@option(
    "--base-path",
    default="/",
    show_default=True,
    metavar="PATH",
    help="The path that the page has behind a proxy, such as /tyo/.",
)
@option("--no-browser", is_flag=True, help="Do not open a browser.")
@option(
    "--verbose",
    is_flag=True,
    help="Tell faults of the page in full, for those who look for their cause.",
)
@_language
def serve(
    scenario: str | None,
    port: int,
    room: int | None,
    address: str | None,
    allow_others: bool,
    names: tuple[str, ...],
    base_path: str,
    no_browser: bool,
    verbose: bool,
    language: str | None,
) -> None:
    """Show the explorer as a web page on this computer, with SCENARIO to begin with; nothing is
    stored.
    """
    from ..notebook import asked as asking
    from ..notebook import serving
    from ..notebook.room.guard import is_local, new_code

    words = _chosen(language)
    if scenario is not None:
        _asked(scenario)  # its faults are told before a server starts
        scenario = str(Path(scenario).resolve()) if Path(scenario).exists() else scenario
    usual = asking.TO_OTHERS if allow_others else asking.HERE_ONLY
    address = asking.checked_address(address) if address else usual
    if not is_local(address) and not allow_others:
        raise click.UsageError(
            "the address can be reached from other computers; if that is meant, add --allow-others"
        )
    asked = asking.Served(
        port,
        words.code,
        scenario or "",
        room,
        address,
        asking.checked_path(base_path),
        asking.checked_names(names),
        new_code() if allow_others else "",
        verbose,
    )
    told = words.text("cli.serving", url=asked.link)
    sys.exit(serving.serve(asked, browser=not no_browser, ready=lambda: click.echo(told, err=True)))


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[JUPYTER OPTIONS]...")
@_language
def lab(arguments: tuple[str, ...], language: str | None) -> None:
    """Open the notebooks in JupyterLab, the explorer first; further options go to JupyterLab."""
    from ..notebook.lab import lab as run

    words = _chosen(language)
    sys.exit(run(words, arguments, lambda text: click.echo(text, err=True)))


def _json(value: Any) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, indent=1)


def _only_json(
    value: Any,
    json_file: str,
    language: "Language",
    overwrite: bool,
    inputs: Iterable[str | Path] = (),
) -> bool:
    """Write a value as JSON to a file, or to stdout for - (or what leads there); true if
    nothing else may be printed.
    """
    if json_file == "-" or is_shown(json_file):
        click.echo(_json(value))
        return True
    save(
        Path(json_file), f"{_json(value)}\n".encode(), language, overwrite=overwrite, inputs=inputs
    )
    click.echo(language.text("cli.written", file=mask(json_file)), err=True)
    return False


main.add_command(law)
