"""One number, one meaning: the same text at every door gives the same value, or is refused at all
of them.
"""

from fractions import Fraction

from attrs import evolve
from click.testing import CliRunner
import pytest
from xlsxwriter import Workbook

from subcontract_core.base import numbers
from subcontract_core.base.errors import InputError, ModelError, MoneyError, SubcontractError
from subcontract_core.cli.main import main
from subcontract_core.engine.comparison import compare
from subcontract_core.engine.judging import judged
from subcontract_core.engine.sweeps import sweep_term
from subcontract_core.law import read_reform
from subcontract_core.model.term import SWEPT_PARTS, Term, parse_term
from subcontract_core.notebook import parsing
from subcontract_core.notebook.state import Refused
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.reading import load_scenario, read_scenario
from subcontract_core.scenario.workbook import read_workbook
from subcontract_core.scenario.writing import scenario_to_yaml
from support.invented import country
from support.readers import REFORM

FI = Language("fi")


PERSON = """\
format: subcontract-scenario/1
id: one
title: {{en: One}}
months: {{from: 2026-05, to: 2026-05}}
people:
  - {{id: P1, birth_year: 1990, tax_card: "{share}", assets: "{euros}"}}
"""


CUT = Term("cut", "share", {"en": "Cut"}, "5 %", "sourced", "Gazette of Invented")


MODEL = country.seller(terms=(*country.TERMS, CUT))


def _in_a_file(text, kind):
    given = {"share": "5 %", "euros": "1"} | {kind: text}
    person = read_scenario(PERSON.format(**given), "one.yaml").people[0]
    return person.withholding if kind == "share" else person.assets


def _in_a_cell(text, kind, folder):
    with Workbook(path := folder / "one.xlsx") as book:
        for name, rows in {
            "scenario": [
                ["scenario.key", "scenario.value"],
                ["format", "subcontract-scenario/1"],
                ["id", "one"],
                ["title.en", "One"],
                ["months.from", "2026-05"],
                ["months.to", "2026-05"],
            ],
            "people": [
                [
                    "people.id",
                    "people.birth_year",
                    "people.tax_card" if kind == "share" else "people.assets",
                ],
                ["P1", 1990, text],
            ],
        }.items():
            sheet = book.add_worksheet(name)
            for r, row in enumerate(rows):
                for c, cell in enumerate(row):
                    (
                        sheet.write_number(r, c, cell)
                        if isinstance(cell, int)
                        else sheet.write_string(r, c, cell)
                    )
    person = read_workbook(path).people[0]
    return person.withholding if kind == "share" else person.assets


def _in_a_field(text, kind, folder):
    return parsing.share(text, FI) if kind == "share" else parsing.cents(text, FI)


def _as_a_term(text, kind, folder):
    name, term = (
        ("cut", CUT)
        if kind == "share"
        else ("wage", next(term for term in country.TERMS if term.name == "wage"))
    )
    scenario = judged(
        country.scenario().with_terms("seller", **{name: text}),
        country.catalogue(MODEL),
        country.law(),
    )
    [value] = [value for value in scenario.terms if value.term == name]
    exact = parse_term(term, value.value)
    return Fraction(int(exact.num), exact.den)


def _as_a_law_value(text, kind, folder):
    name = "toll.rate" if kind == "share" else "grant.amount"
    scenario = judged(
        country.scenario().with_law({name: text}), country.catalogue(MODEL), country.law()
    )
    return (
        country.law().overriding({name: scenario.law[-1].value}).parameter(name).values[-1].amount
    )


def _in_a_reform(text, kind, folder):
    name = "toll.rate" if kind == "share" else "grant.amount"
    path = folder / "reform.yaml"
    path.write_text(REFORM.replace("grant.amount: 120.00", f'{name}: "{text}"'), encoding="utf-8")
    return read_reform(path, country.law()).changes[name][0].amount


def _in_a_sweep(text, kind, folder):
    name = "cut" if kind == "share" else "wage"
    column = sweep_term(
        country.scenario(), "seller", name, [text], catalogue=country.catalogue(MODEL)
    ).case_values[f"seller.{name}"]
    return Fraction(int(column[0]), SWEPT_PARTS if kind == "share" else 1)


DOORS = {
    "file": lambda text, kind, folder: _in_a_file(text, kind),
    "cell": _in_a_cell,
    "field": _in_a_field,
    "term": _as_a_term,
    "law": _as_a_law_value,
    "reform": _in_a_reform,
    "sweep": _in_a_sweep,
}


