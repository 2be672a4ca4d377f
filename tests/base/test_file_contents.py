"""Files that people write: bytes and texts, or one fault."""

import pytest

from subcontract_core.base.errors import SubcontractError
from subcontract_core.base.faults import Faults
from subcontract_core.base.file_contents import MOST_BYTES, content_of, text_of
from support.readers import TEXTS


@pytest.mark.parametrize("reader", TEXTS, ids=lambda reader: reader.name)
@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe\x00",
        b"PK\x03\x04",
        b"\x00" * 100,
        b"\xef\xbb\xbf",
        b"\x80abc",
        b"a\r\rb\n",
        "\ud800".encode("utf-8", "surrogatepass"),
    ],
)
def test_bytes_that_are_no_text_are_our_own_error(tmp_path, reader, content):
    with pytest.raises(SubcontractError):
        reader.tried(content, tmp_path)


def test_line_ends_of_every_system_are_one_new_line(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a\r\nb\rc\n")
    assert text_of(path, Faults()) == "a\nb\nc\n"


def test_a_file_may_have_five_megabytes_and_not_one_byte_more(tmp_path):
    path, faults = tmp_path / "a.yaml", Faults()
    path.write_bytes(b"x" * MOST_BYTES)
    assert MOST_BYTES == 5_000_000
    assert len(content_of(path, faults, "a file") or b"") == MOST_BYTES
    assert not faults.found
    path.write_bytes(b"x" * (MOST_BYTES + 1))
    assert content_of(path, faults, "a file") is None
    assert [str(fault.found) for fault in faults.found] == ["a file of 5.0 MB"]


def test_a_folder_an_empty_path_and_a_file_that_is_not_there_are_one_fault_each(tmp_path):
    faults = Faults()
    for path in (tmp_path, "", tmp_path / "none.yaml"):
        assert text_of(path, faults) is None
    assert [str(fault.found) for fault in faults.found] == [
        "a directory",
        "an empty path",
        "no such file",
    ]
