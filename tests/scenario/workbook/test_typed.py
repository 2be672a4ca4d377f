"""Tables of a page are read as the sheets of a workbook are: what a cell of Excel takes is taken,
each fault has its cell, and what a table does not show stays.
"""

from attrs import evolve
import pytest

from subcontract_core import load_scenario
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.workbook.typed import NotRead, Typed, read_typed, typed_texts

FI, SV, EN = Language("fi"), Language("sv"), Language("en")
PEOPLE = ("id", "birth_year", "lives_on", "housing.rent", "tax_card")
GIGS = ("id", "buyer", "task", "weekly", "start", "hours", "crew")


@pytest.fixture(scope="module")
def everyday():
    return load_scenario("everyday-2026-05")


def changed(scenario, keys, at, text, language=FI):
    """The scenario after one cell was typed over."""
    sheet = "people" if keys is PEOPLE else "gigs"
    table = typed_texts(scenario, sheet, keys, language)
    rows = [list(row) for row in table.rows]
    row, column = at
    rows[row][column] = text
    return read_typed(scenario, Typed(sheet, keys, rows), language)


@pytest.mark.parametrize("language", [FI, SV, EN], ids=["fi", "sv", "en"])
@pytest.mark.parametrize(("sheet", "keys"), [("people", PEOPLE), ("gigs", GIGS)])
@pytest.mark.parametrize("name", ["everyday-2026-05", "families-2026", "ilomantsi-2022-09"])
def test_a_table_that_nobody_touched_reads_back_as_it_was(name, sheet, keys, language):
    scenario = load_scenario(name)
    read = read_typed(scenario, typed_texts(scenario, sheet, keys, language), language)
    assert evolve(read, file=scenario.file) == scenario


def test_a_decimal_comma_and_a_word_of_the_language_are_understood(everyday):
    assert changed(everyday, PEOPLE, (0, 3), "612,30").people[0].housing.rent == 61230
    assert changed(everyday, PEOPLE, (0, 2), "Vanhuuseläke").people[0].lives_on == "old_age_pension"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("tk-eläke", "disability_pension"),
        ("TK eläke", "disability_pension"),
        ("TKE", "disability_pension"),
        ("Työkyvyttömyyseläke", "disability_pension"),
        ("sjukpension", "disability_pension"),
        ("tmt", "labour_market_subsidy"),
        ("Työmarkkinatuki", "labour_market_subsidy"),
        ("arbetsmarknadsstöd", "labour_market_subsidy"),
        # what may mean two things, and what is none of the values
        ("tt-raha", ""),
        ("takuueläke", ""),
        ("eläke", ""),
        ("tk", ""),
    ],
)
def test_short_names_of_benefits_are_read_in_every_language_or_refused_with_the_choice(
    everyday, typed, code
):
    for language in (FI, SV, EN):
        if code:
            read = changed(everyday, PEOPLE, (0, 2), typed, language)
            assert read.people[0].lives_on == code
            continue
        with pytest.raises(NotRead) as refused:
            changed(everyday, PEOPLE, (0, 2), typed, language)
        assert refused.value.cells[0] == (0, 2)
        told = " ".join(map(str, refused.value.faults))
        assert (
            typed in told
            and language.text("workbook.option.people.lives_on.disability_pension") in told
        )


@pytest.mark.parametrize(
    ("typed", "cents"),
    [("620 €/kk", 62_000), ("620 e/kk", 62_000), ("620 €/mån", 62_000), ("620 €/month", 62_000)],
)
def test_a_rent_may_say_that_it_is_for_a_month_and_for_no_other_time(everyday, typed, cents):
    assert changed(everyday, PEOPLE, (0, 3), typed).people[0].housing.rent == cents
    with pytest.raises(NotRead) as refused:
        changed(everyday, PEOPLE, (0, 3), "7440 €/v")
    assert refused.value.cells == ((0, 3),)
    (fault,) = refused.value.faults
    assert FI.fault(fault).count("kuukaudelta") == 1 and "7440 €/v" in FI.fault(fault)


KINDS = {
    "Oy": "company",
    "o.y.": "company",
    "yritys": "company",
    "AB": "company",
    "företag": "company",
    "ry": "association",
    "r.y.": "association",
    "rf": "association",
    "säätiö": "foundation",
    "kunta": "municipality",
    "kommun": "municipality",
    "kotitalous": "private_person",
    "hushåll": "private_person",
    "as oy": "housing_company",
    "hva": "wellbeing_county",
}


@pytest.mark.parametrize("language", [FI, SV, EN], ids=["fi", "sv", "en"])
def test_short_names_of_buyers_are_read_in_every_language_and_what_means_two_is_refused(
    everyday, language
):
    keys = ("id", "kind")

    def with_kinds(*kinds):
        rows = [(f"B{number}", kind) for number, kind in enumerate(kinds, 1)]
        return read_typed(everyday, Typed("buyers", keys, rows), language)

    assert [one.kind for one in with_kinds(*KINDS).buyers] == list(KINDS.values())
    for kind in ("ky", "ay", "yhtiö", "oyy", "r y"):  # ky: a partnership or a joint authority
        with pytest.raises(NotRead) as refused:
            with_kinds("oy", kind)
        assert kind in str(refused.value) and refused.value.cells[0] == (1, 1)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("ma ja ke", ("mon", "wed")),
        ("tiistaisin", ("tue",)),
        ("ma-pe", ("mon", "tue", "wed", "thu", "fri")),
    ],
)
def test_days_of_the_week_are_told_in_words(everyday, typed, days):
    assert changed(everyday, GIGS, (0, 3), typed).gigs[0].when.weekly == days


