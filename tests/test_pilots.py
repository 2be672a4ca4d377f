"""The programme's pilots: figures, counting rules, what is missing, and the command."""

from fractions import Fraction
import json

from attrs import evolve
from click.testing import CliRunner
import pytest

import subcontract_core as sc
from subcontract_core.base.errors import InputError
from subcontract_core.base.numbers import cents
from subcontract_core.cli.main import main
from subcontract_core.programme import (
    RULES,
    account,
    checks,
    implied_people,
    left,
    paid_span,
    programme,
    read_programme,
    relationships,
    share,
    total,
)
from subcontract_core.programme.reading import BUNDLED, PILOT
from subcontract_core.report.terminal.pilots import pilots_page, to_json
from subcontract_core.report.text.language import LANGUAGES, Language


@pytest.fixture
def pilots():
    return {pilot.id: pilot for pilot in programme().pilots}


def changed(name, **facts):
    """The programme with some facts of one pilot replaced: a number, or None for missing."""
    found = programme()

    def fact(old, value):
        return evolve(old, value=value, mark="missing" if value is None else "stated")

    pilots = [
        (
            evolve(
                p,
                facts={
                    **p.facts,
                    **{key: fact(p.facts[key], value) for key, value in facts.items()},
                },
            )
            if p.id == name
            else p
        )
        for p in found.pilots
    ]
    return evolve(found, pilots=tuple(pilots))


def test_the_programmes_totals_come_out_of_the_pilots_own_rows():
    assert {
        check.name: (check.stated, check.computed, check.agrees) for check in checks(programme())
    } == {
        "clients": (84, 84, True),
        "paid": (79, 79, True),
        "trainees": (5, 5, True),
        "projects": (8, 8, True),
    }
    assert total(programme().pilots, RULES["paid"]).parts == {
        "eksote": 15,
        "siun-sote": 5,
        "jobcenter": 51,
        "paijathame": 5,
        "vaalijala": 3,
    }


@pytest.mark.parametrize(
    ("rule", "people"),
    [("paid", 79), ("paid_and_indirect", 80), ("clients", 84), ("clients_and_indirect", 85)],
)
def test_the_counting_rule_decides_between_79_80_84_and_85(rule, people):
    assert total(programme().pilots, RULES[rule]).count == people


def test_only_one_pilot_tells_who_was_employed_elsewhere_so_that_sum_is_not_whole():
    counted = total(programme().pilots, RULES["paid_and_indirect"])
    assert not counted.whole
    assert counted.parts["eksote"] == 16
    assert counted.missing == ("siun-sote", "jobcenter", "paijathame", "vaalijala")
    assert total(programme().pilots, RULES["clients"]).whole


def test_the_printed_79_needs_all_of_the_promised_paid_places():
    assert paid_span(programme()) == (77, 79)


def test_a_number_that_is_missing_is_not_counted_as_zero():
    found = changed("eksote", people=None)
    assert total(found.pilots, RULES["clients"]).missing == ("eksote",)
    by_name = {check.name: check for check in checks(found)}
    assert (by_name["clients"].computed, by_name["clients"].agrees) == (None, None)
    assert paid_span(found) is None
    assert "?" in pilots_page(found, Language("en"))


def test_a_total_that_differs_from_print_is_told_in_words():
    found = changed("vaalijala", people=4)
    assert [check.name for check in checks(found) if check.agrees is False] == ["clients", "paid"]
    for code in LANGUAGES:
        assert "85" in pilots_page(found, Language(code))
    assert "printed 84, counted 85" in " ".join(pilots_page(found, Language("en")).split())


def test_paid_work_is_not_always_an_employment_relationship():
    employed = relationships(programme())
    assert employed.count == 15 + 5 + 3
    assert employed.parts["siun-sote"] == 0
    assert employed.missing == ("jobcenter",)


def test_the_jobcenters_hours_in_euros_are_exact_and_use_the_models_own_price_and_pay(pilots):
    found = account(pilots["jobcenter"])
    assert (found.pay_cents, found.price_cents, found.kept_cents) == (1_170_000, 1_696_500, 526_500)
    assert (found.mean_hours_hundredths, found.mean_pay_cents) == (2294, 22941)
    assert abs(Fraction(found.mean_pay_cents) - Fraction(1_170_000, 51)) <= Fraction(1, 2)
    terms = {term.name: term.value for term in sc.catalogue().get("jobcenter-app").manifest.terms}
    assert (pilots["jobcenter"]["pay"], pilots["jobcenter"]["price"]) == (
        cents(terms["pay_per_hour"]),
        cents(terms["price_per_hour"]),
    )


