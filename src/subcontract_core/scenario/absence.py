"""What it means that a field of a scenario is left out: a fault, something unknown, or a value that
is assumed and shown.

Missing is never zero. Every column of the workbook, which are the fields of the YAML file, has its
line here; a field that only concerns some people says whom, and for the others it is not for this
person.
"""

from collections.abc import Callable, Iterator
from typing import Any

from attrs import frozen

from .types import Buyer, Person, Scenario

FAULT, UNKNOWN, ASSUMED, OUTSIDE, NOTHING = "fault", "unknown", "assumed", "outside", "nothing"
# Four kinds of nothing, apart in the data and in every face; zero is an amount.
NOT_GIVEN, NOT_IN_SOURCES, NOT_FOR_THIS_PERSON = (
    "not_given",
    "not_in_the_sources",
    "not_for_this_person",
)


def _all(_: Any) -> bool:
    return True


@frozen
class Absence:
    """What a field's absence means, and whose field it is.

    `fault`: it must be given (to those it concerns). `unknown`: every amount that rests on it is
    unknown and says so. `assumed`: `value` reads what is counted instead, which stands among the
    assumptions. `outside`: a whole subject that is not computed without it, named as such.
    `nothing`: there is simply none (no note, no exception, no mark).
    """

    means: str
    value: Callable[[Any], Any] | None = None
    concerns: Callable[[Any], bool] = _all


def _pensioner(person: Person) -> bool:
    return person.lives_on == "disability_pension"


def _rents(person: Person) -> bool:
    return person.housing.kind == "rent"


def _housing_of_pensioner(person: Person) -> bool:
    return _pensioner(person) and _rents(person)


def _active(person: Person) -> bool:
    return person.activity.kind != "none"


def _taxed_benefit(person: Person) -> bool:
    return person.lives_on in ("disability_pension", "labour_market_subsidy")


_FAULT, _NOTHING, _OUTSIDE = Absence(FAULT), Absence(NOTHING), Absence(OUTSIDE)

SCENARIO = {
    "format": _FAULT,
    "id": _FAULT,
    "title.en": _FAULT,
    "title.fi": _FAULT,
    "title.sv": _FAULT,
    "note.en": _NOTHING,
    "note.fi": _NOTHING,
    "note.sv": _NOTHING,
    "source": _NOTHING,
    "months.from": _FAULT,
    "months.to": _FAULT,
    "pay.day": Absence(ASSUMED, lambda s: s.pay.day),
    "pay.month": Absence(ASSUMED, lambda s: s.pay.month),
    "continues_months": Absence(ASSUMED, lambda s: s.continues_months),
}
PEOPLE = {
    "id": _FAULT,
    "birth_year": _FAULT,
    "lives_on": Absence(ASSUMED, lambda p: p.lives_on),
    "care_allowance": Absence(ASSUMED, lambda p: p.care_allowance),
    "housing.kind": Absence(ASSUMED, lambda p: p.housing.kind),
    "housing.rent": Absence(FAULT, lambda p: p.housing.rent, _rents),
    "housing.municipality_group": Absence(ASSUMED, lambda p: p.housing.municipality_group, _rents),
    "housing.spouse": Absence(
        ASSUMED, lambda p: p.housing.spouse, lambda p: _pensioner(p) or _rents(p)
    ),
    "housing.spouse_income": Absence(
        FAULT, lambda p: p.housing.spouse_income, lambda p: p.housing.spouse
    ),
    "housing.spouse_entitled": Absence(
        ASSUMED,
        lambda p: p.housing.spouse_entitled,
        lambda p: p.housing.spouse and _housing_of_pensioner(p),
    ),
    "assets": Absence(ASSUMED, lambda p: p.assets, _housing_of_pensioner),
    "other_pension": Absence(ASSUMED, lambda p: p.other_pension, _pensioner),
    "tax_card": Absence(UNKNOWN),
    "papers": Absence(UNKNOWN),
    "months_over_before": Absence(ASSUMED, lambda p: p.months_over_before, _pensioner),
    "taxes.municipality": _OUTSIDE,
    "taxes.church": Absence(ASSUMED, lambda p: p.taxes.church, lambda p: p.taxes is not None),
    "taxes.benefits": Absence(
        ASSUMED, lambda p: 0 if p.taxes is None else p.taxes.benefits or 0, _taxed_benefit
    ),
    "social_assistance.housing": Absence(
        ASSUMED, lambda p: p.housing.rent or 0, lambda p: p.assistance is not None
    ),
    "social_assistance.other": Absence(
        ASSUMED, lambda p: p.assistance.other, lambda p: p.assistance is not None
    ),
    "social_assistance.income": Absence(
        ASSUMED, lambda p: p.assistance.income, lambda p: p.assistance is not None
    ),
    "debts.dependants": Absence(
        ASSUMED, lambda p: p.debts.dependants, lambda p: p.debts is not None
    ),
    "debts.free_months": Absence(
        ASSUMED, lambda p: p.debts.free_months, lambda p: p.debts is not None
    ),
    "pension.kind": Absence(ASSUMED, lambda p: p.pension.kind, _pensioner),
    "pension.no_limit": Absence(
        ASSUMED,
        lambda p: p.pension.no_limit,
        lambda p: _pensioner(p) and p.pension.kind == "national",
    ),
    "pension.average_earnings": Absence(FAULT, concerns=lambda p: p.pension.kind != "national"),
    "activity.kind": Absence(ASSUMED, lambda p: p.activity.kind),
    "activity.weekly": Absence(UNKNOWN, concerns=_active),
    "activity.every": _NOTHING,
    "activity.from": _NOTHING,
    "activity.to": _NOTHING,
    "activity.dates": Absence(UNKNOWN, concerns=_active),
    "activity.without": _NOTHING,
    "activity.start": Absence(ASSUMED, lambda p: p.activity.start, _active),
    "activity.end": Absence(ASSUMED, lambda p: p.activity.end, _active),
    "activity.allowance": Absence(UNKNOWN, concerns=lambda p: p.activity.kind == "disability"),
    "absences": _NOTHING,
    "moves.day": _FAULT,
    "moves.to": _FAULT,
}
BUYERS = {
    "id": _FAULT,
    "kind": _FAULT,
    "deducts_vat": Absence(ASSUMED, lambda b: b.deducts_vat, lambda b: b.kind != "private_person"),
}
GIGS = {
    "id": _FAULT,
    "buyer": _FAULT,
    "task": _FAULT,
    "sector": Absence(ASSUMED, lambda g: g.sector),
    "weekly": _FAULT,
    "every": _NOTHING,
    "from": _NOTHING,
    "to": _NOTHING,
    "dates": _FAULT,
    "without": _NOTHING,
    "start": Absence(ASSUMED, lambda g: g.start),
    "minutes": _FAULT,
    "hours": _FAULT,
    "crew": _FAULT,
    "in_activity_premises": Absence(ASSUMED, lambda g: g.in_activity_premises),
}
TABLES = {"": SCENARIO, "people": PEOPLE, "buyers": BUYERS, "gigs": GIGS}


