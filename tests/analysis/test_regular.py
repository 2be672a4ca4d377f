"""The same work done evenly: the sum to the minute, on the weekdays of the work."""

from datetime import date, timedelta
from pathlib import Path

from attrs import evolve
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.analysis.regular import bunched, minutes_by_month, regular
from subcontract_core.analysis.year_beside import years_beside
from subcontract_core.base.errors import InputError
from subcontract_core.described.authoring import model
from subcontract_core.engine.comparison import compare
from subcontract_core.model.catalogue import Catalogue, catalogue
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.calls import Call
from subcontract_core.scenario.chance import Counts
from subcontract_core.scenario.happened import Away
from subcontract_core.scenario.types import Dates, TermValue
from support.outlooks import DAYS, MODEL, SCENARIO

IRREGULAR = load_scenario("one-group-five-systems-irregular")


@pytest.mark.parametrize("person", [one.id for one in IRREGULAR.people])
def test_the_sum_holds_to_the_minute_and_each_month_has_as_much(person):
    before, even = minutes_by_month(IRREGULAR, person), regular(IRREGULAR, person)
    after = minutes_by_month(even, person)
    assert sum(after) == sum(before) and len(set(after[:-1])) == 1
    assert after[-1] - after[0] == sum(before) % 12
    days = {day.weekday() for gig in even.gigs for day in gig.when.days()}
    assert days <= {
        day.weekday() for gig in IRREGULAR.gigs if person in gig.crew for day in gig.when.days()
    }


def test_what_does_not_divide_is_in_the_last_month():
    odd = evolve(SCENARIO.gigs[0], minutes=125, when=Dates(DAYS[:5]))
    even = regular(evolve(SCENARIO, gigs=(odd,)), "P1")
    assert minutes_by_month(even, "P1") == [52] * 11 + [53]


def test_even_work_and_no_work_have_nothing_beside_them():
    assert regular(SCENARIO, "P1") is None
    assert regular(evolve(SCENARIO, gigs=()), "P1") is None
    few = evolve(SCENARIO.gigs[0], minutes=5, when=Dates((date(2026, 1, 13),)))
    assert regular(evolve(SCENARIO, gigs=(few,)), "P1") is None  # less than a minute a month


def test_what_is_missed_is_none_of_the_minutes_and_no_visit_falls_on_a_day_away():
    odd = evolve(SCENARIO.gigs[0], minutes=125, when=Dates(DAYS[:5]))
    person = evolve(SCENARIO.people[0], absences=(DAYS[1],))
    call = Call("C1", odd.buyer, tuple(odd.crew), Counts(0, 1, 3), 120)
    asked = evolve(SCENARIO, people=(person, *SCENARIO.people[1:]), gigs=(odd,), calls=(call,))
    even = regular(asked, "P1")
    # four visits of 125 minutes are done
    assert minutes_by_month(even, "P1") == [41] * 11 + [49]
    assert sum(minutes_by_month(asked, "P1")) == 4 * 125
    assert (even.calls, [one.id for one in even.people]) == ((), ["P1"])
    away = Away("P1", date(2026, 3, 1), date(2026, 3, 31), "holiday")
    off = evolve(asked, away=(away,))
    even = regular(off, "P1")
    days = [day for gig in even.gigs for day in gig.when.days()]
    assert days and not any(day.month == 3 for day in days)
    assert sum(minutes_by_month(even, "P1")) == sum(minutes_by_month(off, "P1")) == 3 * 125


def test_each_gig_keeps_its_own_minutes_its_buyer_and_its_pay():
    first = evolve(SCENARIO.gigs[0], when=Dates(DAYS[:3]), minutes=240)
    other = evolve(first, id="G2", minutes=120, when=Dates(DAYS[2:4]), start=first.start + 240)
    asked = evolve(SCENARIO, gigs=(first, other)).with_terms(MODEL, wage_per_hour="12.00")
    dearer = TermValue(MODEL, "wage_per_hour", "18.00", gig="G2")
    asked = evolve(asked, terms=(*asked.terms, dearer))
    even = regular(asked, "P1")
    of_rate = [term.gig for term in even.terms if term.value == "18.00"]
    minutes = {gig.id: gig.minutes * len(gig.when.days()) for gig in even.gigs}
    assert sum(minutes[ident] for ident in of_rate) == 2 * 120
    assert sum(minutes.values()) == 3 * 240 + 2 * 120
    # 12 h at 12.00 and 4 h at 18.00, whichever month they are in
    for one in (asked, even):
        outcome = compare(one, [MODEL]).outcomes[0]
        pay = ledger.earned(outcome.payments, outcome.tables.size).cents[:, 0]
        assert pay.sum() == 144_00 + 72_00


# -- a month, thirteen months, over New Year, every model -------------------------------------------

OUTSIDE = Path(__file__).parent.parent / "outside" / "omillaan" / "omillaan.yaml"


def over_new_year(months):
    """Visits in the first and the third month from November 2025 on."""
    first = 2025 * 12 + 10
    days = (date(2025, 11, 4), date(2025, 11, 18), date(2026, 1, 13))[: 1 + 2 * (months > 2)]
    gig = evolve(SCENARIO.gigs[0], when=Dates(days))
    return evolve(SCENARIO, first_month=first, last_month=first + months - 1, gigs=(gig,))


def test_one_month_is_even_and_thirteen_over_new_year_hold_their_sum():
    assert regular(over_new_year(1), "P1") is None
    asked = over_new_year(13)
    even = minutes_by_month(regular(asked, "P1"), "P1")
    assert len(even) == 13 and sum(even) == 3 * 240 and even == [55] * 12 + [60]


def test_the_same_hours_are_beside_each_other_in_every_model_and_one_from_outside():
    installed = catalogue()
    models = Catalogue(installed.points, installed.checks)
    models.register(model(OUTSIDE), "omillaan")
    comparison = compare(over_new_year(4), catalogue=models)
    for one in years_beside(comparison, comparison.outcomes, "P1", models):
        assert one.even is not None and one.minutes == 3 * 240
        assert one.worked == one.worked_even
        if one.year.pay is not None and one.even.pay is not None:
            # each visit's pay is rounded once: a cent a visit at most
            assert abs(one.year.pay - one.even.pay) <= 12
    assert "omillaan" in {one.model for one in comparison.outcomes}


# -- bunched ---------------------------------------------------------------------------------------


def test_the_same_minutes_are_bunched_into_some_months():
    asked = over_new_year(4)
    found = minutes_by_month(bunched(asked, "P1", ["2025-12", "2026-02"]), "P1")
    assert found == [0, 360, 0, 360]


@pytest.mark.parametrize("months", [["2025-10"], ["2026-2"], []])
def test_months_that_are_not_there_are_told(months):
    with pytest.raises(InputError):
        bunched(over_new_year(4), "P1", months)


def test_more_work_than_a_month_holds_is_told():
    days = tuple(date(2026, 1, 1) + timedelta(days=n) for n in range(60))
    gig = evolve(SCENARIO.gigs[0], minutes=720, when=Dates(days))
    with pytest.raises(InputError) as caught:
        bunched(evolve(SCENARIO, gigs=(gig,)), "P1", ["2026-02"])
    assert "has room" in str(caught.value)
