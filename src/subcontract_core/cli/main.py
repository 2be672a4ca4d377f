"""The command line: its commands gathered. Results go to stdout, messages to stderr; exit code 0, 1
for a fault, 2 for wrong usage.
"""

from importlib import import_module

import click

from .. import __version__
from .texts import Group, Option

# The module of each command; one is imported when it is asked for, all where they are listed.
_PLACES = {
    "compare": "comparing",
    "template": "template",
    "models": "listing",
    "check": "checking",
    "new-model": "making",
    "schema": "schema",
    "neighbours": "neighbours",
    "onboarding": "listing",
    "scenarios": "listing",
    "pilots": "listing",
    "explain": "comparing",
    "economy": "economy",
    "break-even": "break_even",
    "person": "comparing",
    "year": "year",
    "chance": "chance",
    "population": "population",
    "training": "training",
    "quality": "quality",
    "exercises": "exercises",
    "serve": "showing",
    "lab": "showing",
    "law": "law",
}


class _Program(Group):
    """All commands by name."""

    def list_commands(self, ctx: click.Context | None = None) -> list[str]:
        return sorted(_PLACES)

    def get_command(self, ctx: click.Context | None, cmd_name: str) -> click.Command | None:
        # of a name that is none Click looks among all of them for what may be meant
        for name in (cmd_name,) if cmd_name in _PLACES else _PLACES:
            if name not in self.commands:
                module = import_module(f".{_PLACES[name]}", __package__)
                self.add_command(getattr(module, name.replace("-", "_")), name)
        return self.commands.get(cmd_name)


@click.group(cls=_Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="subcontract", cls=Option)
def main() -> None:
    """Compare ways of organising supported group work in Finland, to the cent."""
