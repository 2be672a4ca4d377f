"""What people write in a field or a cell beside the cases that went wrong once: read as it is
meant, or one sentence that says what is wrong with it.
"""

from fractions import Fraction
import re
import zipfile

from click.testing import CliRunner
import pytest
from xlsxwriter import Workbook

from subcontract_core.analysis.missing import missing
from subcontract_core.base import numbers, privacy
from subcontract_core.base.errors import InputError, ModelError, MoneyError, said
from subcontract_core.cli.main import main
from subcontract_core.engine.comparison import compare
from subcontract_core.finland.golden.families import FAMILIES
from subcontract_core.finland.golden.reading import read_cases
from subcontract_core.model.onboarding_file import read_steps
from subcontract_core.model.term import Term, parse_term
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.workbook import read_workbook
from support.readers import READERS

FILE = """\
format: subcontract-scenario/1
id: one
title: {{en: One}}
months: {{from: 2026-05, to: 2026-05}}
pay: {{day: {pay}, month: same}}
people:
  - {{id: P1, birth_year: 1990, {person}}}
buyers: [{{id: B1, kind: company}}]
gigs:
  - {{id: G1, buyer: B1, task: Yard, dates: ["{day}"], {length}, crew: all}}
"""
USUAL = {"pay": "last", "person": "assets: 0", "day": "2026-05-05", "length": "hours: 1"}
SCENARIO = [
    ["scenario.key", "scenario.value"],
    ["format", "subcontract-scenario/1"],
    ["id", "one"],
    ["title.en", "One"],
    ["months.from", "2026-05"],
    ["months.to", "2026-05"],
]


def told(text):
    with pytest.raises(InputError) as error:
        read_scenario(text, "one.yaml")
    return [(f.path, str(f.found), str(f.allowed), str(f.to_do)) for f in error.value.faults]


def refused(**given):
    return told(FILE.format(**USUAL | given))


def read(**given):
    return read_scenario(FILE.format(**USUAL | given), "one.yaml")


def in_cells(folder, **sheets):
    path = folder / "one.xlsx"
    with Workbook(path) as book:
        for name, rows in ({"scenario": SCENARIO} | sheets).items():
            sheet = book.add_worksheet(name)
            for r, row in enumerate(rows):
                for c, cell in enumerate(row):
                    sheet.write(r, c, cell)
    return path


@pytest.mark.parametrize("reader", [numbers.cents, numbers.share, numbers.decimal])
@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("12,50 €/h", "a unit after it"),
        ("12,50 e / tunti", "a unit after it"),
        ("620 €/kk", "a unit after it"),
        ("620 euroa kuukaudessa", "a unit after it"),
        ("600 euro i månaden", "a unit after it"),
        ("n. 600", "an estimate or a range"),
        ("noin 600 €", "an estimate or a range"),
        ("ca 600", "an estimate or a range"),
        ("500–600", "an estimate or a range"),
        ("500 - 600 €", "an estimate or a range"),
        ("600?", "an estimate or a range"),
        ("620 kr", "another currency"),
        ("$620", "another currency"),
    ],
)
def test_what_a_number_has_too_much_is_named_whichever_number_is_asked(reader, written, why):
    with pytest.raises(MoneyError) as error:
        reader(written)
    assert why in said(error.value)


@pytest.mark.parametrize("written", ["2026-12-01", "-5-6", "12/2", "abc", "1/2"])
def test_what_is_neither_an_estimate_nor_a_range_is_not_called_one(written):
    with pytest.raises(MoneyError) as error:
        numbers.cents(written)
    assert "is not an amount in euros" in said(error.value)


@pytest.mark.parametrize(
    ("written", "both"), [("7.30", ("7:30", "7.3 h")), ("1.50", ("1:50", "1.5 h"))]
)
def test_a_length_that_is_a_time_on_a_finnish_clock_is_asked_about(written, both):
    [(path, found, _, to_do)] = refused(length=f'hours: "{written}"')
    assert (path, found) == ("gigs[0].hours", f"'{written}'")
    assert all(meaning in to_do for meaning in both)


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("1.25", 75), ("1.5", 90), ("2.00", 120), ("1,50", 90), ("1:50", 110), ("1.75", 105)],
)
def test_a_length_with_one_meaning_is_read(written, minutes):
    assert read(length=f'hours: "{written}"').gigs[0].minutes == minutes


