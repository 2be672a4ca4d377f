"""The command that asks backward: which price, which group, which wage, how long a visit."""

import click

from ..base.files import ANY, EXCEL
from ..base.privacy import mask
from .arguments import Whole
from .asking import chosen, language_asked, only_json, plugins_asked
from .texts import Command, force_option, may_overwrite, option
from .waiting import waiting

_QUESTIONS = ("price", "wage", "minutes", "visits", "group", "presence", "net")


@click.command("break-even", cls=Command)
@click.argument("scenario")
@option("--model", required=True, help="Id of the model.")
@option(
    "--question",
    type=click.Choice(_QUESTIONS),
    default="price",
    show_default=True,
    help=(
        "Least price, largest wage, fewest minutes of a visit, every number of days or size of"
        " the group, the largest share of a visit with an instructor, or the pay that leaves so"
        " much more in hand."
    ),
)
@option("--term", default="", help="The model's term to vary (default: the price or pay an hour).")
@option("--person", default="", help="For money in hand: id of the person (default: everybody).")
@option("--goal", default="0", help="For money in hand: euros more than today.", show_default=True)
@option(
    "--from",
    "low",
    default="0",
    help="For money in hand: the least value tried, in euros.",
    show_default=True,
)
@option(
    "--to",
    "high",
    default="300",
    help="The largest value tried, in euros.",
    show_default=True,
)
@option("--copy", "copied", default="", help="For a larger group: the person who is copied.")
@option("--until", type=Whole(1, 100), help="For a larger group: its size.")
@option(
    "--excel",
    "excel_file",
    type=click.Path(),
    help="Write the answers as an Excel workbook (.xlsx).",
)
@option(
    "--json",
    "json_file",
    type=click.Path(allow_dash=True),
    help="Write the answers as JSON to a file; - prints only JSON.",
)
@force_option
@option(
    "--dated-law",
    is_flag=True,
    help="Leave out the figures with which the scenario stands in for the dated law.",
)
@plugins_asked
@language_asked
def break_even(
    scenario: str,
    model: str,
    question: str,
    term: str,
    person: str,
    goal: str,
    low: str,
    high: str,
    copied: str,
    until: int | None,
    excel_file: str | None,
    json_file: str | None,
    force: bool,
    dated_law: bool,
    language: str | None,
) -> None:
    """Ask backward: at which price, wage, length or size nothing is missing, and what leaves so
    much in hand.
    """
    words = chosen(language)
    overwrite = may_overwrite([(excel_file, EXCEL), (json_file, ANY)], [scenario], force)
    with waiting(words.text("cli.computing")):
        from ..analysis.asking import asked
        from ..analysis.backward import ask
        from ..analysis.wanted import Wanted
        from ..report.terminal.break_even import break_even_page
        from ..scenario import load_scenario

        wanted = Wanted.between(
            low, high, goal, question=question, term=term, person=person, until=until, copied=copied
        )
        read = load_scenario(scenario)
        group = read.on_dated_law() if dated_law else read
        answers = [ask(one, wanted) for one in asked(group, model)]
    if excel_file is not None:
        from ..report.excel.break_even import write_break_even

        write_break_even(answers, read, excel_file, words, overwrite=overwrite)
        click.echo(words.text("cli.written", file=mask(excel_file)), err=True)
    if json_file is not None:
        from ..report.json_searches import searches_json

        read_from = [read.file] if read.file else []
        if only_json(searches_json(answers, read), json_file, words, overwrite, read_from):
            return
    click.echo(break_even_page(answers, read, words))
