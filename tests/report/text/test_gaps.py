"""What is missing and what is counted in its place, in words."""

from attrs import evolve
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.missing import missing
from subcontract_core.api import compare as asked
from subcontract_core.engine.comparison import compare
from subcontract_core.notebook.views.overview import overview
from subcontract_core.report.html import person_page
from subcontract_core.report.html.report import report
from subcontract_core.report.json_format import to_json
from subcontract_core.report.terminal import comparison as terminal
from subcontract_core.report.text.gaps import still_missing
from subcontract_core.report.text.language import Language
from support.own_group import own_scenario
from support.workbooks import ReadWorkbook

EN, FI, SV = (Language(code, strict=True) for code in ("en", "fi", "sv"))


NOTHINGS = {
    "not_given": {"en": "not given", "fi": "ei annettu", "sv": "inte angett"},
    "not_in_the_sources": {
        "en": "not in the sources",
        "fi": "ei lähteissä",
        "sv": "saknas i källorna",
    },
}


# their wage has no value of its own
EMPLOYERS = ["eksote-internal", "siunsote-summer-job", "vaalijala"]


@pytest.mark.parametrize("language", [EN, FI, SV], ids=lambda language: language.code)
def test_every_face_begins_with_it(language, tmp_path):
    from subcontract_core.report.excel import excel_bytes

    comparison = compare(own_scenario(), EMPLOYERS)
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
        asked(own_scenario(), EMPLOYERS, language=language.code)
        ._repr_html_()
        .index(language.text("missing.heading"))
        < 2_000
    )
    book = ReadWorkbook(excel_bytes(Analysis(comparison), language))
    assert sentence in book.at(book.names[0], "A4")
    assert to_json(Analysis(comparison))["missing"][0]["name"] == "wage_per_hour"


@pytest.mark.parametrize(
    ("source", "kind"), [("", "not_given"), ("A public report", "not_in_the_sources")]
)
def test_not_given_and_not_in_the_sources_are_two_words_in_every_face_and_a_code_in_the_data(
    source, kind
):
    from subcontract_core.report.excel import excel_bytes

    comparison = compare(own_scenario(source=source), EMPLOYERS)
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
        book = ReadWorkbook(excel_bytes(Analysis(comparison), language))
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
        own_scenario("model: all, term: wage_per_hour, value: 12.00"),
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


def test_somebody_a_model_is_not_for_is_no_zero_in_its_span():
    """One of two is in rehabilitative work, to whom this model is not offered: the span is that
    of the other, and that one is not for it.
    """
    scenario = own_scenario("model: all, term: wage_per_hour, value: 12.00")
    second = evolve(
        scenario.people[1],
        activity=evolve(scenario.people[1].activity, kind="rehabilitative", no_days=True),
    )
    comparison = compare(evolve(scenario, people=(scenario.people[0], second)), ["eksote-internal"])
    outcome = comparison.outcomes[0]
    assert outcome.admission.offered.tolist() == [True, False]
    from subcontract_core.report.excel import excel_bytes
    from subcontract_core.report.tables.amounts import people_span

    assert "…" not in people_span(Analysis(comparison), outcome, EN)
    assert [
        person["nothing"] for person in to_json(Analysis(comparison))["outcomes"][0]["people"]
    ] == [
        None,
        "not_for_this_person",
    ]
    assert (
        ReadWorkbook(excel_bytes(Analysis(comparison), EN)).table("Each person")[1]["Difference"]
        == "not for this person"
    )
