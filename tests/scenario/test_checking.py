"""A scenario made in Python is held to the rules of one that is read: for every field of the table,
and for every rule between fields, both are told the same.
"""

import ast
from collections import Counter
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.report.text.language import Language
import subcontract_core.scenario
from subcontract_core.scenario.chance import Hours, Odds
from subcontract_core.scenario.checking import Checked, drafting, settled
from subcontract_core.scenario.composed import Many
from subcontract_core.scenario.costs import RunningCost
from subcontract_core.scenario.fields import places_of
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.running import Running
from subcontract_core.scenario.texts import Id, PersonId, Titles, Words
from subcontract_core.scenario.types import (
    Activity,
    Assistance,
    Away,
    Buyer,
    Call,
    Cancelled,
    CardChange,
    Chance,
    Child,
    Closes,
    Counts,
    Dates,
    DebtChange,
    Debts,
    FallsIll,
    Gig,
    HomeChange,
    Housing,
    Illness,
    Late,
    LateBy,
    LawValue,
    Lengths,
    Mark,
    ModelPay,
    Move,
    Parents,
    PayRule,
    Pays,
    Pension,
    Person,
    Post,
    Quiet,
    Realised,
    Scenario,
    Span,
    Taxes,
    TermValue,
    Trip,
)
from subcontract_core.scenario.units import (
    Choice,
    Clock,
    Day,
    Money,
    Month,
    PayDay,
    Share,
    Whole,
    Yes,
)
from subcontract_core.scenario.workbook import read_workbook, write_workbook
from subcontract_core.scenario.writing import scenario_to_yaml
from support.generated import scenarios

MAY = 2026 * 12 + 4
JUNE = MAY + 1
ENGLISH = Language("en")
SOUND = Scenario(
    "rules",
    {"en": "Rules"},
    MAY,
    MAY + 1,
    (
        Person(
            "P1",
            1990,
            "disability_pension",
            Activity("disability", Dates((date(2026, 5, 4), date(2026, 5, 5))), allowance=800),
            "basic",
            Housing("rent", 620_00, 3, True, 9_000_00, True),
            100_00,
            1_200_00,
            Fraction(12, 100),
            ("consent",),
            (Move(date(2026, 5, 4), date(2026, 5, 6)),),
            1,
            Taxes(Fraction(71, 1000), Fraction(1, 100), Fraction(1, 5)),
            Assistance(500_00, 10_00, 5_00),
            Debts(1, 2, date(2025, 3, 1), 1, 12),
            pension=Pension("earnings_related", average=2_500_00),
            absences=(date(2026, 5, 12),),
            children=(Child(2018 * 12), Child(2010 * 12, True)),
            parents=Parents(3_000_00, 1, 100_00, True, True),
            other_income=50_00,
            falls_ill=FallsIll(2, Counts(1, 3, 10)),
            trip=Trip(6_00, 30, 8_00, "lost"),
        ),
        Person("P2", 1985, "labour_market_subsidy"),
    ),
    (
        Buyer(
            "B1",
            "company",
            pays=Pays(30, LateBy(Fraction(1, 5), 20)),
            paid_late=(Late(MAY, 14),),
            closes=Closes(Fraction(1, 50)),
        ),
        Buyer("B2", "parish"),
    ),
    (
        Gig(
            "G1",
            "B1",
            "raking",
            Dates((), ("tue",), date(2026, 5, 1), date(2026, 5, 31), (date(2026, 5, 19),), 1),
            120,
            ("P1", "P2"),
            "property_services",
            happens=Fraction(4, 5),
            told_before=72,
            lengths=Lengths(60, 120, 240),
        ),
        Gig("G2", "B2", "washing", Dates((date(2026, 6, 1),)), 60, ("P2",)),
    ),
    terms=(TermValue("m", "wage", "12.00", person="P1"),),
    law=(LawValue("vat.rate", "24 %"),),
    running=Running(
        instructor_hour=3_000,
        coach_hour=3_500,
        before=15,
        after=15,
        presence=Fraction(1),
        people_per_instructor=5,
        coach_monthly=60,
        coach_first_month=120,
        onboarding=30,
        buyer_contact=20,
        instructor_hours=40,
        borne_by="organiser",
    ),
    away=(Away("P2", date(2026, 5, 11), date(2026, 5, 13), "ill"),),
    realised=(Realised("G2", date(2026, 6, 1), "P2", 90),),
    pay_by_model=(ModelPay("m", "15", "next"),),
    staff=(Post("coach", Fraction(1, 5), 165, "Centre"),),
    costs=(
        RunningCost("tools", "group", "Saw", 48_000, MAY, spread=2, borne_by="organiser"),
        RunningCost("meals", "person_visit", "", 300, MAY, MAY, borne_by="participant", model="m"),
    ),
    chance=Chance(2026, 15),
    quiet=Quiet(Fraction(1, 6), Fraction(1, 2)),
)
LISTS = {
    "people": Person,
    "buyers": Buyer,
    "gigs": Gig,
    "terms": TermValue,
    "law": LawValue,
    "away": Away,
    "realised": Realised,
    "pay_by_model": ModelPay,
    "staff": Post,
    "costs": RunningCost,
}