SHARES = {
    "8.5 %": "0.085",
    "8,5 %": "0.085",
    "8,5%": "0.085",
    "8.5": "0.085",
    "8,5": "0.085",
    "1": "0.01",
    "1 %": "0.01",
    "0.5 %": "0.005",
    "0,5\u00a0%": "0.005",
    "0": "0",
    "0 %": "0",
    "100": "1",
    "100 %": "1",
    " 12 ": "0.12",
    "12 prosenttia": "0.12",
    "12 procent": "0.12",
    "12\uff05": "0.12",
    "7,15 pros.": "0.0715",
}


NO_SHARES = [
    "0.5",
    "0,5",
    "0,99",
    "-5 %",
    "\u22125",
    "101",
    "100.01 %",
    "5 €",
    "5 e",
    "five",
    "1_0",
    "٥ %",
    "５ %",
    "5 %%",
    "1e1",
    "½",
    "5-6 %",
    "1.2.3",
    "0x5",
    "nan",
    "inf",
]


EUROS = {
    "12.50": 1250,
    "12,50": 1250,
    "12,5": 1250,
    "12,50 €": 1250,
    "12,50 e": 1250,
    "12.50 EUR": 1250,
    "12 euroa": 1200,
    "€12.50": 1250,
    "12,-": 1200,
    "12,–": 1200,
    "1 234,50": 123450,
    "1\u00a0234,50 €": 123450,
    "1\u202f234,50": 123450,
    "1\u2009234.50": 123450,
    "1.234,50": 123450,
    "1,234.50": 123450,
    "1'234.50": 123450,
    "\u200e12,50\u200b": 1250,
    "0": 0,
    "+5": 500,
    " 5 ": 500,
}


NO_EUROS = [
    "520 %",
    "12 prosenttia",
    "1.500",
    "1,500",
    "12,505",
    "-5",
    "\u22125",
    "5–6",
    "1_985",
    "١٢",
    "１２",
    "1e3",
    "0x10",
    "½",
    "twelve",
    "12 50",
    "5 €/vk",
    "9" * 30,
    "9" * 5000,
    "nan",
    "12..5",
    "1.2.3",
]


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("text", SHARES)
def test_a_percentage_is_the_same_at_every_door(tmp_path, door, text):
    assert DOORS[door](text, "share", tmp_path) == Fraction(SHARES[text])


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("text", EUROS)
def test_an_amount_is_the_same_at_every_door(tmp_path, door, text):
    assert DOORS[door](text, "euros", tmp_path) == EUROS[text]


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize(
    ("kind", "text"),
    [*(("share", text) for text in NO_SHARES), *(("euros", text) for text in NO_EUROS)],
    ids=lambda part: part[:12],
)
def test_what_is_neither_is_refused_at_every_door(tmp_path, door, kind, text):
    with pytest.raises((SubcontractError, Refused)) as error:
        DOORS[door](text, kind, tmp_path)
    assert len(str(error.value)) < 2_000


@pytest.mark.parametrize("door", [door for door in DOORS if door != "field"])
def test_a_number_below_one_is_refused_with_both_readings_named(tmp_path, door):
    with pytest.raises(
        InputError, match=r"'0,5' may be 0\.5 % or 50 %; write the one that is meant"
    ):
        DOORS[door]("0,5", "share", tmp_path)


def test_the_field_names_both_readings_too():
    with pytest.raises(Refused, match="0,5 % tai 50 %"):
        parsing.share("0,5", FI)


def test_what_a_field_shows_for_less_than_one_per_cent_is_read_back():
    for share in (
        Fraction(1, 1000),
        Fraction(5, 1000),
        Fraction(999, 100_000),
        Fraction(1, 100),
        Fraction(0),
        Fraction(1),
    ):
        for code in ("fi", "sv", "en"):
            assert parsing.share(parsing.percent(share, Language(code)), Language(code)) == share


@pytest.mark.parametrize(
    ("given", "value"),
    [(12, "12.00"), (12.5, "12.50"), ("12,5 €", "12.50"), (Fraction(25, 2), None)],
)
def test_a_number_from_python_is_read_as_a_text_is(given, value):
    asked = country.scenario().with_terms("seller", wage=given)
    if value is None:
        with pytest.raises(InputError):
            judged(asked, country.catalogue(MODEL), country.law())
    else:
        assert judged(asked, country.catalogue(MODEL), country.law()).terms[-1].value == value


def test_a_share_from_python_below_one_is_refused_and_never_taken_as_per_cent():
    with pytest.raises(InputError, match=r"may be 0\.05 % or 5 %"):
        judged(
            country.scenario().with_terms("seller", cut=0.05),
            country.catalogue(MODEL),
            country.law(),
        )


def test_a_decimal_comma_in_a_term_gives_the_same_answer_and_the_same_weights_as_a_point():
    from subcontract_core.analysis.sensitivity import sensitivities

    told = []
    for text in ("12,50", "12.50"):
        found = compare(
            country.scenario().with_terms("seller", wage=text),
            ["seller"],
            law=country.law(),
            catalogue=country.catalogue(MODEL),
        )
        told.append(
            (
                found.scenario.terms,
                [
                    (weight.name, weight.value, weight.tried)
                    for weight in sensitivities(found, country.catalogue(MODEL))
                ],
            )
        )
    assert told[0] == told[1]


