"""One outcome as plain values: cents of each line, null for what is not known, places of findings."""

from datetime import date

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.base.units import DAY
from subcontract_core.engine.comparison import compare_tables
from subcontract_core.engine.sweeps import sweep_term
from subcontract_core.report.json_format import to_json
from support.invented import country
from support.invented_models import LAW, compared, finding, unpaid, with_findings


def test_a_line_has_cents_today_and_the_difference():
    month = to_json(Analysis(compared()))["outcomes"][0]["people"][0]["months"][0]
    assert month["month"] == "2030-01"
    assert {
        "kind": "assignment_fee",
        "cents": 3600,
        "known": True,
        "today_cents": 0,
        "difference_cents": 3600,
    } in month["lines"]
    assert month["total"] == {
        "cents": 13600,
        "known": True,
        "today_cents": 10000,
        "difference_cents": 3600,
    }


def test_unknown_is_null_and_not_zero():
    outcome = to_json(Analysis(unpaid()))["outcomes"][0]
    month = outcome["people"][0]["months"][0]
    fee = next(line for line in month["lines"] if line["kind"] == "assignment_fee")
    assert fee == {
        "kind": "assignment_fee",
        "cents": None,
        "known": False,
        "today_cents": 0,
        "difference_cents": None,
        "nothing": "not_given",
    }
    assert month["total"]["cents"] is None
    assert outcome["keeps"] == [{"role": "platform", "kind": "margin", "cents": [None]}]
    wage = next(term for term in outcome["terms"] if term["name"] == "wage")
    assert (wage["value"], wage["mark"]) == (None, "unknown")


def test_buyers_and_payments_are_there_by_kind():
    outcome = to_json(Analysis(compared()))["outcomes"][0]
    assert outcome["buyers"][0]["cost_cents"] == 12000
    assert {
        "payer": "buyer",
        "payee": "platform",
        "kind": "invoice_net",
        "cents": [12000],
    } in outcome["payments"]


def test_a_finding_has_its_place_and_null_where_none_applies():
    found = finding("double_booking", "stop", person=[1], day=[date(2030, 1, 8)], gig=[0])
    shown = to_json(Analysis(with_findings(compared(), found)))["outcomes"][0]["findings"][0]
    assert (shown["person"], shown["gig"], shown["day"], shown["month"], shown["buyer"]) == (
        "P2",
        "G1",
        "2030-01-08",
        None,
        None,
    )


def test_a_day_among_the_numbers_of_a_finding_is_a_date_and_every_number_says_what_it_counts():
    # 18905 days after 1 January 1970 is 5 October 2021; a reader of cents made 189.05 € of it
    found = finding("tell_kela_work", "watch", person=[0], unit=DAY, deadline_day=[18905])
    shown = to_json(Analysis(with_findings(compared(), found)))["outcomes"][0]["findings"][0]
    assert shown["numbers"] == {"deadline_day": "2021-10-05"}
    assert shown["units"] == {"deadline_day": "day"}
    found = finding(person=[0], earned=[18905], limit=[20000], headroom=[1095])
    shown = to_json(Analysis(with_findings(compared(), found)))["outcomes"][0]["findings"][0]
    assert shown["numbers"]["earned"] == 18905
    assert set(shown["units"].values()) == {"cents"}


def test_a_sweep_has_one_amount_per_case():
    tables = sweep_term(
        country.scenario(),
        "seller",
        "wage",
        ["10.00", "12.00"],
        catalogue=country.catalogue(country.seller()),
    )
    value = to_json(
        Analysis(
            compare_tables(tables, None, law=LAW, catalogue=country.catalogue(country.seller()))
        )
    )
    outcome = value["outcomes"][0]
    assert value["scenario"]["cases"] == 2
    assert outcome["keeps"][0]["cents"] == [6000, 4800]
    assert [person["case"] for person in outcome["people"]] == [0, 0, 1, 1]
    assert next(term for term in outcome["terms"] if term["name"] == "wage")["by_case"] == [
        1000,
        1200,
    ]
