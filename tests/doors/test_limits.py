"""Every reader against what breaks readers: aliases, depth, size, digits, signs that cannot be
seen; and what a long run costs.
"""

import time

import pytest
from xlsxwriter import Workbook

from subcontract_core.base import numbers, privacy
from subcontract_core.base.errors import MoneyError, SubcontractError
from subcontract_core.base.file_contents import MOST_BYTES
from subcontract_core.scenario.workbook import read_workbook
from support.proportion import is_in_proportion
from support.readers import READERS


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_a_file_that_is_too_large_a_folder_a_device_and_no_file_are_refused(tmp_path, reader):
    large = tmp_path / f"large.{reader.kind}"
    large.write_bytes(b"a" * (MOST_BYTES + 1))
    folder = tmp_path / f"folder.{reader.kind}"
    folder.mkdir()
    absent = (
        ()
        if reader.name == "law"
        else (tmp_path / f"none.{reader.kind}", tmp_path / f"{'n' * 300}.{reader.kind}")
    )  # a folder without files is a law without parameters
    for path in (large, folder, *absent):
        with pytest.raises(SubcontractError):
            reader.read(path)
    device = tmp_path / f"device.{reader.kind}"
    device.symlink_to("/dev/zero")
    with pytest.raises(SubcontractError):
        reader.read(device)


@pytest.mark.parametrize(
    "content", [None, b"", b" \n\n", b"null\n", "id: ä".encode("utf-16"), b"\x80"]
)
@pytest.mark.parametrize(
    "reader", [one for one in READERS if one.kind == "yaml"], ids=lambda reader: reader.name
)
def test_what_cannot_be_read_at_all_is_one_fault_and_nothing_is_missing_in_it(
    tmp_path, reader, content
):
    if content is None and reader.name == "law":
        return  # a folder without files is a law without parameters
    path = tmp_path / "input.yaml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SubcontractError) as error:
        reader.read(path)
    assert len(str(error.value).splitlines()) == 1


RUNS = [
    "a",
    "1",
    "1 ",
    "-",
    "0",
    "@",
    "a@",
    "a.",
    "@a.",
    "0.",
    "131052-",
    "1310 52",
    "FI21",
    "FI21 ",
    "040",
    "+358",
    "(",
    " at ",
    "a at b ",
    "\u200b",
    "ä",
    "\u00ad1",
    "１",
]


@pytest.mark.parametrize("run", RUNS)
def test_looking_for_personal_data_costs_in_proportion(run):
    assert is_in_proportion(
        lambda size: (run * size)[:size],
        lambda text: (privacy.found_in(text), privacy.mask(text)),
        8_000,
    )


@pytest.mark.parametrize(
    "read_number", [numbers.cents, numbers.share, numbers.whole, numbers.decimal, numbers.minutes]
)
@pytest.mark.parametrize("run", ["9", "9 ", "1.", ".", "-", " ", "%", "9h", "\u200b"])
def test_reading_a_number_costs_in_proportion_and_ends_in_our_own_error(read_number, run):
    def tried(text):
        with pytest.raises(MoneyError):
            read_number(text)

    assert is_in_proportion(lambda size: (run * size)[:size], tried, 100_000)


def test_a_long_table_of_cases_costs_in_proportion(tmp_path):
    reader = next(reader for reader in READERS if reader.name == "cases")
    assert is_in_proportion(
        lambda size: reader.sample + b"a,2024,1,1,told\n" * size,
        lambda text: reader.tried(text, tmp_path),
        1_500,
    )


def test_a_long_text_in_a_cell_is_refused_at_its_cell_and_costs_nothing(tmp_path):
    for where in ("A1", "A2", "B3"):
        with Workbook(path := tmp_path / "group.xlsx") as book:
            sheet = book.add_worksheet("people")
            sheet.write_row(0, 0, ["people.id", "people.birth_year"])
            sheet.write_string(where, "x" * 32_000)
        began = time.process_time()
        with pytest.raises(SubcontractError) as error:
            read_workbook(path)
        assert f"people!{where}: (this cell): found a text of 32000 letters" in str(error.value)
        assert time.process_time() - began < 1
        assert len(str(error.value)) < 3_000