def wrong_values(unit):
    """What a unit cannot hold, on both sides of its range."""
    if isinstance(unit, Odds):
        return [Fraction(-1, 10), Fraction(12, 10)]
    if isinstance(unit, Hours):
        return [0, 721]
    if isinstance(unit, Many) and not unit.is_each_once:
        return [(one,) for one in wrong_values(unit.of)]
    if isinstance(unit, Many):
        return [(one, *sound) for one in wrong_values(unit.of) for sound in [()]] + twice(unit.of)
    if isinstance(unit, Money):
        return [unit.least - 1, unit.most + 1]
    if isinstance(unit, Share):
        return [Fraction(-1, 100), unit.most + Fraction(1, 100)]
    if isinstance(unit, PayDay):
        return ["0", "29", "first"]
    if isinstance(unit, Whole):
        return [unit.least - 1, unit.most + 1]
    if isinstance(unit, Clock):
        return [24 * 60 + 1] if unit.is_end else [24 * 60, 25 * 60]
    if isinstance(unit, Month):
        return [1990 * 12 - 1, 2101 * 12]
    if isinstance(unit, Choice):
        return ["other_word", f"{unit.options[-1]}x"]
    if isinstance(unit, PersonId):
        return ["Maija", "P 2", "P12345"]
    if isinstance(unit, Id):
        return ["nobody"] if unit.of else ["a/b", "x" * 61]
    if isinstance(unit, Titles):
        return []  # a file without a text has no key, which is told otherwise: below
    return []


def twice(unit):
    """Two of the same in a list."""
    if isinstance(unit, Day):
        return [(date(2026, 5, 12), date(2026, 5, 12))]
    if isinstance(unit, Choice):
        return [(unit.options[0], unit.options[0])]
    return [("P2", "P2")]


def put(owner, way, value):
    """The object with a value where the fields lead."""
    first, *rest = way
    inner = put(getattr(owner, first.name), rest, value) if rest else value
    return evolve(owner, **{first.name: inner})


def put_in(scenario, table, place, value):
    """The scenario with a value of the scenario itself, or of the first of a list."""
    if not table:
        return put(scenario, place.fields, value)
    first, *rest = getattr(scenario, table)
    return evolve(scenario, **{table: (put(first, place.fields, value), *rest)})


def told(make):
    """What is told of a scenario: found, allowed, what to do; nothing where it is sound."""
    try:
        make()
    except InputError as error:
        return Counter((str(f.found), str(f.allowed), str(f.to_do)) for f in error.faults)
    return Counter()


def drafted(table, place, value):
    with drafting():
        return put_in(SOUND, table, place, value)


