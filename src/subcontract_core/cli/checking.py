"""The command for authors of models: `check`.

What is heavy is imported inside the command, so that help is quick. What a model breaks is told in
English, as every fault that only its author can mend.
"""

import sys

import click

from .asking import language_asked, plugins_asked
from .texts import Command


@click.command(cls=Command)
@click.argument("model")
@plugins_asked
@language_asked
def check(model: str, language: str | None) -> None:
    """Hold MODEL to what every model promises; with --plugin one that is not installed."""
    from ..plugin_checks import checked
    from ..plugin_checks.promises import Level

    results = checked(model)
    for result in sorted(results, key=lambda one: one.promise.level.value):
        promise = result.promise
        mark = "ok" if result.is_kept else "BROKEN" if result.asked else "not asked"
        line = f"{promise.level.name.lower():6}  {promise.name:15}  {mark:9}  {promise.says}"
        click.echo(line)
        for reason in result.reasons:
            click.echo(f"        {reason}")
    counts = [
        f"{sum(one.is_kept for one in of_level)} of {len(of_level)} {level.name.lower()}"
        for level in Level
        if (of_level := [one for one in results if one.promise.level is level])
    ]
    click.echo(f"{model}: {', '.join(counts)}")
    if any(one.promise.level is Level.MUST and not one.is_kept for one in results):
        sys.exit(1)
