"""A fault is told with the package and with the line that its author wrote."""

import numpy as np
import pytest

from subcontract_core.model.authors import (
    Author,
    begin_of,
    line_with,
    place_in,
    place_of,
    plain,
    wording,
)


def raised(call):
    try:
        call()
    except Exception as error:
        return error
    raise AssertionError("nothing was raised")


def test_the_place_is_the_authors_line_and_not_that_of_the_library_below():
    first = raised.__code__.co_firstlineno
    error = raised(lambda: np.zeros(3).reshape(7))
    assert place_in(error).startswith("test_authors.py:")
    assert int(place_in(error).rpartition(":")[2]) > first


def test_a_file_that_is_no_python_has_the_line_of_the_fault():
    error = raised(lambda: compile("a = 1\ndef b(:\n", "own_model.py", "exec"))
    assert place_in(error) == "own_model.py:2"


def test_a_hook_begins_at_its_def_also_under_decorators():
    assert place_of(raised) == f"test_authors.py:{raised.__code__.co_firstlineno}"
    assert place_of(object()) == ""


def test_an_entry_point_begins_at_its_module_and_one_of_nowhere_is_named_itself():
    assert begin_of("json.decoder") == "json/decoder.py:1"
    assert begin_of("json:loads") == "json/__init__.py:1"
    assert begin_of("nowhere_at_all.thing") == "the entry point nowhere_at_all.thing"
    assert begin_of("") == "the entry point "


def test_the_line_that_names_what_was_replaced_is_found(tmp_path, monkeypatch):
    (tmp_path / "own.py").write_text("import x\n\nx.conserve = None\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert line_with("own.py:1", "pipeline.conserve") == "own.py:3"
    assert line_with("own.py:1", "pipeline.other") == "own.py:1"
    assert line_with("gone.py:1", "pipeline.other") == "gone.py:1"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\nb", "a b"), ("\x1b[31m", "\\x1b[31m"), ("a\u202eb", "a\\u202eb"), (5, "5")],
)
def test_what_somebody_wrote_is_shown_on_one_line_without_hidden_signs(text, shown):
    assert plain(text) == shown


def test_an_exception_that_cannot_be_written_is_told_by_its_kind():
    class Mute(Exception):
        def __str__(self):
            raise ValueError

    assert wording(Mute()) == "Mute: a Mute that cannot be written"
    assert wording(KeyError()) == "KeyError"


def test_a_fault_names_model_package_place_and_what_to_do():
    fault = Author("mine", "my-package 1.0").blame("price failed", "mine.py:3", "Mend that line.")
    assert (
        str(fault) == "mine (package my-package 1.0): price failed (in mine.py:3). Mend that line."
    )
    assert str(Author("mine").blame("price failed")) == "mine: price failed"
    assert "(in mine.py:1)" in str(Author("mine", begin="mine.py:1").blame("price failed"))
