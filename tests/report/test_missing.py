"""The answer begins with what is still missing, and the four kinds of nothing are apart in the
data and in every face.
"""

from fractions import Fraction

from attrs import evolve
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.missing import missing
from subcontract_core.api import compare as asked
from subcontract_core.base.errors import InputError
from subcontract_core.engine.comparison import compare
from subcontract_core.notebook.views.overview import overview
from subcontract_core.report.html import person_page
from subcontract_core.report.html.report import report
from subcontract_core.report.json_format import to_json
from subcontract_core.report.tables.person_groups import AT_MOST, EXACT, groups
from subcontract_core.report.terminal import comparison as terminal
from subcontract_core.report.text.gaps import still_missing
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.workbook import read_workbook, write_workbook

EN, FI, SV = (Language(code, strict=True) for code in ("en", "fi", "sv"))
NOTHINGS = {
    "not_given": {"en": "not given", "fi": "ei annettu", "sv": "inte angett"},
    "not_in_the_sources": {
        "en": "not in the sources",
        "fi": "ei lähteissä",
        "sv": "saknas i källorna",
    },
}
GROUP = """\
format: subcontract-scenario/1
id: own
title: {{en: Own group, fi: Oma, sv: Egen}}
months: {{from: 2026-05, to: 2026-05}}
{more}
people:
  - {{id: P1, birth_year: 1990, lives_on: disability_pension, {card}housing: {{kind: rent, rent: 620.00, municipality_group: 3}}}}
  - {{id: P2, birth_year: 1985, lives_on: labour_market_subsidy, {card}}}
buyers: [{{id: B1, kind: company, deducts_vat: true}}]
gigs: [{{id: G1, buyer: B1, task: Cleaning, weekly: [tue], start: "09:00", hours: 4, crew: all}}]
"""
# their wage has no value of its own
EMPLOYERS = ["eksote-internal", "siunsote-summer-job", "vaalijala"]


def own(*terms, card='tax_card: "0 %", ', source=""):
    listed = "\n".join(f"  - {{{term}}}" for term in terms)
    more = (f"source: {source}\n" if source else "") + (f"terms:\n{listed}" if terms else "")
    return read_scenario(GROUP.format(more=more, card=card), "own.yaml")


def test_the_wage_of_several_models_is_one_gap_and_the_first():
    first = missing(compare(own(), EMPLOYERS))[0]
    assert (first.what, first.name, first.kind, first.models) == (
        "term",
        "wage_per_hour",
        "not_given",
        tuple(EMPLOYERS),
    )
    assert first.unknown == 6  # two people in three models


def test_what_can_be_given_comes_before_what_no_source_has():
    scenario = own(card='tax_card: {unknown: "nobody has seen it"}, ')
    assert [gap.kind for gap in missing(compare(scenario, EMPLOYERS))] == sorted(
        (gap.kind for gap in missing(compare(scenario, EMPLOYERS))),
        key=lambda kind: kind != "not_given",
    )


@pytest.mark.parametrize("language", [EN, FI, SV], ids=lambda language: language.code)
def test_every_face_begins_with_it(language, tmp_path):
    from report.test_excel import Read
    from subcontract_core.report.excel import excel_bytes

    comparison = compare(own(), EMPLOYERS)
    sentence = still_missing(missing(comparison), language)[0]
    assert "3" in sentence and "model: all" in sentence
    lines = terminal.page(Analysis(comparison), language).splitlines()
    assert language.text("missing.heading") == lines[2]
    assert sentence.split(":")[0] in lines[3]
    html = report(Analysis(comparison), language)
    assert html.index(language.text("missing.heading")) < html.index("<table")
    board = overview(Analysis(comparison), language)
    assert board.index(language.text("missing.heading")) < board.index("<table")
    assert (
        asked(own(), EMPLOYERS, language=language.code)
        ._repr_html_()
        .index(language.text("missing.heading"))
        < 2_000
    )
    book = Read(excel_bytes(Analysis(comparison), language))
    assert sentence in book.at(book.names[0], "A4")
    assert to_json(Analysis(comparison))["missing"][0]["name"] == "wage_per_hour"


