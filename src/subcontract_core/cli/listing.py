"""The commands that tell what there is: `models`, `onboarding`, `scenarios` and `pilots`.

What is heavy is imported inside the commands, so that help is quick.
"""

import click

from ..base.files import ANY
from .asking import chosen, language_asked, only_json, plugins_asked
from .texts import Command, force_option, may_overwrite, option


@click.command(cls=Command)
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
@plugins_asked
@language_asked
def models(
    matrix: bool, asked: str | None, json_file: str | None, force: bool, language: str | None
) -> None:
    """List the installed models; a broken one with the reason."""
    from ..model.catalogue import catalogue
    from ..report.terminal.layout import paragraph

    words, installed = chosen(language), catalogue()
    if matrix and asked is not None:
        raise click.UsageError("--matrix and --questions are two pages; ask for one.")
    if matrix or asked is not None:
        from ..report.terminal import facts_matrix as tell

        overwrite = may_overwrite([(json_file, ANY)], [], force)
        told = tell.fact_sheets(installed, [asked] if asked else None)
        value = tell.matrix_json(told) if matrix else tell.questions_json(told)
        if json_file is not None:
            only_json(value, json_file, words, overwrite)
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


@click.command(cls=Command)
@click.argument("model")
@click.argument("scenario", required=False)
@plugins_asked
@language_asked
def onboarding(model: str, scenario: str | None, language: str | None) -> None:
    """Show the steps before the first shift in MODEL; with SCENARIO also each person's state
    and first possible day.
    """
    from ..model.catalogue import catalogue
    from ..model.onboarding_file import read_steps
    from ..report.terminal.onboarding import onboarding_page

    words, manifest = chosen(language), catalogue().get(model).manifest
    steps = read_steps(manifest.onboarding) if manifest.onboarding else ()
    outcome = None
    if scenario is not None:
        from ..engine.comparison import compare as run
        from ..scenario import load_scenario

        outcome = run(load_scenario(scenario), [model]).outcome(model)
    click.echo(onboarding_page(manifest, steps, outcome, words))


@click.command(cls=Command)
@language_asked
def scenarios(language: str | None) -> None:
    """List the bundled scenarios."""
    from ..report.terminal.layout import paragraph
    from ..scenario import bundled_scenarios, load_scenario

    words = chosen(language)
    names = bundled_scenarios()
    hang = max(map(len, names), default=0) + 2
    for name in names:
        click.echo(
            "\n".join(paragraph(f"{name:<{hang}}{words.pick(load_scenario(name).title)}", 0, hang))
        )


@click.command(cls=Command)
@option(
    "--json",
    "json_file",
    type=click.Path(allow_dash=True),
    help="Write the pilots as JSON to a file; - prints only JSON.",
)
@force_option
@language_asked
def pilots(json_file: str | None, force: bool, language: str | None) -> None:
    """Tell what the programme's pilots were, with sources, and how their people were counted."""
    from ..programme import programme
    from ..report.json_pilots import to_json
    from ..report.terminal.pilots import pilots_page

    overwrite = may_overwrite([(json_file, ANY)], [], force)
    words, pilots = chosen(language), programme()
    if json_file is not None:
        only_json(to_json(pilots), json_file, words, overwrite)
    else:
        click.echo(pilots_page(pilots, words))