VALUES = [
    (table, place, value)
    for table, type_ in {"": Scenario, **LISTS}.items()
    for place in places_of(type_)
    for value in wrong_values(place.field.unit)
]


def test_the_sound_scenario_is_sound_in_both():
    assert read_scenario(scenario_to_yaml(SOUND), "sound.yaml") == SOUND


def test_every_field_that_can_be_wrong_is_among_the_values():
    free = (Yes, Day, Words, Titles)
    expected = {
        (table, place.key)
        for table, type_ in {"": Scenario, **LISTS}.items()
        for place in places_of(type_)
        if not isinstance(place.field.unit, free)
    }
    assert {(table, place.key) for table, place, _ in VALUES} == expected


@pytest.mark.parametrize(
    ("table", "place", "value"),
    VALUES,
    ids=[f"{table}.{place.key}={value}"[:60] for table, place, value in VALUES],
)
def test_a_wrong_value_is_told_alike_in_python_and_in_a_file(table, place, value):
    draft = drafted(table, place, value)
    in_file = told(lambda: read_scenario(scenario_to_yaml(draft), "draft.yaml"))
    assert in_file
    assert told(lambda: settled(draft)) == in_file
    # a scenario that is made without drafting cannot come so far, whatever made it
    assert told(lambda: put_in(SOUND, table, place, value))


@pytest.mark.parametrize(
    ("table", "place"),
    [
        (table, place)
        for table, type_ in {"": Scenario, **LISTS}.items()
        for place in places_of(type_)
    ],
    ids=lambda part: getattr(part, "key", part),
)
@pytest.mark.parametrize("value", [1.5, b"x", [], object(), datetime(2026, 5, 1, 9)])
def test_a_value_of_another_type_is_refused_where_it_is_given(table, place, value):
    with pytest.raises(InputError, match="a value of the type"):
        put_in(SOUND, table, place, value)


# -- between fields ---------------------------------------------------------------------------------


def first(table, **changes):
    """The scenario with changes of the first of a list."""
    one, *rest = getattr(SOUND, table)
    return evolve(SOUND, **{table: (evolve(one, **changes), *rest)})


def second(table, **changes):
    """The scenario with changes of the second of a list."""
    one, other, *rest = getattr(SOUND, table)
    return evolve(SOUND, **{table: (one, evolve(other, **changes), *rest)})


def home(**changes):
    return lambda: first("people", housing=evolve(SOUND.people[0].housing, **changes))


def changed(make, until=MAY + 3, **about):
    """The first person over four months (or `until` another), with changes of the home."""

    def scenario():
        one, *rest = SOUND.people
        changes = make()
        with_them = evolve(one, home_changes=changes, **about)
        return evolve(SOUND, last_month=until, people=(with_them, *rest))

    return scenario


def couple(theirs, theirs_too=(), **about):
    """The first person with the second as spouse, who lives as told, and a third."""
    alone, other = SOUND.people
    mine = evolve(alone.housing, spouse=False, spouse_income=None, spouse_in_group="P2")
    people = (
        evolve(alone, housing=mine, **about),
        evolve(other, housing=theirs, home_changes=theirs_too),
        Person("P3", 1980),
    )
    return evolve(SOUND, people=people)


def call(crew, a_week, **more):
    return Call("C1", SOUND.buyers[0].id, crew, a_week, 120, **more)


def debts(*changes, debts=None):
    return lambda: first("people", debts=debts, debt_changes=tuple(one() for one in changes))


def pension(**changes):
    return lambda: first("people", pension=evolve(SOUND.people[0].pension, **changes))


def activity(**changes):
    return lambda: first("people", activity=evolve(SOUND.people[0].activity, **changes))


def visits(**changes):
    return lambda: first("gigs", when=evolve(SOUND.gigs[0].when, **changes))