def test_a_term_for_every_model_fills_them_all_from_a_file_and_from_a_workbook(tmp_path):
    scenario = own("model: all, term: wage_per_hour, value: 12.00")
    path = tmp_path / "own.xlsx"
    write_workbook(path, FI, scenario)
    for one in (scenario, read_workbook(path)):
        comparison = compare(one, EMPLOYERS)
        assert [gap for gap in missing(comparison) if gap.name == "wage_per_hour"] == []
        assert [
            ledger.person_lines(outcome)["wage"].cents.sum(axis=0).tolist()
            for outcome in comparison.outcomes
        ] == [[4 * 4 * 1200] * 2] * len(comparison.outcomes)


def test_a_models_own_value_goes_before_the_one_for_every_model():
    scenario = own(
        "model: vaalijala, term: wage_per_hour, value: 15.00",
        "model: all, term: wage_per_hour, value: 12.00",
    )
    wages = {
        outcome.model: int(ledger.person_lines(outcome)["wage"].cents[:, 0].sum())
        for outcome in compare(scenario, EMPLOYERS).outcomes
    }
    assert wages == {"eksote-internal": 19200, "siunsote-summer-job": 19200, "vaalijala": 24000}


def test_a_term_for_every_model_that_no_model_has_is_a_fault_with_its_line():
    with pytest.raises(
        InputError, match=r"own\.yaml:\d+: terms: all\.wage_per_our: .*Did you mean 'wage_per_hour'"
    ):
        compare(own("model: all, term: wage_per_our, value: 12.00"), ["vaalijala"])


@pytest.mark.parametrize(
    ("source", "kind"), [("", "not_given"), ("A public report", "not_in_the_sources")]
)
def test_not_given_and_not_in_the_sources_are_two_words_in_every_face_and_a_code_in_the_data(
    source, kind
):
    from report.test_excel import Read
    from subcontract_core.report.excel import excel_bytes

    comparison = compare(own(source=source), EMPLOYERS)
    other = next(name for name in NOTHINGS if name != kind)
    for language in (EN, FI, SV):
        word, wrong = NOTHINGS[kind][language.code], NOTHINGS[other][language.code]
        shown = (
            terminal.page(Analysis(comparison), language),
            report(Analysis(comparison), language),
            overview(Analysis(comparison), language.about(comparison.scenario)),
            person_page(Analysis(comparison), comparison.outcomes[0], "P1", language),
        )
        assert all(word in text for text in shown[:3])
        # what a model's documents do not say of its roles is another matter
        answer = shown[1].split('id="answer"')[1].split('id="pictures"')[0]
        assert not any(f">{wrong}<" in text for text in (answer, *shown[2:]))
        assert (
            f" {wrong} "
            not in shown[0]
            .replace("\n", " ")
            .split(language.text("page.overview"))[1]
            .split(language.text("page.counted"))[0]
        )
        book = Read(excel_bytes(Analysis(comparison), language))
        assert word in book.table(book.names[1])[0].values() or any(
            word in map(str, row.values()) for row in book.table(book.names[2])
        )
    data = to_json(Analysis(comparison))
    wage = next(
        line
        for line in data["outcomes"][0]["people"][0]["months"][0]["lines"]
        if line["kind"] == "wage"
    )
    assert (wage["cents"], wage["known"], wage["nothing"]) == (None, False, kind)
    assert data["scenario"]["nothing"] == kind == data["missing"][0]["nothing"]


def test_what_is_not_for_a_person_is_said_so_and_zero_is_an_amount():
    comparison = compare(
        own("model: all, term: wage_per_hour, value: 12.00"),
        ["rehabilitative-work-activity", "vaalijala"],
    )
    people = to_json(Analysis(comparison))["outcomes"][0]["people"]
    assert [person["nothing"] for person in people] == ["not_for_this_person"] * 2
    assert to_json(Analysis(comparison))["outcomes"][1]["people"][0]["nothing"] is None
    text = terminal.page(Analysis(comparison), EN)
    assert "not for this person" in text and "not for these people" in text
    withheld = [
        line
        for line in to_json(Analysis(comparison))["outcomes"][1]["people"][0]["months"][0]["lines"]
        if line["kind"] == "withholding"
    ]
    assert withheld == []  # 0 % of a known pay is nothing at all, and not unknown