def test_a_pilot_without_hours_or_pay_has_no_euros(pilots):
    assert [name for name, pilot in pilots.items() if account(pilot)] == ["jobcenter"]
    assert pilots["eksote"]["price"] == 3500


def test_the_shares_of_coaching_and_of_the_pilots():
    found = programme()
    assert share(found.coaching["employed"], found.coaching["clients"]) == 4577
    assert share(found.totals["paid"], found.totals["clients"]) == 9405
    assert found.coaching["projects"].value == 19


def test_rovaniemis_differences_hold_and_its_second_figure_is_for_61_and_not_70_people():
    first, longer = programme().rovaniemi["first_year"], programme().rovaniemi["longer"]
    assert left(first["effect"], first["cost"]) == first["left"].value == 14_900_000
    assert (
        left(first["with_pensions"], first["cost"])
        == first["left_with_pensions"].value
        == 28_100_000
    )
    assert (implied_people(longer["effect"], longer["effect_each"]), longer["people"].value) == (
        6105,
        70,
    )
    assert (
        implied_people(first["effect"], first["effect_each"]),
        implied_people(first["with_pensions"], first["with_pensions_each"]),
    ) == (6075, 6098)
    assert left(longer["effect"], longer["cost"]) is None


def test_a_permanent_model_does_not_follow_from_the_number_of_people(pilots):
    assert {name: pilot["permanent"] for name, pilot in pilots.items()} == {
        "eksote": "yes",
        "siun-sote": "yes",
        "jobcenter": "no",
        "paijathame": "develops",
        "vaalijala": "no",
    }


def test_every_figure_has_a_source_and_every_missing_one_has_no_value(pilots):
    found = programme()
    facts = [
        fact
        for group in (
            *(p.facts for p in pilots.values()),
            found.totals,
            found.coaching,
            *found.rovaniemi.values(),
        )
        for fact in group.values()
    ]
    assert all(fact.sources for fact in facts if fact.mark != "missing")
    assert all((fact.value is None) == (fact.mark in ("missing", "none")) for fact in facts)
    assert {title for fact in facts for title in fact.sources} == set(found.sources)


def test_every_model_named_by_a_pilot_is_installed(pilots):
    installed = {entry.id for entry in sc.catalogue().entries()}
    assert {model for pilot in pilots.values() for model in pilot.models} <= installed


def test_the_table_has_one_row_a_pilot_and_keeps_missing_as_missing():
    table = sc.pilots(language="en").set_index("pilot")
    assert table.people.sum() == 84
    assert table.paid.sum() == 79
    assert table.loc["jobcenter", "hours"] == 1170
    assert table.loc["jobcenter", "hours_approximate"]
    assert table.hours.isna().sum() == 4
    assert table.loc["eksote", "price_cents"] == 3500
    assert str(table.loc["paijathame", "price_cents"]) == "<NA>"
    # nothing is sold, which is not the same as missing
    assert "price" not in table.loc["paijathame", "missing"]
    assert table.source.str.contains("THL Työpaperi 18/2023").all()
    assert table.loc[
        "siun-sote", ["starts", "ends", "buyers", "group_least", "group_most"]
    ].tolist() == ["2022-08", "2022-09", 8, 2, 3]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_fits_in_100_columns_and_has_all_its_words(code):
    page = pilots_page(programme(), Language(code))
    assert max(map(len, page.splitlines())) <= 100
    assert "pilots." not in page
    assert Language(code).text("page.unknown") in page


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "en",
            [
                "at least 80",
                "€16,965.00",
                "45.77 %",
                "61.05 people and not the 70",
                "least 23 and at most 74",
            ],
        ),
        (
            "fi",
            [
                "vähintään 80",
                "16 965,00 €",
                "45,77 %",
                "61,05 ihmistä eikä 70",
                "vähintään 23 ja enintään 74",
            ],
        ),
    ],
)
def test_the_command_tells_the_figures_in_both_languages(code, said):
    result = CliRunner().invoke(main, ["pilots", "--language", code])
    assert (result.exit_code, result.stderr) == (0, "")
    text = " ".join(result.stdout.split())
    assert [words for words in said if words not in text] == []


