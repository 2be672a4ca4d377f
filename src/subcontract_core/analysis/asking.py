"""A model made ready to be asked backward, under each reading that is open."""

from collections.abc import Mapping

from ..engine.judging import judged, law_of
from ..engine.pipeline import readings
from ..law import Law
from ..model import catalogue as installed
from ..model.catalogue import Catalogue
from ..model.loading import Model
from ..scenario.tabulating import tabulate
from ..scenario.types import Scenario
from .break_even import Asked
from .called_off_fee import calls_off, without_fee


def asked(
    scenario: Scenario,
    model: str,
    *,
    law: Law | None = None,
    catalogue: Catalogue | None = None,
) -> tuple[Asked, ...]:
    """A model under each open reading, ready to be asked. Raises `InputError` for faults of the
    scenario, `ModelError` for a model that cannot run.
    """
    found, body = catalogue or installed.catalogue(), law or installed.installed_law()
    settled = judged(scenario, found, body)
    plugin, dated = found.get(model), law_of(settled, body)
    return tuple(
        ready(
            settled,
            plugin,
            dated,
            chosen,
            found,
        )
        for chosen in readings(plugin, tabulate(settled))
    )


def ready(
    scenario: Scenario,
    plugin: Model,
    law: Law,
    reading: Mapping[str, str],
    catalogue: Catalogue,
) -> Asked:
    """A model under one reading; called-off visits count as not invoiced where nobody tells what
    their buyer pays.
    """
    counted = scenario
    if calls_off(tabulate(scenario)):
        counted = without_fee(scenario, plugin.id, plugin.manifest.terms)
    return Asked(
        counted,
        plugin,
        law,
        reading,
        catalogue,
        counted is not scenario,
    )