@pytest.mark.parametrize("written", ["1:30", "90 min", "1 h 30 min", "1,5 h", "90"])
def test_minutes_are_read_from_whatever_says_how_long(written):
    assert read(length=f'minutes: "{written}"').gigs[0].minutes == 90


def test_an_amount_may_say_for_what_time_it_is_in_a_file_a_cell_and_a_term():
    rent = "housing: {{kind: rent, rent: {}}}"
    assert read(person=rent.format('"620 €/kk"')).people[0].housing.rent == 62_000
    [(path, found, _, to_do)] = refused(person=rent.format('"20 €/pv"'))
    assert (path, found) == ("people[0].housing.rent", "'20 €/pv'")
    assert "an amount for a day; an amount for a month belongs here" in to_do
    # assets are for no time
    [(_, _, _, to_do)] = refused(person='assets: "620 €/kk"')
    assert "has a unit after it" in to_do
    term = Term("wage_per_hour", "eur/hour", {"en": "Wage"})
    assert int(parse_term(term, "12,50 €/h").whole()) == 1_250
    with pytest.raises(MoneyError):
        parse_term(term, "12,50 €/kk")


def test_no_hours_are_not_among_the_allowed_ones():
    [(_, found, allowed, _)] = refused(length="hours: 0")
    assert found == "'0'" and "from 0:01 to 12:00" in allowed


def test_a_whole_number_that_is_too_long_is_told_the_bounds():
    text = FILE.format(**USUAL).replace("1990", "19900000000000")
    [(_, _, allowed, _)] = told(text)
    assert allowed == "a whole number from 1900 to 2011"


def test_an_amount_of_too_many_digits_is_told_the_most():
    [(_, _, allowed, _)] = refused(person="housing: {kind: rent, rent: 1000000000000000000}")
    assert allowed == "at most 10000.00 €"


@pytest.mark.parametrize("day", ["2026-05-32", "2026-02-29"])
def test_a_day_that_no_calendar_has_is_not_told_to_be_a_date(day):
    [(_, _, allowed, _)] = refused(day=day)
    assert allowed == "a day that the calendar has, as YYYY-MM-DD"


@pytest.mark.parametrize(
    "day", ["2026-05-05 09:30", "2026-05-05T09:30:00", "5.5.2026 klo 9.30", "5.5.2026 9:30"]
)
def test_a_day_with_a_time_is_told_the_day(day):
    [(_, _, _, to_do)] = refused(day=day)
    assert to_do == "Write 2026-05-05."


@pytest.mark.parametrize("written", ['"15."', "15", '" 15 "', '"015"'])
def test_a_pay_day_is_read_as_a_day_of_the_month(written):
    assert read(pay=written).pay.day == "15"


@pytest.mark.parametrize("written", ["31", "29", "0", "viimeinen", "-1"])
def test_a_pay_day_that_not_every_month_has_is_told_of_the_last_day(written):
    [(path, _, _, to_do)] = refused(pay=written)
    assert path == "pay.day" and to_do == "Write last for the last day of the month."


def test_nothing_in_a_field_is_never_told_to_be_the_word_none():
    for field in ("lives_on", "care_allowance"):
        [(_, found, _, to_do)] = refused(person=f"{field}: ")
        assert (found, to_do) == ("nothing", "Choose one of them.")


@pytest.mark.parametrize(
    ("housing", "path"),
    [
        ("kind: none, rent: 620", "people[0].housing.rent"),
        ("kind: rent, rent: 620, spouse_income: 20000", "people[0].housing.spouse_income"),
        ("kind: rent, rent: 620, spouse: no, spouse_income: 1", "people[0].housing.spouse_income"),
    ],
)
def test_an_amount_that_would_count_for_nothing_is_a_fault(housing, path):
    [(found, *_)] = refused(person=f"housing: {{{housing}}}")
    assert found == path


