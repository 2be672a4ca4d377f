"""The command line: its commands gathered. Results go to stdout, messages to stderr; exit code 0, 1
for a fault, 2 for wrong usage.
"""

import click

from .. import __version__
from .break_even import break_even
from .chance import chance
from .checking import check
from .comparing import compare, explain, person
from .economy import economy
from .exercises import exercises
from .law import law
from .listing import models, onboarding, pilots, scenarios
from .making import new_model
from .neighbours import neighbours
from .population import population
from .quality import quality
from .schema import schema
from .showing import lab, serve
from .template import template
from .texts import Group, Option
from .training import training
from .year import year


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="subcontract", cls=Option)
def main() -> None:
    """Compare ways of organising supported group work in Finland, to the cent."""


for _command in (
    compare,
    template,
    models,
    check,
    new_model,
    schema,
    neighbours,
    onboarding,
    scenarios,
    pilots,
    explain,
    economy,
    break_even,
    person,
    year,
    chance,
    population,
    training,
    quality,
    exercises,
    serve,
    lab,
    law,
):
    main.add_command(_command)
