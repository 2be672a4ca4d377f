"""What hangs on something that is not known is not known either."""

from attrs import evolve

from subcontract_core.accounts import ledger
from subcontract_core.accounts.bounds import AT_MOST, EXACT
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.missing import missing
from subcontract_core.engine.comparison import compare
from subcontract_core.report.terminal import comparison as terminal
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from support.own_group import own_scenario

EN, FI, SV = (Language(code, strict=True) for code in ("en", "fi", "sv"))


def test_without_a_tax_card_the_pay_in_hand_is_unknown_and_at_most_what_it_is_with_none_withheld():
    """Prepayment Act 1118/1996: what is withheld depends on the card; nobody has seen it, so it
    is not nothing.
    """
    terms = ("model: vaalijala, term: wage_per_hour, value: 12.00",)
    seen, unseen = (
        compare(own_scenario(*terms, card=card), ["vaalijala"])
        for card in ('tax_card: "0 %", ', "")
    )
    with_card, without = (Analysis(one).groups(one.outcomes[0])[0] for one in (seen, unseen))
    assert (with_card.change.holds, without.change.holds) == (EXACT, AT_MOST)
    assert with_card.change.cents == without.change.cents
    row = next(row for row in without.rows if row.kind == "withholding")
    assert (row.difference, row.now, row.nothing) == (None, None, "not_given")
    assert missing(unseen)[0].name == "tax_card" or any(
        gap.name == "tax_card" for gap in missing(unseen)
    )
    assert "tax card" in terminal.page(Analysis(unseen), EN).lower()


def test_what_enforcement_takes_and_assistance_gives_is_unknown_without_a_card():
    scenario = load_scenario("everyday-2026-05")
    scenario = evolve(
        scenario, people=tuple(evolve(person, withholding=None) for person in scenario.people)
    )
    outcome = compare(scenario, ["eksote-external"]).outcomes[0]
    lines = ledger.person_lines(outcome)
    assert (
        not lines["enforcement"].each_known[:, 0].all()
        and not lines["social_assistance"].each_known[:, 1].all()
    )
    known = compare(load_scenario("everyday-2026-05"), ["eksote-external"]).outcomes[0]
    assert ledger.person_lines(known)["enforcement"].each_known.all()