def test_a_models_own_value_is_kept_in_one_form_however_its_author_wrote_it():
    assert [
        Term("a", "eur", {}, text, "assumed").value for text in ("12,5", "12.50 €", "12,50")
    ] == ["12.50"] * 3
    assert [
        Term("a", "share", {}, text, "assumed").value for text in ("5,0 %", "5", "5 prosenttia")
    ] == ["5 %"] * 3


def test_unknown_models_terms_and_law_are_told_together_with_bad_values():
    asked = (
        country.scenario()
        .with_terms("seller", wge="1", cut="0,5")
        .with_terms("sellr", wage="1")
        .with_law({"grant.amont": "1", "toll.rate": "x"})
    )
    with pytest.raises(InputError) as error:
        judged(asked, country.catalogue(MODEL), country.law())
    assert [str(fault.found) for fault in error.value.faults] == [
        "the unknown model 'sellr'",
        "the unknown term 'wge'",
        "'0,5'",
        "the unknown parameter 'grant.amont'",
        "'x'",
    ]


def test_a_scenario_that_is_judged_is_judged_the_same_again():
    once = judged(
        country.scenario().with_terms("seller", wage="12,5", cut="7").with_law({"toll.rate": "3"}),
        country.catalogue(MODEL),
        country.law(),
    )
    assert judged(once, country.catalogue(MODEL), country.law()) == once
    assert [value.value for value in once.terms][-2:] == ["12.50", "7 %"] and once.law[
        -1
    ].value == "3 %"


BEFORE = "format: subcontract-scenario/1\nid: one\ntitle: {en: One}\n"


@pytest.mark.parametrize(
    "year", ["1_985", "١٩٨٥", "１９８５", "1985.0", "1.985", "1e3", "0x7c1", "+", "", "85"]
)
def test_a_year_of_birth_is_a_whole_number_in_ordinary_digits(year):
    with pytest.raises(InputError) as error:
        read_scenario(
            f"{BEFORE}months: {{from: 2026-05, to: 2026-05}}\npeople:\n  - {{id: P1, birth_year:"
            f' "{year}"}}\n',
            "one.yaml",
        )
    assert [fault.path for fault in error.value.faults] == ["people[0].birth_year"]


@pytest.mark.parametrize(
    "month",
    [
        "2021-W36",
        "202109",
        "2021-9",
        " 2021-09",
        "9/2021",
        "2021-13",
        "2021-00",
        "٢٠٢١-٠٩",
        "2121-08",
        "1889-01",
        "2021-09-01",
        "2021_09",
        "21-09",
    ],
)
def test_a_month_is_written_as_the_message_says_and_the_message_never_allows_what_was_found(month):
    with pytest.raises(InputError) as error:
        read_scenario(
            f'{BEFORE}months: {{from: "{month}", to: 2021-09}}\npeople:\n  - {{id: P1, birth_year:'
            " 1990}\n",
            "one.yaml",
        )
    [fault] = error.value.faults
    assert fault.path == "months.from" and f"Write {month}." != fault.to_do
    assert not (
        len(month) == len("2021-09")
        and month[:4].isascii()
        and month[5:].isdigit()
        and "YYYY-MM" in fault.allowed
        and 1 <= int(month[5:]) <= 12
        and month[4] == "-"
    )


@pytest.mark.parametrize(
    ("day", "meant"),
    [
        ("2021-W36-1", ""),
        ("20210905", "2021-09-05"),
        ("5.9.2021", "2021-09-05"),
        ("2021-9-5", "2021-09-05"),
        ("2021-09-31", ""),
        ("٢٠٢١-٠٩-٠٥", ""),
        (" 2021-09-05", "2021-09-05"),
        ("2021-09-05T00:00", "2021-09-05"),
        ("2021/09/05", "2021-09-05"),
        ("5/9/2021", "2021-09-05"),
    ],
)
def test_a_day_is_written_as_the_message_says_and_the_day_that_is_meant_is_told(day, meant):
    text = (
        f"{BEFORE}months: {{from: 2021-09, to: 2021-09}}\npeople:\n  - {{id: P1, birth_year:"
        " 1990}\nbuyers: [{id: B1, kind: company}]\ngigs:\n  - {id: G1, buyer: B1, task: Yard,"
        f' dates: ["{day}"], hours: 1, crew: all}}\n'
    )
    with pytest.raises(InputError) as error:
        read_scenario(text, "one.yaml")
    [fault] = error.value.faults
    assert fault.path == "gigs[0].dates[0]" and str(fault.to_do) == (
        f"Write {meant}." if meant else "Check the date."
    )


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("1.5", 90), ("1,5", 90), ("1:30", 90), ("1 h 30 min", 90), ("90 min", 90), ("1,5 t", 90)],
)
def test_hours_are_read_in_files_as_in_fields(text, minutes):
    found = read_scenario(
        f"{BEFORE}months: {{from: 2021-09, to: 2021-09}}\npeople:\n  - {{id: P1, birth_year:"
        " 1990}\nbuyers: [{id: B1, kind: company}]\ngigs:\n  - {id: G1, buyer: B1, task: Yard,"
        f' dates: [2021-09-06], hours: "{text}", crew: all}}\n',
        "one.yaml",
    )
    assert found.gigs[0].minutes == minutes == parsing.minutes(text, FI)