def test_a_run_of_people_and_a_bare_hour_are_understood(everyday):
    assert changed(everyday, GIGS, (0, 6), "P1–P3").gigs[0].crew == ("P1", "P2", "P3")
    assert changed(everyday, GIGS, (0, 4), "9").gigs[0].start == 9 * 60
    assert changed(everyday, GIGS, (0, 5), "3,5").gigs[0].minutes == 210


@pytest.mark.parametrize("written", ["p1, p3", "P1 ja P3", "1, 3", "P1;p3"])
def test_an_id_is_known_in_small_letters_and_by_its_number(everyday, written):
    assert changed(everyday, GIGS, (0, 6), written).gigs[0].crew == ("P1", "P3")
    assert changed(everyday, GIGS, (0, 1), "b1").gigs[0].buyer == "B1"


def test_from_one_time_to_another_says_how_long_the_visit_lasts(everyday):
    gig = changed(everyday, GIGS, (0, 4), "9.30–12").gigs[0]
    assert (gig.start, gig.minutes) == (9 * 60 + 30, 150)


def test_a_length_that_contradicts_the_times_is_one_fault_at_the_times(everyday):
    [row] = typed_texts(everyday, "gigs", GIGS, FI).rows
    with pytest.raises(NotRead) as told:
        read_typed(everyday, Typed("gigs", GIGS, [(*row[:4], "9.30–12", "3", row[6])]), FI)
    assert told.value.cells == ((0, 4),)


@pytest.mark.parametrize("language", [FI, SV, EN], ids=["fi", "sv", "en"])
@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        *((word, True) for word in ("1", "joo", "Jo", "kyllä", "ja", "yes", "x", "vähentää")),
        *((word, False) for word in ("0", "ei", "Nej", "no", "ei vähennä", "drar inte av")),
    ],
)
def test_yes_and_no_are_read_in_the_words_of_every_language(everyday, written, wanted, language):
    table = typed_texts(everyday, "buyers", ("id", "kind", "deducts_vat"), language)
    [row] = table.rows
    typed = Typed("buyers", table.keys, [(*row[:2], written)])
    assert read_typed(everyday, typed, language).buyers[0].deducts_vat is wanted


def test_a_crew_in_words_that_name_nobody_is_one_fault_with_what_is_allowed(everyday):
    with pytest.raises(NotRead) as told:
        changed(everyday, GIGS, (0, 6), "kaikki paitsi P2")
    [fault] = told.value.faults
    assert "kaikki paitsi P2" in FI.fault(fault) and "kaikki (all), tai" in FI.fault(fault)


def test_a_group_of_municipalities_may_be_written_as_kela_writes_it(everyday):
    keys = ("id", "birth_year", "lives_on", "housing.rent", "housing.municipality_group")
    rows = [list(row) for row in typed_texts(everyday, "people", keys, FI).rows]
    rows[0][4] = "III"
    read = read_typed(everyday, Typed("people", keys, rows), FI)
    assert read.people[0].housing.municipality_group == 3


def test_numbers_of_the_program_stand_in_a_fault_as_the_language_writes_them(everyday):
    for written, small in (("0,5", "0,5 % tai 50 %"), ("1.500", "1,50 tai 1500")):
        with pytest.raises(NotRead) as told:
            changed(everyday, PEOPLE, (0, 4 if "0,5" in written else 3), written)
        assert small in FI.fault(told.value.faults[0])


def test_what_the_table_does_not_show_stays_and_a_replaced_value_loses_its_mark(everyday):
    read = changed(everyday, PEOPLE, (0, 3), "612,30")
    assert read.people[0].debts == everyday.people[0].debts is not None
    assert "people.P1.housing.rent" in everyday.marks
    assert "people.P1.housing.rent" not in read.marks and "people.P1.tax_card" in read.marks


def test_a_row_without_an_id_is_a_new_person_with_the_next_free_one(everyday):
    table = typed_texts(everyday, "people", PEOPLE, FI)
    rows = [*table.rows, ("", "1985", "muu", "", "")]
    assert read_typed(everyday, Typed("people", PEOPLE, rows), FI).people[-1].id == "P5"


def test_a_person_who_is_taken_out_goes_from_crews_and_terms_too(everyday):
    marked = everyday.with_terms("eksote-external", wage_per_hour="12.00")
    table = typed_texts(marked, "people", PEOPLE, FI)
    read = read_typed(marked, Typed("people", PEOPLE, table.rows[:-1]), FI)
    assert [one.id for one in read.people] == ["P1", "P2", "P3"]
    assert read.gigs[0].crew == ("P1", "P2", "P3")
    assert not any(path.startswith("people.P4.") for path in read.marks)


def test_every_fault_has_its_cell_all_at_once(everyday):
    table = typed_texts(everyday, "people", PEOPLE, FI)
    rows = [list(row) for row in table.rows]
    rows[1][1], rows[2][2] = "19x1", "foo"
    with pytest.raises(NotRead) as caught:
        read_typed(everyday, Typed("people", PEOPLE, rows), FI)
    assert set(caught.value.cells) == {(1, 1), (2, 2)}


def test_personal_data_is_refused_and_not_repeated(everyday):
    with pytest.raises(NotRead) as caught:
        changed(everyday, GIGS, (0, 2), "siivous 131052-308T")
    assert (0, 2) in caught.value.cells and "131052" not in str(caught.value)
