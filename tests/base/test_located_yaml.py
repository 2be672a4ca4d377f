"""YAML with places: only errors of ours, in time, whatever the file."""

import time

import pytest

from subcontract_core.base.errors import SubcontractError
from support.proportion import is_in_proportion
from support.readers import YAML

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


@pytest.mark.parametrize("reader", FEW, ids=lambda reader: reader.name)
@pytest.mark.parametrize("line", ["{n}: 1\n", "# 04 {n}\n", "k{n}: 'a@'\n", "- {n}\n"])
def test_a_long_yaml_file_costs_in_proportion(tmp_path, reader, line):
    def tried(text):
        with pytest.raises(SubcontractError):
            reader.tried(text, tmp_path)

    assert is_in_proportion(
        lambda size: "".join(line.format(n=n) for n in range(size)), tried, 800, times=1
    )  # a second time what was asked before is known