COMBINATIONS = {
    "months backwards": lambda: evolve(SOUND, last_month=MAY - 1),
    "more months than five years": lambda: evolve(SOUND, last_month=MAY + 60),
    "nobody": lambda: evolve(SOUND, people=(), gigs=(), terms=()),
    "a birth year after the months": lambda: first("people", birth_year=2012),
    "a birthday without its month": lambda: first("people", birth_day=3),
    "a birthday that no calendar has": lambda: first("people", birth_month=2, birth_day=30),
    "a child as old as the parent": lambda: first("people", children=(Child(1991 * 12),)),
    "a spouse of oneself": home(spouse_in_group="P1", spouse_income=None, spouse=False),
    "a spouse who is not there": home(spouse_in_group="P7", spouse_income=None),
    "an income of a spouse of the group": home(spouse_in_group="P2"),
    "another home of the spouse": lambda: couple(Housing("rent", 510_00)),
    "spouses who name different people": lambda: couple(Housing(spouse_in_group="P3")),
    "other adults whose income nobody gave": home(other_adults=1),
    "an income of no other adults": home(other_adults_income=1),
    "a rent that nobody gave": home(rent=None),
    "a rent without renting": home(kind="none"),
    "a spouse's income that nobody gave": home(spouse_income=None),
    "a spouse's income without a spouse": home(spouse=False),
    "an income of a decision without its month": home(decision_income=99_090),
    "a new rent without its month": home(new_rent=60_000),
    "an illness that ends before it begins": lambda: first(
        "people", ill=(Illness(date(2026, 5, 12), date(2026, 5, 11)),), absences=()
    ),
    "two spells of illness in one": lambda: first(
        "people",
        ill=(Illness(date(2026, 5, 12), date(2026, 5, 20)), Illness(date(2026, 5, 20))),
        absences=(),
    ),
    "ill and absent on one day": lambda: first("people", ill=(Illness(date(2026, 5, 12)),)),
    "ill while nothing is planned": lambda: first("people", ill=(Illness(date(2026, 5, 14)),)),
    "a visit cancelled that is none": lambda: first(
        "gigs", cancelled=(Cancelled(date(2026, 5, 6)),)
    ),
    "a visit cancelled twice": lambda: first(
        "gigs", cancelled=(Cancelled(date(2026, 5, 26), 5), Cancelled(date(2026, 5, 26)))
    ),
    "a share above a card's limit without the limit": lambda: first(
        "people", tax_card_over=Fraction(1, 4)
    ),
    "a value that begins after all work": lambda: first("terms", start=date(2027, 1, 1)),
    "a decision of later than the first month": home(decision_month=MAY + 1),
    "a decision whose time is over": home(decision_month=MAY - 24),
    "a change of the home after the months": home(changes_from=MAY + 12),
    "a listed change of the home in the first month": changed(
        lambda: (HomeChange(MAY, moved=True),)
    ),
    "a change of the home in a scenario of one month": changed(
        lambda: (HomeChange(JUNE, moved=True),), until=MAY
    ),
    "a change in which nothing changes": changed(lambda: (HomeChange(JUNE),)),
    "a spouse who comes without an income": changed(lambda: (HomeChange(JUNE, spouse=True),)),
    "adults who come without an income": changed(lambda: (HomeChange(JUNE, other_adults=1),)),
    "an income of a spouse who goes": changed(
        lambda: (HomeChange(JUNE, spouse=False, spouse_income=100),)
    ),
    "two changes from one month": changed(
        lambda: (HomeChange(JUNE, moved=True), HomeChange(JUNE, rent=100))
    ),
    "a spouse who comes where there is one": changed(
        lambda: (HomeChange(JUNE, spouse=True, spouse_income=100),)
    ),
    "a spouse who goes twice": changed(
        lambda: (HomeChange(JUNE, spouse=False), HomeChange(JUNE + 1, spouse=False))
    ),
    "a changed income of a spouse who has gone": changed(
        lambda: (HomeChange(JUNE, spouse=False), HomeChange(JUNE + 1, spouse_income=100))
    ),
    "a changed income of nobody": changed(lambda: (HomeChange(JUNE, other_adults_income=100),)),
    "a new rent of a home that is not rented": changed(
        lambda: (HomeChange(JUNE, rent=100),), housing=Housing()
    ),
    "a change of a spouse of the group": lambda: couple(
        Housing(), home_changes=(HomeChange(JUNE, spouse=False),)
    ),
    "changes of one home in two ways": lambda: couple(
        Housing(),
        home_changes=(HomeChange(JUNE, rent=100_00),),
        theirs_too=(HomeChange(JUNE, rent=200_00),),
    ),
    "more who go than there are": lambda: evolve(
        SOUND, calls=(call(("P1",), Counts(0, 1, 1), going=2),)
    ),
    "more calls a week than working days": lambda: evolve(
        SOUND, calls=(call(("P1",), Counts(0, 1, 6)),)
    ),
    "two tax cards from one month": lambda: first(
        "people", tax_card_changes=(CardChange(JUNE, Fraction(0)), CardChange(JUNE, Fraction(1, 5)))
    ),
    "a new tax card that leaves the limit open": lambda: first(
        "people", tax_card_limit=100, tax_card_changes=(CardChange(JUNE, Fraction(0)),)
    ),
    "a share above no limit of a new card": lambda: first(
        "people",
        tax_card_changes=(CardChange(JUNE, Fraction(0), tax_card_over=Fraction(1, 5)),),
    ),
    "a new tax card in the first month": lambda: first(
        "people", tax_card_changes=(CardChange(MAY, Fraction(0)),)
    ),
    "a change of debts in which nothing changes": debts(lambda: DebtChange(JUNE)),
    "people kept from what is not taken": debts(lambda: DebtChange(JUNE, False, 1), debts=Debts()),
    "enforcement that begins where it is": debts(lambda: DebtChange(JUNE, True), debts=Debts()),
    "enforcement that ends where there is none": debts(lambda: DebtChange(JUNE, False)),
    "people kept without enforcement": debts(lambda: DebtChange(JUNE, dependants=1)),
    "two changes of enforcement from one month": debts(
        lambda: DebtChange(JUNE, True), lambda: DebtChange(JUNE, dependants=1)
    ),
    "free transport of somebody without that activity": lambda: evolve(
        SOUND, people=(SOUND.people[0], evolve(SOUND.people[1], trip=Trip(free_transport="kept")))
    ),
    "a trip to activity of somebody without it": lambda: evolve(
        SOUND, people=(SOUND.people[0], evolve(SOUND.people[1], trip=Trip(to_activity=100)))
    ),
    "a child who is born after the months": lambda: first("people", children=(Child(MAY + 12),)),
    "a decision on no home": home(
        kind="none",
        rent=None,
        spouse=False,
        spouse_income=None,
        spouse_entitled=False,
        decision_month=MAY,
    ),
    "a right of a spouse who is not there": home(spouse=False, spouse_income=None),
    "a spouse's right in a change without a spouse": changed(
        lambda: (
            HomeChange(JUNE, spouse=False),
            HomeChange(JUNE + 1, spouse_entitled=True),
        )
    ),
    "a child who moves before birth": lambda: first(
        "people", children=(Child(MAY + 1, False, MAY + 1),)
    ),
    "a care fee over the whole income": lambda: first("people", parents=Parents(100_00, 0, 101_00)),
    "a move to the same day": lambda: first(
        "people", moves=(Move(date(2026, 5, 4), date(2026, 5, 4)),)
    ),
    "an allowance of rehabilitative work activity": activity(kind="rehabilitative"),
    "travel that is paid for another kind": activity(travel=580),
    "employed after all months": lambda: first("people", employed_since=date(2026, 7, 1)),
    "employed before anybody could be": lambda: first("people", employed_since=date(2004, 12, 31)),
    "seized after all months": lambda: first("people", debts=Debts(0, 2, date(2026, 7, 1))),
    "seized in childhood": lambda: first("people", debts=Debts(0, 2, date(2004, 12, 31))),
    "a child who moves in the first month": lambda: first(
        "people", children=(Child(2018 * 12, False, MAY),)
    ),
    "an earnings-related pension without a limit": pension(no_limit=True),
    "average earnings of a national pension": pension(kind="national"),
    "no average earnings": pension(average=None),
    "an activity that ends as it begins": activity(start=15 * 60),
    "activity days of no kind": activity(kind="none"),
    "a move of a day without activity": lambda: first(
        "people", moves=(Move(date(2026, 5, 7), date(2026, 5, 8)),)
    ),
    "a day moved twice": lambda: first(
        "people",
        moves=(
            Move(date(2026, 5, 4), date(2026, 5, 6)),
            Move(date(2026, 5, 4), date(2026, 5, 7)),
        ),
    ),
    "absent on a day that is moved": lambda: first("people", absences=(date(2026, 5, 4),)),
    "absent from nothing": lambda: first("people", absences=(date(2026, 5, 13),)),
    "a listed day outside": lambda: first("gigs", when=Dates((date(2026, 7, 1),))),
    "weeks from before the months": visits(start=date(2026, 4, 1)),
    "an exception that hits nothing": visits(without=(date(2026, 5, 20),)),
    "an exception on a holiday": visits(weekly=("thu",), without=(date(2026, 5, 14),)),
    "weeks that end before they begin": visits(end=date(2026, 4, 30), without=()),
    "from without weeks": visits(weekly=(), dates=(date(2026, 5, 19), date(2026, 5, 20))),
    "every second week of no weeks": lambda: first(
        "gigs", when=Dates((date(2026, 5, 12),), every=2)
    ),
    "no day at all": lambda: first("gigs", when=Dates()),
    "nobody goes": lambda: first("gigs", crew=()),
    "over midnight": lambda: first("gigs", start=23 * 60),
    "an id twice": lambda: first("buyers", id="B2"),
    "a buyer that is not there": lambda: first("gigs", buyer="B3"),
    "a member that is not there": lambda: first("gigs", crew=("P1", "P7")),
    "a term for somebody who is not there": lambda: first("terms", person="P7"),
    "a term for two things": lambda: first("terms", gig="G1"),
    "a term twice": lambda: evolve(SOUND, terms=SOUND.terms * 2),
    "a buyer that pays a month late twice": lambda: first(
        "buyers", paid_late=(Late(MAY, 14), Late(MAY, 3))
    ),
    "closed until before it closes": lambda: first(
        "buyers", closed=(Span(date(2026, 5, 5), date(2026, 5, 4)),)
    ),
    "closed after the months": lambda: first("buyers", closed=(Span(date(2026, 7, 1)),)),
    "away until before that": lambda: first("away", end=date(2026, 5, 10)),
    "away after the months": lambda: first("away", end=date(2026, 7, 1)),
    "somebody away who is not there": lambda: first("away", person="P7"),
    "away and absent on one day": lambda: first("away", person="P1"),
    "away twice": lambda: evolve(SOUND, away=SOUND.away * 2),
    "a visit done of no gig": lambda: first("realised", gig="G7"),
    "a visit done by nobody": lambda: first("realised", person="P7"),
    "a visit done by who does not go": lambda: first("realised", person="P1"),
    "a visit done after the months": lambda: first("realised", day=date(2026, 7, 1)),
    "a visit done twice": lambda: evolve(SOUND, realised=SOUND.realised * 2),
    "a length of what did not happen": lambda: first("realised", happened=False),
    "a visit not done that nobody planned": lambda: first(
        "realised", happened=False, minutes=None, day=date(2026, 6, 2)
    ),
    "a cause of what happened": lambda: first("realised", by="buyer"),
    "two notices": lambda: first(
        "realised", happened=False, minutes=None, hours_before=5, notice="same_day"
    ),
    "done and cancelled": lambda: evolve(
        SOUND,
        realised=(Realised("G1", date(2026, 5, 26)),),
        gigs=(evolve(SOUND.gigs[0], cancelled=(Cancelled(date(2026, 5, 26)),)), SOUND.gigs[1]),
    ),
    "least, usual and most in no order": lambda: first("gigs", lengths=Lengths(60, 30, 240)),
    "least and most without usual": lambda: first("gigs", lengths=Lengths(60, None, 240)),
    "days of an illness in no order": lambda: first(
        "people", falls_ill=FallsIll(2, Counts(4, 3, 10))
    ),
    "lengths that are no whole steps apart": lambda: first("gigs", lengths=Lengths(60, 70, 240)),
    "a longest visit over midnight": lambda: first("gigs", start=20 * 60 + 15),
    "a cost told twice": lambda: evolve(SOUND, costs=SOUND.costs[:1] * 2),
    "a cost told under running too": lambda: evolve(
        SOUND, running=evolve(SOUND.running, equipment=100)
    ),
    "a cost after the months": lambda: first("costs", month=MAY + 24),
    "a spread of what comes again": lambda: second("costs", spread=2),
    "a last month before the first": lambda: second("costs", month=MAY + 1, last_month=MAY),
    "a last month of what comes once": lambda: first("costs", last_month=MAY),
    "a month of what may happen": lambda: second(
        "costs", per="event", month=MAY, last_month=None, borne_by="buyer"
    ),
    "a cost of the group that one person bears": lambda: first("costs", borne_by="participant"),
    "free hours of a role beside its posts": lambda: evolve(
        SOUND, staff=(*SOUND.staff, Post("instructor", Fraction(1)))
    ),
    "more costs than can be looked through": lambda: evolve(
        SOUND, costs=tuple(evolve(SOUND.costs[0], label=f"c{one}") for one in range(501))
    ),
    "more children than a home could have": lambda: first(
        "people", children=(Child(MAY - 100),) * 21
    ),
    "two pay days of a model": lambda: evolve(SOUND, pay_by_model=SOUND.pay_by_model * 2),
    "a parameter twice": lambda: evolve(SOUND, law=SOUND.law * 2),
    "told to be unknown where it cannot be": lambda: evolve(
        SOUND, marks={"people.P2.housing.rent": Mark("unknown", "nobody said")}
    ),
}
# What only Python can say: a file fills it in from its months, or has no key.
ONLY_IN_PYTHON = {
    "weekly without from and to": lambda: Dates(weekly=("mon",)),
    "no title": lambda: evolve(SOUND, title={}),
}