@pytest.mark.parametrize("housing", ["kind: none, rent: 0", "kind: none"])
def test_no_rent_without_rent_is_no_fault(housing):
    assert read(person=f"housing: {{{housing}}}").people[0].housing.kind == "none"


@pytest.mark.parametrize(
    ("empty", "filled", "amount"),
    [
        ("housing.kind", "housing.rent", 620),
        ("taxes.municipality", "taxes.church", "1 %"),
        ("activity.kind", "activity.allowance", 8),
    ],
)
def test_an_empty_cell_beside_filled_ones_is_the_place_of_what_is_missing(
    empty, filled, amount, tmp_path
):
    if empty.startswith("activity"):
        rows = [["activity.person", empty, filled], ["P1", None, amount]]
        sheets = {"people": [["people.id", "people.birth_year"], ["P1", 1990]], "activity": rows}
        place = "activity!B2"
    else:
        names = ["people.id", "people.birth_year", f"people.{empty}", f"people.{filled}"]
        sheets, place = {"people": [names, ["P1", 1990, None, amount]]}, "people!C2"
    with pytest.raises(InputError) as error:
        read_workbook(in_cells(tmp_path, **sheets))
    [fault] = error.value.faults
    assert (fault.place, str(fault.to_do)) == (place, "Fill in the cell.")


@pytest.mark.parametrize(
    ("sheet", "rows"),
    [
        (
            "terms",
            [
                ["terms.model", "terms.term", "terms.value"],
                ["eksote-external", "wage_per_hour", "12 %"],
            ],
        ),
        (
            "law",
            [["law.parameter", "law.value"], ["pension.guarantee_full", "5 %"]],
        ),
    ],
)
def test_a_value_of_a_term_or_of_the_law_is_refused_at_its_own_cell(sheet, rows, tmp_path):
    people = [["people.id", "people.birth_year"], ["P1", 1990]]
    path = in_cells(tmp_path, people=people, **{sheet: rows})
    with pytest.raises(InputError) as error:
        compare(read_workbook(path), ["eksote-external"])
    assert error.value.faults[0].place == f"{sheet}!{'ABC'[len(rows[0]) - 1]}2"


@pytest.mark.parametrize("code", ["131052-\n308T", "131052\n-308T", "131052 -\n308T"])
def test_an_identity_code_that_a_cell_breaks_into_lines_is_seen(code):
    assert privacy.found_in(f"Yard\n{code}") == privacy.CODE
    assert "308T" not in privacy.mask(f"Yard\n{code}")


@pytest.mark.parametrize("text", ["131052\n308 metres", "1.5.2026\n300 €\n200 €", "050261\n-12"])
def test_numbers_on_lines_of_their_own_are_no_identity_code(text):
    assert privacy.found_in(text) is None


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("9" * 5000, "too many digits"),
        ("99999999999999999999", "is more than"),
        ("12,50 €/h", "a unit after it"),
        ("noin 600", "an estimate or a range"),
        ("1.500", "may be 1.50 or 1500"),
        ("5 %", "is a share"),
    ],
)
def test_an_amount_in_a_csv_file_is_told_its_bounds_and_why_it_is_none(written, why, tmp_path):
    family = FAMILIES["household_deduction"]
    column = next(name for name in family.columns if "_eur" in name)
    (path := tmp_path / "cases.csv").write_text(
        ";".join(family.columns)
        + "\n"
        + ";".join(written if name == column else "0" for name in family.columns),
        encoding="utf-8",
    )
    with pytest.raises(InputError) as error:
        read_cases(path, family)
    fault = next(fault for fault in error.value.faults if fault.path == column)
    assert "euros from 0.00 to" in fault.allowed and why in fault.to_do


@pytest.mark.parametrize("value", ["-5", "\u22120,01", "-1 %"])
def test_a_variant_sets_no_value_below_zero(value, tmp_path):
    reader = next(one for one in READERS if one.name == "variant")
    text = re.sub(r'value: "[0-9.]+"', f'value: "{value}"', reader.sample.decode("utf-8"), count=1)
    with pytest.raises(ModelError, match="zero or more|is a share"):
        reader.tried(text, tmp_path)


