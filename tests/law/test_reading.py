"""Broken law and reform files, one fault each: what their author reads, word for word.
`many-faults` has several, told all at once.

The expected words stand in `messages.txt` beside the files, so that all of them can be read
together.
"""

from pathlib import Path
import shutil

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.law import read_law, read_reform
from subcontract_core.law.parameters import UNITS
from support.invented import country

HERE = Path(__file__).parent
FOLDERS = ("broken", "broken_reforms")


def messages(folder):
    """The lines of `messages.txt` by the file they speak of."""
    found = {}
    for line in (HERE / folder / "messages.txt").read_text(encoding="utf-8").splitlines():
        found.setdefault(line.split(":", 1)[0], []).append(line)
    return found


FILES = [
    (folder, path.name) for folder in FOLDERS for path in sorted((HERE / folder).glob("*.yaml"))
]


@pytest.mark.parametrize(("folder", "name"), FILES)
def test_the_author_reads_file_line_and_fix(tmp_path, folder, name):
    shutil.copy(HERE / folder / name, tmp_path)
    with pytest.raises(InputError) as error:
        (
            read_law([tmp_path], "test")
            if folder == "broken"
            else read_reform(tmp_path / name, country.law())
        )
    told = str(error.value).replace(f"{tmp_path}/", "").replace(", ".join(UNITS), "(every unit)")
    assert told.splitlines() == messages(folder)[name]


@pytest.mark.parametrize("folder", FOLDERS)
def test_one_fault_is_one_message_and_many_come_at_once_in_order(folder):
    told = messages(folder)
    assert set(told) == {name for place, name in FILES if place == folder}
    assert {name for name, lines in told.items() if len(lines) != 1} == {"many-faults.yaml"}
    places = [int(line.split(":")[1]) for line in told["many-faults.yaml"]]
    assert len(places) >= 4
    assert places == sorted(places)


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_message_tells_what_is_allowed(folder):
    assert all("; allowed: " in line for lines in messages(folder).values() for line in lines)


def test_a_parameter_in_two_files_names_both_places(tmp_path):
    text = (Path(country.__file__).parent / "law.yaml").read_text(encoding="utf-8")
    for name in ("one.yaml", "two.yaml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as error:
        read_law([tmp_path], "test")
    assert "the parameter 'grant.amount' a second time" in str(error.value)
    assert f"It stands at {tmp_path}/one.yaml:" in str(error.value)


def test_reform_files_beside_the_law_are_not_read_as_law(tmp_path):
    (tmp_path / "reforms").mkdir()
    shutil.copy(HERE / "broken" / "many-faults.yaml", tmp_path / "reforms")
    shutil.copy(Path(country.__file__).parent / "law.yaml", tmp_path)
    assert "grant.amount" in read_law([tmp_path], "test").parameters
