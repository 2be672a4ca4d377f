"""The people's checks run once for every side that is different, small ones together."""

from types import SimpleNamespace

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.base.errors import ModelError
from subcontract_core.engine import people
from subcontract_core.engine.comparison import compare, compare_tables
from subcontract_core.engine.sweeps import sweep_minutes
from subcontract_core.model.catalogue import Catalogue
from subcontract_core.model.hookspecs import hookimpl
from support.invented import country

# A model that is not the project's own is asked at once what less work would leave (`less_work`).
SHORTER = 13


def asked_of(scenario, *plugins, refused=False):
    """The comparison of these models, and how many cases each call of the country's check had."""
    asked = []

    @hookimpl
    def subcontract_check_people(tables, law, payments):
        asked.append(tables.cases)
        if refused:
            raise ModelError("no pay over a thousand euros")
        return country.subcontract_check_benefits(tables, law, payments)

    check = SimpleNamespace(subcontract_check_people=subcontract_check_people)
    found = Catalogue({}, {"invented": check})
    for plugin in (country.today(), *plugins):
        found.register(plugin, plugin.subcontract_describe().id)
    return compare(scenario, None, law=country.law(), catalogue=found), asked


def seller(name, **terms):
    """An invented seller under another name, with some of its terms changed."""
    changed = tuple(evolve(term, value=terms.get(term.name, term.value)) for term in country.TERMS)
    return country.seller(model_id=name, terms=changed)


def test_models_that_differ_for_the_buyer_only_are_checked_once_for_the_people():
    # Today, and three models with the same pay: two sides, put together as two cases.
    models = [seller(f"price-{price}", price=f"{price}.00") for price in (20, 21, 22)]
    comparison, asked = asked_of(country.scenario(), *models)
    assert len(comparison.outcomes) == 3
    assert asked == [2, *3 * [SHORTER]]


def test_another_wage_is_another_side_and_everybody_has_their_own_grant():
    # The grant of 100.00 ends above a pay of 50.00 a month (Grant Act, section 1): three hours of
    # 16.66 are 49.98 and keep it, three of 16.67 are 50.01 and do not.
    models = [seller("keeps", wage="16.66"), seller("loses", wage="16.67")]
    comparison, asked = asked_of(country.scenario(), *models)
    assert asked == [3, *2 * [SHORTER]]
    grants = [
        ledger.person_lines(one)["national_pension"].cents.tolist()
        for one in (comparison.today, *comparison.outcomes)
    ]
    apart = [
        ledger.person_lines(one)["national_pension"].cents.tolist()
        for model in models
        for one in asked_of(country.scenario(), model)[0].outcomes
    ]
    assert grants == [[[10000, 10000]], [[10000, 10000]], [[0, 0]]]
    assert grants[1:] == apart


def test_large_sides_are_checked_one_by_one(monkeypatch):
    monkeypatch.setattr(people, "BATCH_PERSON_MONTHS", 5)  # 2 people, 1 month, 3 sides: 6
    _, asked = asked_of(country.scenario(), seller("a"), seller("b", wage="14.00"))
    assert asked == [1, 1, 1, *2 * [SHORTER]]


def test_what_is_refused_together_is_asked_one_by_one_and_told_of_whom_it_is():
    with pytest.raises(ModelError, match="no pay over a thousand"):
        asked_of(country.scenario(), seller("a"), refused=True)


def test_sheets_of_a_peoples_check_have_a_row_a_person_month():
    @hookimpl
    def subcontract_check_people(tables, law, payments):
        found = country.subcontract_check_benefits(tables, law, payments)
        [sheet] = found.sheets
        columns = ("case", "person", "buyer", "paid", "month", "work_month")
        cut = {name: getattr(sheet, name)[:1] for name in columns}
        line = evolve(sheet.lines[0], cents=sheet.lines[0].cents[:1])
        return evolve(found, sheets=(evolve(sheet, **cut, lines=(line,)),))

    check = SimpleNamespace(subcontract_check_people=subcontract_check_people)
    found = Catalogue({}, {"invented": check})
    found.register(country.today(), "today")
    with pytest.raises(ModelError, match=r"sheets\.benefits has 1 rows, not 2"):
        compare(country.scenario(), [], law=country.law(), catalogue=found)


def test_only_the_country_checks_people():
    plugin = country.seller(subcontract_check_people=country.subcontract_check_benefits)
    with pytest.raises(ModelError, match="no such hook: subcontract_check_people"):
        country.catalogue(plugin)


def test_findings_are_made_once_and_when_somebody_reads_them(monkeypatch):
    made = []
    plugin = country.seller()
    onboard = plugin.subcontract_onboard

    @hookimpl
    def subcontract_check_people(tables, law, payments):
        found = country.subcontract_check_benefits(tables, law, payments)
        return evolve(found, findings=lambda: made.append(tables.cases) or ())

    check = SimpleNamespace(subcontract_check_people=subcontract_check_people)
    found = Catalogue({}, {"invented": check})
    for one in (country.today(), plugin):
        found.register(one, one.subcontract_describe().id)
    comparison = compare(country.scenario(), None, law=country.law(), catalogue=found)
    assert made == []
    for _ in range(2):
        assert comparison.outcomes[0].findings == ()
    assert made == [1]
    assert onboard is plugin.subcontract_onboard


def test_a_sweep_has_in_every_case_what_the_case_has_alone():
    scenario = country.scenario(months=2)
    lengths = [30, 60, 90]
    model = seller("over", wage="14.00")
    found = Catalogue({}, {"invented": country.CHECK})
    for one in (country.today(), model):
        found.register(one, one.subcontract_describe().id)
    given = {"law": country.law(), "catalogue": found}
    many = compare_tables(sweep_minutes(scenario, lengths), **given).outcomes[0]
    cents = ledger.total(ledger.person_lines(many), many.tables.size).cents
    for case, minutes in enumerate(lengths):
        gigs = tuple(evolve(gig, minutes=minutes) for gig in scenario.gigs)
        alone = compare(evolve(scenario, gigs=gigs), **given).outcomes[0]
        own = ledger.total(ledger.person_lines(alone), alone.tables.size).cents
        assert np.array_equal(cents[:, 2 * case : 2 * case + 2], own)