IN_A_FILE_OTHERWISE = ("nobody", "told to be unknown where it cannot be")


@pytest.mark.parametrize("case", [case for case in COMBINATIONS if case not in IN_A_FILE_OTHERWISE])
def test_a_rule_between_fields_is_told_alike_in_python_and_in_a_file(case):
    make = COMBINATIONS[case]
    with drafting():
        draft = make()
    in_file = told(lambda: read_scenario(scenario_to_yaml(draft), "draft.yaml"))
    assert in_file and told(lambda: settled(draft)) == in_file
    assert told(make)


@pytest.mark.parametrize("case", COMBINATIONS)
def test_a_rule_between_fields_is_told_alike_in_a_workbook(case, tmp_path):
    with drafting():
        draft = COMBINATIONS[case]()
        write_workbook(tmp_path / "draft.xlsx", ENGLISH, draft)
    in_workbook = allowed_by(lambda: read_workbook(tmp_path / "draft.xlsx"))
    assert in_workbook and allowed_by(lambda: settled(draft)) == in_workbook


def allowed_by(make):
    """What the faults say is allowed, without their fields."""
    with pytest.raises(InputError) as error:
        make()
    return {getattr(one.allowed, "template", str(one.allowed)) for one in error.value.faults}


def test_every_rule_that_stands_in_the_types_is_broken_by_a_case_of_this_module():
    folder = Path(subcontract_core.scenario.__file__).parent
    wanted = set()
    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_rule = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Broken"
            if is_rule and len(node.args) > 2:
                allowed = node.args[2]
                if isinstance(allowed, ast.Call):
                    allowed = allowed.args[0]
                if isinstance(allowed, ast.Constant):
                    wanted.add(allowed.value)
    seen = set()
    values = [lambda one=one: put_in(SOUND, *one) for one in VALUES]
    for make in (*COMBINATIONS.values(), *ONLY_IN_PYTHON.values(), *TEXTS.values(), *values):
        try:
            make()
        except InputError as error:
            seen |= {getattr(f.allowed, "template", str(f.allowed)) for f in error.faults}
    assert wanted - seen == {"a value of the type {kind}"}  # the test above