def test_without_a_tax_card_the_pay_in_hand_is_unknown_and_at_most_what_it_is_with_none_withheld():
    """Prepayment Act 1118/1996: what is withheld depends on the card; nobody has seen it, so it
    is not nothing.
    """
    terms = ("model: vaalijala, term: wage_per_hour, value: 12.00",)
    seen, unseen = (
        compare(own(*terms, card=card), ["vaalijala"]) for card in ('tax_card: "0 %", ', "")
    )
    with_card, without = (groups(Analysis(one), one.outcomes[0])[0] for one in (seen, unseen))
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


@pytest.mark.parametrize(
    "name",
    [
        "imatra-2021-07",
        "imatra-internal-2022-10",
        "summer-job-2021-07",
        "paijathame-2022-09",
        "vaalijala-2022",
    ],
)
def test_a_pilot_whose_activity_days_no_document_gives_has_a_gain_of_at_most(name):
    """The people of these pilots were work-activity clients before it; days and allowance are a
    gap of the sources, not none.
    """
    scenario = load_scenario(name)
    assert {gap.name: gap.kind for gap in missing(compare(scenario, ["work-activity"]))}[
        "activity.dates"
    ] == "not_in_the_sources"
    comparison = compare(scenario)
    outcome = next(
        one
        for one in comparison.outcomes
        if one.admission.offered.any()
        and ledger.person_lines(one).get("wage") is not None
        and ledger.person_lines(one)["wage"].each_known.all()
    )
    assert {group.change.holds for group in groups(Analysis(comparison), outcome)} <= {
        AT_MOST,
        "unknown",
    }


def test_imatra_with_13_days_at_8_euros_gains_104_less():
    """13 days of 8.00 are 104.00: the gain without them was too high by that much, which "at
    most" says.
    """
    unknown = compare(load_scenario("imatra-2021-07"), ["eksote-external"])
    most = groups(Analysis(unknown), unknown.outcomes[0])[0].change
    from subcontract_core.scenario.types import Activity, Dates

    days = sorted({day for gig in load_scenario("imatra-2021-07").gigs for day in gig.when.days()})
    assert len(days) == 13
    scenario = load_scenario("imatra-2021-07")
    told = evolve(
        scenario,
        people=tuple(
            evolve(p, activity=Activity("disability", Dates(tuple(days)), allowance=800))
            for p in scenario.people
        ),
    )
    told = (
        told.with_terms("eksote-external", same_day_allowance="lost")
        if any(term.name == "same_day_allowance" for term in unknown.outcomes[0].manifest.terms)
        else told
    )
    known = compare(told, ["eksote-external"])
    exact = groups(Analysis(known), known.outcomes[0])[0].change
    assert (most.holds, exact.holds) == (AT_MOST, EXACT)
    assert most.cents - exact.cents == 13 * 800


def test_a_share_in_code_is_the_card_and_none_is_no_card():
    person = own().people[0]
    assert person.withholding == Fraction(0) and own(card="").people[0].withholding is None


def test_somebody_a_model_is_not_for_is_no_zero_in_its_span():
    """One of two is in rehabilitative work, to whom this model is not offered: the span is that
    of the other, and that one is not for it.
    """
    scenario = own("model: all, term: wage_per_hour, value: 12.00")
    second = evolve(
        scenario.people[1],
        activity=evolve(scenario.people[1].activity, kind="rehabilitative", no_days=True),
    )
    comparison = compare(evolve(scenario, people=(scenario.people[0], second)), ["eksote-internal"])
    outcome = comparison.outcomes[0]
    assert outcome.admission.offered.tolist() == [True, False]
    from report.test_excel import Read
    from subcontract_core.report.excel import excel_bytes
    from subcontract_core.report.text.amounts import people_span

    assert "…" not in people_span(Analysis(comparison), outcome, EN)
    assert [
        person["nothing"] for person in to_json(Analysis(comparison))["outcomes"][0]["people"]
    ] == [
        None,
        "not_for_this_person",
    ]
    assert (
        Read(excel_bytes(Analysis(comparison), EN)).table("Each person")[1]["Difference"]
        == "not for this person"
    )
