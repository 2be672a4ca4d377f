"""The commands that open the explorer and the notebooks: `serve` and `lab`.

What is heavy is imported inside the commands, so that help is quick.
"""

from pathlib import Path
import sys

import click

from .arguments import Whole
from .asking import asked_scenario, chosen, language_asked, plugins_asked
from .texts import Command, option


@click.command(cls=Command)
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
@plugins_asked
@language_asked
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

    words = chosen(language)
    if scenario is not None:
        asked_scenario(scenario)  # its faults are told before a server starts
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


@click.command(cls=Command, context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[JUPYTER OPTIONS]...")
@plugins_asked
@language_asked
def lab(arguments: tuple[str, ...], language: str | None) -> None:
    """Open the notebooks in JupyterLab, the explorer first; further options go to JupyterLab."""
    from ..notebook.lab import lab as run

    words = chosen(language)
    sys.exit(run(words, arguments, lambda text: click.echo(text, err=True)))
