"""Every reader against what breaks readers: aliases, depth, size, digits, signs that cannot be
seen; and what a long run costs.
"""

import time

import pytest
from xlsxwriter import Workbook
import yaml

from readers import READERS, TEXTS, YAML
from subcontract_core.base import numbers, privacy
from subcontract_core.base.errors import MoneyError, SubcontractError
from subcontract_core.base.guard import MOST_DEPTH, MOST_LETTERS, close_to
from subcontract_core.base.located_yaml import MOST_BYTES, Faults, read
from subcontract_core.scenario.workbook import read_workbook

LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join(f'*{a}' for _ in range(9))}]\n"
    for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
YAML_BOMBS = {
    "an alias of itself": "a: &a [*a]\n",
    "a billion laughs": LAUGHS,
    "a merged key": "a: &a {b: 1}\nc: {<<: *a}\n",
    "deep lists": "a: " + "[" * 20_000,
    "deep mappings": "a: " + "{a: " * 20_000,
    "deep closed lists": "a: " + "[" * 900 + "]" * 900,
    "deep blocks": "".join(f"{' ' * depth}a:\n" for depth in range(400)),
    "a tag": "a: !!python/object/apply:os.system [ls]\n",
    "a tag of text": "a: !!str 5\n",
    "two documents": "a: 1\n---\nb: 2\n",
    "a control character": 'a: "\\a"\n',
    "a lone surrogate": 'a: "\\ud800"\n',
    "turned letters": 'a: "\\u202E"\n',
    "a raw bell": "a: \a\n",
    "a nul": "a: \0\n",
    "a list as a key": "? [a]\n: 1\n",
    "only a scalar": "hello\n",
    "nothing": "",
    "only a comment": "# nothing\n",
    "an unknown alias": "a: *b\n",
    "bare quotes": 'a: "b\n',
    "a long key": f"{'k' * 5000}: 1\n",
    "a long text": f"a: {'k' * 50_000}\n",
    "numbers without end": f"a: {'9' * 60_000}\n",
    "many keys": "".join(f"k{n}: 1\n" for n in range(20_000)),
    "many values": f"a: [{'1, ' * 210_000}1]\n",
}


LARGE = ("many keys", "many values")  # these cost seconds, and the guard is one
FEW = tuple(reader for reader in YAML if reader.name in ("scenario", "reform", "facts"))


@pytest.mark.parametrize(
    ("reader", "name"),
    [
        (reader, name)
        for reader in YAML
        for name in YAML_BOMBS
        if name not in LARGE or reader in FEW[:2]
    ],
    ids=lambda part: getattr(part, "name", part),
)
def test_only_our_own_errors_leave_a_yaml_reader_and_they_stay_short_and_quick(
    tmp_path, reader, name
):
    began = time.process_time()
    with pytest.raises(SubcontractError) as error:
        reader.tried(YAML_BOMBS[name], tmp_path)
    assert time.process_time() - began < 10
    assert len(str(error.value)) < 400_000
    assert all(len(line) < 6_000 for line in str(error.value).splitlines())


@pytest.mark.parametrize("reader", YAML, ids=lambda reader: reader.name)
@pytest.mark.parametrize(
    "form", ["{}", "&a {}", "[*a]", "!x {}", "{}" * 3, "\t", "- {}", "'{}", "\u2028{}"]
)
def test_a_strange_form_where_a_text_is_meant_is_our_own_error_or_read(tmp_path, reader, form):
    try:
        reader.tried(reader.sample.replace(b"MARK", form.encode()), tmp_path)
    except SubcontractError as error:
        assert str(error)


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


def test_a_text_may_have_two_thousand_letters_and_not_one_more():
    faults = Faults()
    assert (
        len(read("a.yaml", f"a: {'x' * MOST_LETTERS}", faults).child("a").text()) == MOST_LETTERS
        and not faults.found
    )
    read("a.yaml", f"a: {'x' * (MOST_LETTERS + 1)}", faults)
    assert [(fault.place, fault.path, str(fault.found)) for fault in faults.found] == [
        ("a.yaml:1", "a", f"a text of {MOST_LETTERS + 1} letters")
    ]


def test_values_may_be_as_deep_as_the_guard_says_and_no_deeper():
    for depth, count in ((MOST_DEPTH, 0), (MOST_DEPTH + 1, 1)):
        faults = Faults()
        read("a.yaml", "[" * depth + "]" * depth, faults)
        assert len(faults.found) == count


def _by_yaml(tree):
    """What the library itself makes of a text, with texts for scalars."""
    if isinstance(tree, yaml.ScalarNode):
        return None if tree.tag.endswith(":null") else tree.value
    if isinstance(tree, yaml.SequenceNode):
        return [_by_yaml(item) for item in tree.value]
    return {key.value: _by_yaml(value) for key, value in tree.value}


def _plain(node):
    if isinstance(node.value, list):
        return [_plain(item) for item in node.value]
    return (
        {key: _plain(item) for key, item in node.value.items()}
        if isinstance(node.value, dict)
        else node.value
    )


@pytest.mark.parametrize(
    "text",
    [
        "a: ~\nb: 'null'\nc:\nd: \"\"\ne: Null\n",
        "- [1, {a: b}]\n-\n- - x\n  - y\n",
        "{a: [], b: {}, c: |\n  two\n  lines\n}\n".replace("|\n  two\n  lines\n", "x"),
        "a: >\n  folded\n  text\nb: |\n  kept\n",
    ],
)
def test_the_guard_reads_what_the_library_reads(text):
    assert _plain(read("a.yaml", text)) == _by_yaml(yaml.compose(text, Loader=yaml.SafeLoader))


@pytest.mark.parametrize("reader", YAML, ids=lambda reader: reader.name)
def test_the_guard_reads_every_sample_as_the_library_does(reader):
    assert _plain(read("a.yaml", reader.sample.decode())) == _by_yaml(
        yaml.compose(reader.sample, Loader=yaml.SafeLoader)
    )


# -- what a long run costs -------------------------------------------------------------------------


def _seconds(run, times=1):
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        run()
        best = min(best, time.process_time() - began)
    return best


def _is_in_proportion(make, run, size, times=2):
    """Whether four times as much costs less than eight times as much; what costs nothing is left
    alone.
    """
    small, large = make(size), make(4 * size)
    once, four = _seconds(lambda: run(small), times), _seconds(lambda: run(large), times)
    return four < 0.05 or four < 8 * max(once, 0.01)


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
    assert _is_in_proportion(
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

    assert _is_in_proportion(lambda size: (run * size)[:size], tried, 100_000)


def test_a_suggestion_for_a_word_without_end_costs_nothing():
    assert (
        _seconds(lambda: close_to("x" * 1_000_000, [f"name_{number}" for number in range(100)]))
        < 0.1
    )


@pytest.mark.parametrize("reader", FEW, ids=lambda reader: reader.name)
@pytest.mark.parametrize("line", ["{n}: 1\n", "# 04 {n}\n", "k{n}: 'a@'\n", "- {n}\n"])
def test_a_long_yaml_file_costs_in_proportion(tmp_path, reader, line):
    def tried(text):
        with pytest.raises(SubcontractError):
            reader.tried(text, tmp_path)

    assert _is_in_proportion(
        lambda size: "".join(line.format(n=n) for n in range(size)), tried, 800, times=1
    )  # a second time what was asked before is known


def test_a_long_table_of_cases_costs_in_proportion(tmp_path):
    reader = next(reader for reader in READERS if reader.name == "cases")
    assert _is_in_proportion(
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
