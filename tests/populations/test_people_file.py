"""Tables of people as CSV and Parquet: the same rows, portion by portion."""

from datetime import datetime

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.populations import people_file

CELLS = [
    {"birth_year": "1990", "housing.rent": "620.5", "housing.spouse": "true"},
    {"birth_year": "1971"},
    {"birth_year": "1999", "housing.rent": "455"},
]


@pytest.fixture(params=["comma.csv", "semicolon.csv", "tab.csv", "people.parquet"])
def table(request, tmp_path):
    path = tmp_path / request.param
    if path.suffix == ".parquet":
        import pyarrow
        from pyarrow import parquet

        columns = {
            "birth_year": [1990, 1971, 1999],
            "housing.rent": [620.5, None, 455.0],
            "housing.spouse": [True, None, None],
        }
        parquet.write_table(pyarrow.table(columns), path, row_group_size=2)
    else:
        sign = {"comma": ",", "semicolon": ";", "tab": "\t"}[path.stem]
        rows = ["birth_year,housing.rent,housing.spouse", "1990,620.5,true", "1971,,", "1999,455,"]
        path.write_text("\ufeff" + "\n".join(rows).replace(",", sign), encoding="utf-8")
    return path


def test_every_kind_of_table_gives_the_same_texts(table):
    assert people_file.columns_of(table) == ["birth_year", "housing.rent", "housing.spouse"]
    assert people_file.rows_in(table) == 3
    assert people_file.portion(table, 0, 10) == CELLS


@pytest.mark.parametrize(("first", "count"), [(0, 1), (1, 1), (1, 2), (2, 5), (3, 5)])
def test_a_portion_begins_and_ends_where_it_should(table, first, count):
    assert people_file.portion(table, first, count) == CELLS[first : first + count]


def test_what_is_no_table_is_told(tmp_path):
    for name, content, words in (
        ("people.xlsx", b"", "allowed: .csv, .parquet"),
        ("gone.csv", None, "no such file"),
    ):
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content)
        with pytest.raises(InputError, match=words):
            people_file.check_kind(path)


def test_files_that_cannot_be_read_are_told_and_no_traceback(tmp_path):
    broken = tmp_path / "people.parquet"
    broken.write_bytes(b"no table")
    with pytest.raises(InputError, match="no Parquet file"):
        people_file.columns_of(broken)
    latin = tmp_path / "people.csv"
    latin.write_bytes("birth_year,kylä\n1990,ä\n".encode("latin-1"))
    with pytest.raises(InputError, match="letters that cannot be read"):
        people_file.columns_of(latin)


def test_another_byte_is_another_table(tmp_path):
    one, other = tmp_path / "a.csv", tmp_path / "b.csv"
    one.write_text("birth_year\n1990\n", encoding="utf-8")
    other.write_text("birth_year\n1991\n", encoding="utf-8")
    assert people_file.digest(one) == people_file.digest(one) != people_file.digest(other)


def test_rows_of_another_width_are_all_told_with_their_row(tmp_path):
    file = tmp_path / "people.csv"
    file.write_text("template,birth_year\nP1,1990\nP1,1990,7\nP2\nP2,1991\n")
    with pytest.raises(InputError) as error:
        people_file.rows_in(file)
    told = [(fault.place, fault.found) for fault in error.value.faults]
    assert told == [("people.csv, row 2", "3 fields"), ("people.csv, row 3", "1 fields")]


def test_a_table_without_a_row_is_no_table_of_people(tmp_path):
    file = tmp_path / "people.csv"
    file.write_text("template,birth_year\n")
    with pytest.raises(InputError, match="no rows"):
        people_file.rows_in(file)


def test_a_day_of_a_typed_column_is_read_with_and_without_its_midnight(tmp_path):
    import pyarrow
    from pyarrow import parquet

    path = tmp_path / "people.parquet"
    days = [datetime(2025, 1, 15), datetime(2025, 1, 15, 8, 30)]
    table = pyarrow.table({"debts.seized_since": days})
    parquet.write_table(table, path)
    since = [row["debts.seized_since"] for row in people_file.portion(path, 0, 2)]
    assert since == ["2025-01-15", "2025-01-15 08:30:00"]  # the second is refused as no day
