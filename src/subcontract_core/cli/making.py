"""The command `new-model`: asks about a region's model, and writes a package.

What is heavy is imported inside the command, so that help is quick.
"""

from pathlib import Path
import sys

import click

from ..base.errors import SubcontractError, Text
from .asking import chosen, language_asked
from .texts import Command, option

UNKNOWN = "unknown"


@click.command("new-model", cls=Command)
@click.argument("model")
@option("--title", help="What the model is called, in the language of the command.")
@option("--region", help="The region.")
@option(
    "--employer",
    type=click.Choice(["organiser", "buyer", "own"]),
    help="Who employs the group: the public body that sells, each buyer, or a party of your own.",
)
@option("--party", help="What the party of your own that employs is called.")
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
    party: str | None,
    wage: str | None,
    price: str | None,
    source: str | None,
    folder: str | None,
    language: str | None,
) -> None:
    """Write a package for a new model with the id MODEL: asks what the options leave open;
    unknown is an answer.
    """
    from ..plugin_checks.new_model import EMPLOYERS, QUESTIONS, Answers, write

    words = chosen(language)
    given = {
        "title": title,
        "region": region,
        "employer": employer,
        "party": party,
        "wage": wage,
        "price": price,
        "source": source,
    }
    usual = {"title": model, "employer": "organiser"}
    answers: dict[str, str] = {}
    for name, value in given.items():
        if value is None and not _is_needless(name, answers.get("employer", "")):
            value = _asked(words.translate_phrase(QUESTIONS[name]), usual.get(name, UNKNOWN))
        answers[name] = value or UNKNOWN
    if answers["employer"] not in EMPLOYERS:
        allowed = ", ".join(EMPLOYERS)
        raise SubcontractError(
            Text(
                "nobody called {name!r} employs; say {allowed}",
                name=answers["employer"],
                allowed=allowed,
            )
        )
    made = write(Answers(model_id=model, language=words.code, **answers), Path(folder or model))
    for path in made:
        click.echo(str(path))


def _is_needless(name: str, employer: str) -> bool:
    """Whether a question says nothing about such a model."""
    return (name == "party" and employer != "own") or (name == "price" and employer == "buyer")


def _asked(question: str, usual: str) -> str:
    """The answer of somebody who is there; what is usual where nobody is."""
    if sys.stdin is None or not sys.stdin.isatty():
        return usual
    answer: str = click.prompt(question, default=usual, err=True)
    return answer.strip() or usual