@frozen
class Assumed:
    """One field that nobody gave, what is counted instead, and for whom (nobody in particular:
    the whole question).
    """

    table: str
    field: str
    value: Any
    whose: tuple[str, ...]


def ungiven(person: Person) -> list[str]:
    """The amounts that a person's situation needs and that nobody gave; a reader has said so
    already, code that builds people has not.
    """
    needed = ("housing.rent", "housing.spouse_income")
    return [
        key
        for key in needed
        if (field := PEOPLE[key]).concerns(person)
        and field.value is not None
        and field.value(person) is None
    ]


def may_be_unknown(path: str) -> bool:
    """Whether a value under this path (people.P1.tax_card) can be told to be unknown."""
    table, *rest = path.split(".", 2)
    field = PEOPLE.get(rest[-1]) if table == "people" and len(rest) == 2 else None
    return field is not None and field.means == UNKNOWN


def assumed(scenario: Scenario) -> list[Assumed]:
    """Every field that the file left out and that matters for somebody, with the value that is
    counted, in the order of the format.
    """
    people: dict[tuple[str, str, Any], list[str]] = {}
    for table, key, absence, owner in _left_out(scenario):
        if absence.means == ASSUMED and absence.value is not None and absence.concerns(owner):
            people.setdefault((table, key, absence.value(owner)), []).append(
                owner.id if table else ""
            )
    return [
        Assumed(table, key, value, tuple(filter(None, whose)))
        for (table, key, value), whose in people.items()
    ]


def unsaid(scenario: Scenario) -> frozenset[str]:
    """The paths that the file left out and nobody has filled in since: a file that is written
    from the scenario leaves them out too.
    """
    return frozenset(_path(table, key, owner) for table, key, _, owner in _left_out(scenario))


def _path(table: str, key: str, owner: Any) -> str:
    return f"{table}.{owner.id}.{key}" if table else key


def _left_out(scenario: Scenario) -> Iterator[tuple[str, str, Absence, Any]]:
    """What the file left out and still counts as usual; a value that somebody has changed since
    is not left out any more.
    """
    owners: tuple[tuple[str, tuple[Any, ...]], ...] = (
        ("", (scenario,)),
        ("people", scenario.people),
        ("buyers", scenario.buyers),
        ("gigs", scenario.gigs),
    )
    for table, rows in owners:
        for key, absence in TABLES[table].items():
            for owner in rows:
                group = key.partition(".")[0]
                if (
                    group in _GROUPS
                    and getattr(owner, _GROUPS[group]) is None
                    and key != "taxes.benefits"
                ):
                    continue  # nothing is said of the whole subject
                if (
                    _path(table, key, owner) in scenario.left_out
                    and absence.value is not None
                    and absence.value(owner) == _usual(table, key, owner)
                ):
                    yield table, key, absence, owner


_GROUPS = {"taxes": "taxes", "social_assistance": "assistance", "debts": "debts"}
_PERSON, _SCENARIO = Person("P1", 1980), Scenario("", {}, 0, 0, ())
_BUYER = Buyer("B1", "company")


def _usual(table: str, key: str, owner: Any) -> Any:
    """What is counted where nothing was said."""
    if table == "gigs":
        return {"sector": "other", "start": 9 * 60, "in_activity_premises": False}[key]
    if table == "people" and key.startswith(("taxes.", "social_assistance.", "debts.")):
        return owner.housing.rent or 0 if key == "social_assistance.housing" else 0
    usual: Any = {"": _SCENARIO, "people": _PERSON, "buyers": _BUYER}[table]
    counted = TABLES[table][key].value
    return counted(usual) if counted is not None else None
