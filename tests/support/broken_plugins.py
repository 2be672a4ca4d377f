"""Plugins with one fault each, made from a table: what their authors wrote, and what is told.

All are the same sound model of Finland but for one thing. `PLUGIN` is that model; a row of `BROKEN`
gives other code for one of its places.
"""

from collections.abc import Mapping
from importlib.metadata import EntryPoint
from pathlib import Path
from textwrap import indent

from attrs import field, frozen

PLUGIN = '''\
"""A public body employs and sells."""
{first}
from pathlib import Path

from attrs import evolve
import numpy as np

from subcontract_core.base.provenance import Reason
from subcontract_core.base.units import CENTS
from subcontract_core.finland.routing.activity_allowances import allowances
from subcontract_core.finland.routing.invoices import invoices
from subcontract_core.finland.routing.margin import margin
from subcontract_core.finland.routing.employers import Employer
from subcontract_core.finland.routing.payslips import employment
from subcontract_core.finland.routing.shift_groups import group_shifts
from subcontract_core.model.documents import Line, Sheet
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.results import (
    Admission, Duty, Effects, Finding, Keep, Manifest, Payments, Quote, Step, Threshold
)
from subcontract_core.model.term import Term
from subcontract_core.verbs import calendars
from subcontract_core.verbs.admission import admit
from subcontract_core.verbs.pricing import wages, worker_charges

HERE = Path(__file__).parent


def words(text):
    return {{"en": text, "fi": text, "sv": text}}


WAGE = Term("wage_per_hour", "eur/hour", words("Wage"), "14.00", "assumed")
PRICE = Term("price_per_hour", "eur/hour", words("Price"), "30.00", "assumed")
GOOD = dict(
    id="outside",
    title=words("Outside"),
    region="Outside",
    summary=words("Employs and sells"),
    parties=(
        "activity_centre", "buyer", "insurers", "kela", "organiser", "pension_insurer", "person",
        "tax",
    ),
    keepers=("organiser",),
    edges=(
        ("buyer", "organiser"), ("organiser", "person"), ("activity_centre", "person"),
        ("kela", "person"),
    ),
    terms=(WAGE, PRICE),
    sources=("A public document",),
)


@hookimpl
def subcontract_describe():
    good = Manifest(**GOOD)
{describe}


@hookimpl
def subcontract_onboard(tables):
    everybody = np.ones(len(tables.people), np.int64)
    good = admit(
        tables,
        offered=everybody == 1,
        labour=everybody,
        unemployment=everybody,
        rule=lambda shift, people: calendars.gig_cancels_day(tables, shift, people),
        papers=None,
        source="A public document",
    )
{onboard}


@hookimpl
def subcontract_price(tables, terms, admission):
    asked = worker_charges(tables, terms, admission, "price_per_hour")
    pay = wages(tables, terms, admission, term="wage_per_hour")
    good = Quote((asked,), (pay,))
{price}


@hookimpl
def subcontract_route(tables, law, admission, quote):
    groups = group_shifts(tables, quote)
    slips = employment(tables, law, groups, Employer("organiser"))
    invoice = invoices(tables, law, quote, seller="organiser")
    kept = margin(tables, quote, slips, None)
    good = Payments((invoice, slips, *allowances(tables, law, admission)), (kept,))
{route}


{last}
'''
REMARK = """\
@hookimpl
def subcontract_check_benefits(tables, law, admission, payments):
    row = np.flatnonzero(admission.offered)[:1]
    why = Reason("finding.not_offered", source="A public document")
    good = Finding("not_offered", "notice", why, person=row, fix="fix.not_offered")
{code}
"""
PLACES = ("describe", "onboard", "price", "route")
MODELS, VARIANTS, CHECKS, LAW, VOCABULARY = (
    f"subcontract.{name}" for name in ("models", "variants", "checks", "law", "vocabulary")
)


@frozen
class Broken:
    """One plugin: what is wrong, in which kind of fault, the other code by its place, and what is
    told (a pattern; with `harmless` as a remark beside the sound answer). `seconds` are those after
    which its hooks are stopped (0: the usual minute).
    """

    name: str
    kind: str
    told: str
    code: Mapping[str, str] = field(factory=dict)
    points: tuple[tuple[str, str, str], ...] = ((MODELS, "outside", "{module}"),)
    files: Mapping[str, str] = field(factory=dict)
    harmless: bool = False
    seconds: float = 0.0

    @property
    def is_a_model(self) -> bool:
        """Whether the kit for models can be asked about it."""
        return self.points[0][0] in (MODELS, VARIANTS)

    @property
    def slug(self) -> str:
        """What its module is called."""
        letters = (sign for sign in f"{self.kind}_{self.name}".lower() if sign.isalnum())
        return "".join(letters)[:40]

    def write(self, folder: Path, module: str) -> None:
        """Write the module and its files into a folder."""
        (folder / f"{module}.py").write_text(self.source, encoding="utf-8")
        for name, text in self.files.items():
            path = folder / name.format(module=module)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.format(module=module), encoding="utf-8")

    @property
    def source(self) -> str:
        """The whole module."""
        if "module" in self.code:
            return self.code["module"]
        hooks = {name: indent(self.code.get(name, "return good"), "    ") for name in PLACES}
        last = self.code.get("last", "")
        if "remark" in self.code:
            last = REMARK.format(code=indent(self.code["remark"], "    "))
        return PLUGIN.format(first=self.code.get("first", ""), last=last, **hooks)


class Package:
    """The package that brings a plugin, as Python's metadata has it."""

    version = "1.0"

    def __init__(self, name: str) -> None:
        self.name = name


def entry_point(group: str, name: str, value: str, package: str) -> EntryPoint:
    """An entry point of a package that is not installed."""
    point = EntryPoint(name, value, group)
    vars(point).update(dist=Package(package))
    return point