TEXTS = {
    "a task that is empty": lambda: first("gigs", task=" "),
    "a text of 2,001 letters": lambda: first("gigs", task="x" * 2_001),
    "a sign that cannot be seen": lambda: first("gigs", task="ra\u202eking"),
    "an address": lambda: first("gigs", task="ask maija@example.fi"),
    "a title in no language of ours": lambda: evolve(SOUND, title={"de": "Regeln"}),
}


@pytest.mark.parametrize("case", TEXTS)
def test_a_text_that_no_file_may_hold_is_held_by_no_scenario(case):
    assert told(TEXTS[case])


def test_all_faults_of_an_object_come_at_once_with_place_found_allowed_and_what_to_do():
    with pytest.raises(InputError) as caught:
        Gig("G 1", "B1", "", Dates((date(2026, 5, 4),)), 0, ("P1", "P1"), "none", 25 * 60)
    faults = caught.value.faults
    assert {f.path for f in faults} == {"id", "task", "minutes", "crew[1]", "sector", "start"}
    assert all(f.place and f.found and f.allowed and f.to_do for f in faults)


def test_what_is_made_while_drafting_is_judged_at_the_end_with_everything_in_it():
    with drafting():
        draft = evolve(SOUND, people=(evolve(SOUND.people[0], birth_year=3000), SOUND.people[1]))
        planned = next(one for one in places_of(Gig) if one.key == "planned")
        draft = put_in(draft, "gigs", planned, "yes")
    with pytest.raises(InputError) as caught:
        settled(draft)
    assert {f.path for f in caught.value.faults} == {
        "people.P1.birth_year",
        "gigs.G1.planned",
    }


# -- any scenario -----------------------------------------------------------------------------------

CHANGES = [
    (table, place)
    for table, type_ in {"people": Person, "gigs": Gig, "buyers": Buyer}.items()
    for place in places_of(type_)
    if wrong_values(place.field.unit) and place.key != "id"
]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(scenarios(), st.lists(st.sampled_from(CHANGES), min_size=1, max_size=4), st.data())
def test_any_scenario_with_any_wrong_values_is_told_alike_in_python_and_in_a_file(
    scenario, changes, data
):
    assert settled(scenario) is scenario
    draft = scenario
    with drafting():
        for table, place in changes:
            owners = getattr(draft, table)
            if owners and place.is_said_of_group(owners[0]):
                value = data.draw(st.sampled_from(wrong_values(place.field.unit)))
                draft = put_in(draft, table, place, value)
    in_file = told(lambda: read_scenario(scenario_to_yaml(draft), "draft.yaml"))
    assert told(lambda: settled(draft)) == in_file
    assert bool(in_file) == (draft is not scenario)


def test_every_type_of_a_scenario_is_checked():
    for type_ in (Scenario, Person, Gig, Buyer, Dates, PayRule, Mark, *LISTS.values()):
        assert issubclass(type_, Checked)