def test_json_has_null_where_the_sources_do_not_say_and_no_floats(tmp_path):
    result = CliRunner().invoke(main, ["pilots", "--json", "-"])
    found = json.loads(result.stdout, parse_float=lambda text: pytest.fail(f"a float: {text}"))
    by_id = {pilot["id"]: pilot for pilot in found["pilots"]}
    assert by_id["eksote"]["facts"]["hours"] == {
        "value": None,
        "mark": "missing",
        "approximate": False,
        "sources": [],
        "how": None,
        "note": None,
    }
    assert by_id["jobcenter"]["facts"]["hours"]["approximate"] is True
    assert by_id["jobcenter"]["account"]["kept_cents"] == 526_500
    assert by_id["eksote"]["account"] is None
    assert found["counted"]["paid"]["count"] == 79
    target = tmp_path / "pilots.json"
    result = CliRunner().invoke(main, ["pilots", "--language", "en", "--json", str(target)])
    assert json.loads(target.read_text(encoding="utf-8")) == found == to_json(programme())
    assert result.stdout == ""  # the file is what was asked for
    assert "pilots.json" in result.stderr


BREAKS = {
    "people: {value: 3, mark: stated, source: thl}": (
        "people: {value: three, mark: stated, source: thl}",
        "a whole number",
    ),
    "failed: {value: 2, mark: stated, source: thl}": (
        "failed: {mark: stated, source: thl}",
        "no value with the mark stated",
    ),
    "studied: {value: 3, mark: stated, source: thl}": (
        "studied: {value: 3, mark: guessed, source: thl}",
        "'guessed'",
    ),
    'pay: {value: "10.00", mark: stated, source: thl}': (
        'pay: {value: "10,00", mark: stated}',
        "'source' must be given",
    ),
    "hours: {value: 1170, approximate: true": (
        "hour: {value: 1170, approximate: true",
        "Did you mean 'hours'?",
    ),
    "permanent: {value: develops": ("permanent: {value: perhaps", "yes, no, develops"),
    'ends: {value: "2022-10"': ('ends: {value: "2022-13"', "2022-08-01, 2022-08 or 2022"),
    "group: {value: [2, 3]": ("group: {value: [3, 2]", "the lowest and the highest"),
    "cost: {mark: missing}": ('cost: {value: "1", mark: missing}', "a value with the mark missing"),
    'months: {value: 2, mark: derived, source: [thl, report], how: "August and September"}': (
        "months: {value: 2, mark: derived, source: nowhere}",
        "'how' for a derived value",
    ),
    "trainees: {value: 5, mark: stated, source: thl}": (
        "trainees: {value: -5, mark: stated, source: []}",
        "one source or more",
    ),
}


def test_a_broken_file_tells_all_its_faults_at_once():
    text = BUNDLED.read_text(encoding="utf-8")
    for good, (bad, _) in BREAKS.items():
        assert good in text, good
        text = text.replace(good, bad, 1)
    with pytest.raises(InputError) as caught:
        read_programme("broken.yaml", text)
    told = str(caught.value)
    assert [said for _, said in BREAKS.values() if said not in told] == []
    assert len(caught.value.faults) >= len(BREAKS)
    assert all(fault.place.startswith("broken.yaml:") for fault in caught.value.faults)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "pilots: [",
        "pilots: {a: 1}\nsources: 3",
        "sources: {}\npilots: {}\nprogramme: {}\ncoaching: {}\nrovaniemi: {}",
    ],
)
def test_a_file_of_another_shape_is_a_fault_and_no_traceback(text):
    with pytest.raises(InputError):
        read_programme("odd.yaml", text)


def test_more_trainees_than_people_is_a_fault():
    text = BUNDLED.read_text(encoding="utf-8").replace(
        "people: {value: 10, mark", "people: {value: 4, mark", 1
    )
    with pytest.raises(InputError, match="no more trainees than people"):
        read_programme("odd.yaml", text)


def test_a_pilot_must_say_every_fact_even_that_it_is_missing():
    text = BUNDLED.read_text(encoding="utf-8").replace("    pay: {mark: missing}\n", "", 1)
    assert "pay" in PILOT
    with pytest.raises(InputError, match="'pay' must be given"):
        read_programme("odd.yaml", text)
