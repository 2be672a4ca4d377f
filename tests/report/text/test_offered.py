"""A workbook to fill in, in a person's language: names instead of codes, and it reads back."""

import io
import re
import zipfile

from attrs import evolve
import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.report.text.language import Language
from subcontract_core.report.text.offered import offered
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.workbook import read_workbook
from subcontract_core.scenario.workbook.writing import workbook_bytes
from support.workbook_texts import shown_texts, with_text

CODE = re.compile(r"[a-z0-9]+(?:[-_.][a-z][a-z0-9]*)+")
NAMES = ("everyday-2026-05", "vaalijala-2022", "debts-beside-the-app-2026-06")


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_what_a_person_sees_has_no_codes_and_reads_back_as_the_same_scenario(tmp_path, name, code):
    language, scenario = Language(code, strict=True), load_scenario(name)
    file = tmp_path / "asked.xlsx"
    file.write_bytes(workbook_bytes(language, scenario, offered(language)))
    assert evolve(read_workbook(file), file="") == evolve(scenario, file="")
    texts = {text for _, text in shown_texts(file)} - {scenario.id}
    assert [text for text in texts if CODE.fullmatch(text)] == []


def test_a_file_with_codes_reads_as_before(tmp_path):
    scenario = load_scenario("everyday-2026-05")
    file = tmp_path / "old.xlsx"
    file.write_bytes(workbook_bytes(Language("fi"), scenario))
    assert "eksote-external" in {text for _, text in shown_texts(file)}
    assert evolve(read_workbook(file), file="") == evolve(scenario, file="")


def test_each_model_lists_its_own_terms_alone():
    # what may be chosen in a row of terms follows from the model in the row
    words = offered(Language("fi"))
    of_app = {one.code for one in words["terms.term"] if one.of == "jobcenter-app"}
    assert "pay_per_hour" in of_app and "fee_rate" not in of_app
    content = workbook_bytes(Language("fi"), None, words)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [archive.read(name).decode() for name in archive.namelist() if "sheets/" in name]
    [terms] = [xml for xml in sheets if "OFFSET" in xml and "$A3" in xml and "$B3" in xml]
    assert "MATCH($A3" in terms and "COUNTIF(" in terms


@pytest.mark.parametrize(
    ("sheet", "before", "after", "read"),
    [
        ("Keikat", "ti, to", "ma ja ke", lambda found: found.gigs[0].when.weekly == ("mon", "wed")),
        ("Keikat", "ti, to", "tiistai", lambda found: found.gigs[0].when.weekly == ("tue",)),
        ("Keikat", "ti, to", "joka päivä", lambda found: len(found.gigs[0].when.weekly) == 7),
        (
            "Keikat",
            "P1, P2, P3, P4",
            "P1–P3",
            lambda found: found.gigs[0].crew == ("P1", "P2", "P3"),
        ),
        ("Keikat", "P1, P2, P3, P4", "koko ryhmä", lambda found: len(found.gigs[0].crew) == 4),
        ("Tilaajat", "kyllä", "x", lambda found: found.buyers[0].deducts_vat),
        (
            "Ehdot",
            "Palkka, tunti",
            "palkka, TUNTI",
            lambda found: found.terms[0].term == "wage_per_hour",
        ),
        (
            "Ehdot",
            "Palkka, tunti",
            "wage_per_hour",
            lambda found: found.terms[0].term == "wage_per_hour",
        ),
        (
            "Lähteet",
            "Ihmiset, P1: Verokortti",
            "ihmiset,P1 : verokortti",
            lambda found: found == load_scenario("everyday-2026-05"),
        ),
    ],
)
def test_a_cell_takes_what_people_type(tmp_path, sheet, before, after, read):
    language, scenario = Language("fi"), load_scenario("everyday-2026-05")
    file = tmp_path / "typed.xlsx"
    file.write_bytes(workbook_bytes(language, scenario, offered(language)))
    with_text(file, sheet, before, after)
    assert read(read_workbook(file))


def test_a_place_that_is_misspelt_is_one_fault_with_its_cell(tmp_path):
    language, scenario = Language("fi"), load_scenario("everyday-2026-05")
    file = tmp_path / "typed.xlsx"
    file.write_bytes(workbook_bytes(language, scenario, offered(language)))
    with_text(file, "Lähteet", "Ihmiset, P1: Verokortti", "Ihmiset, P1: Verokorti")
    with pytest.raises(InputError) as error:
        read_workbook(file)
    [fault] = error.value.faults
    assert fault.place == "Lähteet!A4"


def test_no_heading_both_may_be_left_out_and_must_be_filled(tmp_path):
    # what belongs to a group that may be left out (quiet months, a late buyer) is no must
    file = tmp_path / "empty.xlsx"
    file.write_bytes(workbook_bytes(Language("fi"), None, offered(Language("fi"))))
    rows: dict[str, list[str]] = {}
    for place, text in shown_texts(file):
        sheet, _, cell = place.partition("!")
        if sheet == "Skenaario":
            rows.setdefault(cell[1:], []).append(text)
    must = [texts[0] for texts in rows.values() if "Tämä pitää täyttää." in texts[-1]]
    assert must == ["Tiedoston muoto", "Tunnus", "Ensimmäinen työkuukausi", "Viimeinen työkuukausi"]
