"""The door for authors is small, described, and enough for a whole model."""

import inspect
from types import ModuleType

import numpy as np

from subcontract_core import plugin
from subcontract_core.engine.comparison import compare
from subcontract_core.model.catalogue import Catalogue, catalogue
from subcontract_core.scenario import load_scenario

MOST = 30


def test_the_door_has_thirty_names_at_most_and_no_other():
    assert len(plugin.__all__) <= MOST
    assert all(hasattr(plugin, name) for name in plugin.__all__)
    public = {name for name in vars(plugin) if not name.startswith("_")}
    rooms = {name for name in public if isinstance(getattr(plugin, name), ModuleType)}
    assert public - rooms <= set(plugin.__all__)


def test_every_name_is_described():
    for name in plugin.__all__:
        assert inspect.getdoc(getattr(plugin, name)), name
    for room in (plugin.routing, plugin.pricing, plugin.calendars, plugin.remarks):
        named = getattr(room, "__all__", [n for n in vars(room) if not n.startswith("_")])
        verbs = [getattr(room, name) for name in named]
        for verb in (one for one in verbs if inspect.isfunction(one)):
            assert inspect.getdoc(verb), verb


TERMS = (plugin.Term("wage", "eur/hour", {"en": "Wage"}, "13.00", "assumed"),)


class ByHand:
    """A model whose author imports the door and nothing else."""

    @plugin.hookimpl
    def subcontract_describe(self):
        return plugin.Manifest(
            id="by-hand",
            title={"en": "By hand"},
            region="",
            summary={"en": "The workshop employs"},
            parties=(
                "activity_centre",
                "insurers",
                "kela",
                "pension_insurer",
                "person",
                "tax",
                "workshop",
            ),
            keepers=("workshop",),
            edges=(("workshop", "person"), ("activity_centre", "person"), ("kela", "person")),
            terms=TERMS,
            own_parties=(plugin.Party("workshop", plugin.Acts.EMPLOYER, {"fi": "Työpaja"}),),
        )

    @plugin.hookimpl
    def subcontract_onboard(self, tables):
        everybody = np.ones(len(tables.people), np.int64)
        return plugin.admit(
            tables,
            offered=everybody == 1,
            labour=everybody * plugin.Labour.EMPLOYED,
            unemployment=everybody * plugin.Unemployment.EMPLOYED,
            rule=lambda shift, people: plugin.calendars.gig_cancels_day(tables, shift, people),
            papers=None,
            source="Own decision",
        )

    @plugin.hookimpl
    def subcontract_price(self, tables, terms, admission):
        return plugin.Quote(promises=(plugin.pricing.wages(tables, terms, admission, term="wage"),))

    @plugin.hookimpl
    def subcontract_route(self, tables, law, admission, quote):
        groups = plugin.routing.group_shifts(tables, quote)
        slips = plugin.routing.employment(tables, law, groups, plugin.routing.Employer("workshop"))
        keep = plugin.routing.margin(tables, quote, slips, None, keeper="workshop", terms=("wage",))
        return plugin.Payments((slips, *plugin.routing.allowances(tables, law, admission)), (keep,))


def test_a_whole_model_is_written_with_the_door_alone():
    installed = catalogue()
    found = Catalogue({"today": installed.points["today"]}, installed.checks)
    found.register(ByHand(), "by-hand")
    comparison = compare(load_scenario("everyday-2026-05"), ["by-hand"], catalogue=found)
    assert (comparison.change(comparison.outcomes[0]).cents > 0).any()
