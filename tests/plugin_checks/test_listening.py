"""What is written to the terminal is heard, by Python or past it, and is handed on."""

import os
import sys

from subcontract_core.plugin_checks.listening import written_to_terminal


def test_it_hears_both_streams_and_what_goes_past_them(capfd):
    with written_to_terminal() as written:
        print("one")
        print("two", file=sys.stderr)
        os.write(1, b"three")
    assert set(written().split()) == {"one", "two", "three"}
    told = capfd.readouterr()
    assert told.out == "" and set(told.err.split()) == {"one", "two", "three"}


def test_afterwards_the_terminal_is_as_before(capfd):
    with written_to_terminal() as written:
        pass
    print("after")
    os.write(1, b"later")
    assert written() == "" and set(capfd.readouterr().out.split()) == {"after", "later"}
