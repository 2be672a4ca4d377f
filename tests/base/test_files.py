"""Where a file may be written, told in words before anything is counted."""

import pytest

from subcontract_core.base import files
from subcontract_core.base.errors import SubcontractError
from subcontract_core.report.text.language import Language

EN = Language("en", strict=True)


def refusal(path, kind=files.ANY):
    with pytest.raises(SubcontractError) as error:
        files.check_path(path, EN, kind)
    return str(error.value)


def test_a_folder_a_missing_folder_and_another_kind_of_file_are_three_faults(tmp_path):
    assert "is a folder" in refusal(tmp_path)
    assert "is a folder" in refusal(f"{tmp_path}/new/")
    assert "folder" in refusal(tmp_path / "nowhere" / "page.html")
    assert ".xlsx" in refusal(tmp_path / "page.html", files.EXCEL)
    assert ".html" in refusal(tmp_path / "book.xlsx", files.HTML)


@pytest.mark.parametrize("name", ["page.html", "PAGE.HTM"])
def test_the_ending_of_a_page_may_be_long_or_short_and_in_capitals(tmp_path, name):
    assert files.check_path(tmp_path / name, EN, files.HTML) == tmp_path / name


def test_one_file_under_two_names_is_one_file(tmp_path):
    file, link = tmp_path / "answer.json", tmp_path / "other.json"
    file.write_text("{}")
    link.symlink_to(file)
    assert files.same(file, link)
    assert files.same(file, tmp_path / "." / "answer.json")
    assert not files.same(file, tmp_path / "third.json")


def test_every_output_that_is_an_input_or_another_output_is_told_at_once(tmp_path):
    read, written = tmp_path / "group.yaml", tmp_path / "answer.json"
    read.write_text("id: x")
    with pytest.raises(SubcontractError) as error:
        files.check_apart([read, written, written], [read], EN)
    assert str(error.value).count("group.yaml") == 1
    assert len(str(error.value).splitlines()) == 2


def test_what_is_there_stays_unless_it_may_be_replaced_and_an_input_always_stays(tmp_path):
    file = tmp_path / "answer.json"
    file.write_bytes(b"old")
    with pytest.raises(SubcontractError):
        files.save(file, b"new", EN)
    with pytest.raises(SubcontractError):
        files.save(file, b"new", EN, overwrite=True, inputs=[file])
    assert file.read_bytes() == b"old"
    files.save(file, b"new", EN, overwrite=True)
    assert file.read_bytes() == b"new"


def test_nothing_is_made_where_it_could_not_be_written(tmp_path):
    file = tmp_path / "answer.json"
    file.write_bytes(b"old")
    made = []
    with pytest.raises(SubcontractError):
        files.save_made(file, lambda: made.append(1) or b"new", EN)
    assert made == []
