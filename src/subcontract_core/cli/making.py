"""The command `new-model`: asks about a region's model, and writes a package.

What is heavy is imported inside the command, so that help is quick.
"""

from pathlib import Path
import sys

import click

from ..base.errors import Text
from .asking import chosen, language_asked
from .texts import Command, option

UNKNOWN = "unknown"
_QUESTIONS = {
    "title": Text("What is the model called?"),
    "region": Text("Which region is it of?"),
    "employer": Text("Who employs the group: organiser (who sells the work) or buyer?"),
    "wage": Text("Wage, euros an hour"),
    "price": Text("Price to the buyer, euros an hour without VAT"),
    "source": Text("Title of the public document that describes it"),
}


@click.command("new-model", cls=Command)
@click.argument("model")
@option("--title", help="What the model is called, in the language of the command.")
@option("--region", help="The region.")
@option(
    "--employer",
    type=click.Choice(["organiser", "buyer"]),
    help="Who employs the group: the public body that sells the work, or each buyer.",
)
@option("--wage", help="Wage in euros an hour, or unknown.")
@option("--price", help="Price to the buyer in euros an hour without VAT, or unknown.")
@option("--source", help="Title of the public document that describes the model, or unknown.")
@option(
    "--folder",
    type=click.Path(),
    help="The folder to write; it must not be there yet (default: the id).",
)
@language_asked
def new_model(
    model: str,
    title: str | None,
    region: str | None,
    employer: str | None,
    wage: str | None,
    price: str | None,
    source: str | None,
    folder: str | None,
    language: str | None,
) -> None:
    """Write a package for a new model with the id MODEL: asks what the options leave open;
    unknown is an answer.
    """
    from ..plugin_checks.new_model import Answers, write

    words = chosen(language)
    given = {
        "title": title,
        "region": region,
        "employer": employer,
        "wage": wage,
        "price": price,
        "source": source,
    }
    usual = {"title": model, "employer": "organiser"}
    answers = {
        name: value
        if value is not None
        else _asked(words.translate_phrase(_QUESTIONS[name]), usual.get(name, UNKNOWN))
        for name, value in given.items()
    }
    if answers["employer"] not in ("organiser", "buyer"):
        answers["employer"] = "organiser"
    made = write(Answers(model_id=model, language=words.code, **answers), Path(folder or model))
    for path in made:
        click.echo(str(path))


def _asked(question: str, usual: str) -> str:
    """The answer of somebody who is there; what is usual where nobody is."""
    if sys.stdin is None or not sys.stdin.isatty():
        return usual
    answer: str = click.prompt(question, default=usual, err=True)
    return answer.strip() or usual