@pytest.mark.parametrize(("key", "most"), [("municipality", "25 %"), ("church", "3 %")])
def test_a_municipal_or_church_rate_that_no_year_has_is_refused(key, most):
    with pytest.raises(InputError, match=f"per cent from 0 % to {most}"):
        read_scenario(
            f"{BEFORE}months: {{from: 2026-05, to: 2026-05}}\npeople:\n  - {{id: P1, birth_year:"
            f" 1990, taxes: {{municipality: 7, {key}: 26}}}}\n".replace(
                "municipality: 7, municipality", "municipality"
            ),
            "one.yaml",
        )


def test_a_church_rate_of_1_is_one_per_cent():
    found = read_scenario(
        f"{BEFORE}months: {{from: 2026-05, to: 2026-05}}\npeople:\n  - {{id: P1, birth_year: 1990,"
        " taxes: {municipality: 7.1, church: 1}}\n",
        "one.yaml",
    )
    assert (found.people[0].taxes.municipality, found.people[0].taxes.church) == (
        Fraction(71, 1000),
        Fraction(1, 100),
    )


def test_what_numbers_writes_it_reads():
    for cents in (0, 1, 99, 100, 123456, -5):
        assert numbers.cents(numbers.euros(cents)) == cents
    for share in (Fraction(0), Fraction(1, 1000), Fraction(715, 10_000), Fraction(1)):
        assert numbers.share(numbers.percent(share)) == share
    with pytest.raises(MoneyError):
        numbers.share("1/3")
    assert numbers.share("1/3", with_ratio=True) == Fraction(1, 3)


def test_a_plugin_that_declares_a_number_that_is_none_is_told_and_nothing_breaks():
    for value in (0.05, 5, "0,5", b"5", ["5 %"], float("nan")):
        term = evolve(CUT, value=value)
        try:
            country.catalogue(country.seller(terms=(*country.TERMS, term)))
        except ModelError as error:
            assert "cut" in str(error)


@pytest.mark.parametrize("door", ["term", "sweep"])
def test_a_wage_of_more_than_ten_thousand_euros_an_hour_is_a_slip_of_the_hand(tmp_path, door):
    assert DOORS[door]("10 000", "euros", tmp_path) == 1_000_000
    with pytest.raises(InputError, match="more than 10000.00 €"):
        DOORS[door]("10000.01", "euros", tmp_path)


@pytest.mark.parametrize(
    "command",
    [
        ("compare", "FILE"),
        ("serve", "FILE", "--no-browser"),
        ("template", "new.xlsx", "FILE"),
        ("onboarding", "eksote-external", "FILE"),
        ("explain", "FILE", "--model", "eksote-external", "--person", "P1"),
        ("person", "FILE", "--model", "eksote-external", "--person", "P1", "--html", "p.html"),
    ],
    ids=lambda command: command[0],
)
def test_every_command_that_loads_a_scenario_tells_what_nobody_knows(
    tmp_path, monkeypatch, command
):
    monkeypatch.chdir(tmp_path)
    asked = (
        load_scenario("everyday-2026-05")
        .with_terms("eksote-external", wage_per_huor="1")
        .with_terms("jobcenter-app", pay_per_hour="0,5 %")
        .with_law({"pension.earnings_limt": "1"})
    )
    (tmp_path / "group.yaml").write_text(scenario_to_yaml(asked), encoding="utf-8")
    arguments = ["group.yaml" if part == "FILE" else part for part in command]
    done = CliRunner().invoke(main, [*arguments, "--language", "en"])
    assert done.exit_code == 1
    for told in ("wage_per_huor", "pension.earnings_limt"):
        assert told in done.stderr
    # a term of a model that was not asked for is no fault
    asks_one = command[0] in ("onboarding", "person")
    assert ("'0,5 %' is a share" in done.stderr) is not asks_one
    assert {path.name for path in tmp_path.iterdir()} == {"group.yaml"}