def _page(text, tmp_path):
    (path := tmp_path / "one.yaml").write_text(text, encoding="utf-8")
    arguments = [str(path), "--models", "eksote-external", "--language", "en"]
    result = CliRunner().invoke(main, ["compare", *arguments, "--html", str(tmp_path / "one.html")])
    assert result.exit_code == 0, result.output
    page = (tmp_path / "one.html").read_text(encoding="utf-8")
    return re.sub(r"<[^>]+>", " ", re.sub(r"<style.*?</style>", "", page, flags=re.DOTALL))


def test_what_nobody_has_given_is_nowhere_told_to_be_missing_in_the_sources(tmp_path):
    page = _page(FILE.format(**USUAL), tmp_path)
    assert "not given" in page
    sums = r"(?:sum|price|pay|wage|earns)[^.<]{0,30} in the sources"
    assert re.findall(sums, page) == []


def test_a_missing_wage_is_told_before_the_fields_of_people(tmp_path):
    found = missing(compare(read(), ["eksote-external"]))
    assert [gap.name for gap in found][:2] == ["wage_per_hour", "tax_card"]


@pytest.mark.parametrize(("value", "share"), [(1, 1), (0.085, Fraction(85, 1000)), (0.5, 0.5)])
def test_a_percentage_is_what_its_cell_shows_where_cells_have_no_place_of_their_own(
    value, share, tmp_path
):
    with Workbook(path := tmp_path / "one.xlsx") as book:
        for name, rows in {
            "scenario": SCENARIO,
            "people": [["people.id", "people.birth_year", "people.tax_card"], ["P1", 1990]],
        }.items():
            sheet = book.add_worksheet(name)
            for r, row in enumerate(rows):
                sheet.write_row(r, 0, row)
        sheet.write_number(1, 2, value, book.add_format({"num_format": "0.0%"}))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts = {
        name: re.sub(rb' r="[A-Z]*[0-9]+"', b"", part) if "/sheet" in name else part
        for name, part in parts.items()
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    assert read_workbook(path).people[0].withholding == share


@pytest.mark.parametrize(
    ("model", "to_do"),
    [
        ("Eksote: julkinen taho työllistää ja myy", "Did you mean 'eksote-external'?"),
        ("Our own model", "Write the model's id; subcontract models lists them."),
    ],
)
def test_a_wage_of_a_model_that_is_called_by_its_title_is_not_lost(model, to_do):
    terms = f'terms: [{{model: "{model}", term: wage_per_hour, value: 12}}]\n'
    with pytest.raises(InputError) as error:
        compare(read_scenario(FILE.format(**USUAL) + terms, "one.yaml"), ["eksote-external"])
    assert [str(fault.to_do) for fault in error.value.faults] == [to_do]


def without_english(text):
    """A sample with its texts in Finnish alone."""
    return re.sub(
        rb"\ben: ", b"fi: ", re.sub(rb"(, )?(fi|sv): (\"[^\"]*\"|[^,{}]*)(?=[,}])", b"", text)
    )


@pytest.mark.parametrize("name", ["reform", "variant", "deck"])
def test_a_file_of_an_authors_own_may_be_in_one_language(name, tmp_path):
    [reader] = [one for one in READERS if one.name == name]
    alone = without_english(reader.sample)
    assert b"{fi: " in alone and b"en: " not in alone
    assert reader.tried(alone, tmp_path)


def test_steps_of_an_authors_own_may_be_in_one_language(tmp_path):
    path = tmp_path / "steps.yaml"
    path.write_text("steps:\n  - {code: a, title: {fi: Askel}, actor: {fi: asiakas}, source: d}\n")
    [step] = read_steps(path)
    assert step.title["fi"] == "Askel"


def test_no_text_at_all_is_a_fault_in_them(tmp_path):
    [reader] = [one for one in READERS if one.name == "reform"]
    with pytest.raises(InputError, match="title: found no text; allowed: a text in one language"):
        reader.tried(reader.sample.replace(b"{en: More grant}", b"{}"), tmp_path)
