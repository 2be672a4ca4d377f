"""Opening a file safely."""

import io
import zipfile

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.workbook import read_workbook
from subcontract_core.scenario.workbook.writing import workbook_bytes
from support.filled_workbooks import refusal_of, workbook_of

FI, EN = Language("fi", strict=True), Language("en", strict=True)


PEOPLE = [["people.id", "people.birth_year"], ["P1", 1990]]


def test_a_note_with_an_identity_code_is_refused_and_another_note_is_not(tmp_path):
    def note(text):
        return lambda book: book.get_worksheet_by_name("people").write_comment(1, 1, text)

    assert [
        (f.place, f.found) for f in refusal_of(workbook_of(tmp_path, note("ask 131052-308T")))
    ] == [("people!B2", "a text shaped like a personal identity code")]
    assert read_workbook(workbook_of(tmp_path, note("ask again"))).people[0].id == "P1"


def test_a_cell_far_away_is_refused_before_the_table_is_read(tmp_path):
    faults = refusal_of(
        workbook_of(
            tmp_path,
            lambda book: book.get_worksheet_by_name("people").write_string(1_048_575, 16_383, "x"),
        )
    )
    assert [fault.place for fault in faults] == ["people!A1"]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"id,birth_year\nP1,1990\n", "something else than an Excel workbook"),
        (b"", "something else than an Excel workbook"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
            "with a password, or one of the old kind",
        ),
    ],
)
def test_another_kind_of_file_is_one_clear_fault(content, found, tmp_path):
    path = tmp_path / "s.xlsx"
    path.write_bytes(content)
    [fault] = refusal_of(path)
    assert found in fault.found and "Excel" in fault.to_do


def test_a_workbook_without_a_sheet_is_one_clear_fault(tmp_path):
    path = tmp_path / "s.xlsx"
    with zipfile.ZipFile(path, "w") as out:
        for name in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels"):
            out.writestr(name, "<nothing/>")
    [fault] = refusal_of(path)
    assert "something else than an Excel workbook" in fault.found


def test_a_spreadsheet_of_another_kind_is_asked_to_be_saved_as_xlsx(tmp_path):
    path = tmp_path / "s.ods"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(InputError, match="Excel workbook"):
        load_scenario(path)


GOOD = workbook_bytes(EN, load_scenario("vaalijala-2022"))


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_a_damaged_file_is_a_fault_and_never_a_crash(tmp_path, data):
    """Parts of the archive are damaged one by one, so that damage reaches the sheets and is not
    only a broken archive.
    """
    source = zipfile.ZipFile(io.BytesIO(GOOD))
    part = data.draw(st.sampled_from(sorted(source.namelist())))
    content = bytearray(source.read(part))
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=5)):
        content[at] = data.draw(st.integers(32, 126))
    path = tmp_path / "s.xlsx"
    with zipfile.ZipFile(path, "w") as out:
        for name in source.namelist():
            out.writestr(name, bytes(content) if name == part else source.read(name))
    try:
        read_workbook(path)
    except InputError as error:
        assert error.faults


def test_a_sheet_whose_text_is_broken_after_its_heading_is_a_fault(tmp_path):
    source, part, path = zipfile.ZipFile(io.BytesIO(GOOD)), "xl/worksheets/sheet1.xml", tmp_path
    content = bytearray(source.read(part))
    content[74] = ord("}")
    with zipfile.ZipFile(path / "s.xlsx", "w") as out:
        for name in source.namelist():
            out.writestr(name, bytes(content) if name == part else source.read(name))
    with pytest.raises(InputError, match="a broken one"):
        read_workbook(path / "s.xlsx")
