"""What the terminal says while a room is open."""

import logging

from subcontract_core.notebook.room.telling import Teller, one_line, quiet_logs
from subcontract_core.report.text.language import Language

EN = Language("en")


def test_the_terminal_counts_the_places_and_then_says_where_the_room_is(capsys):
    teller = Teller(EN, 2, {"ready": "Room ready: here"})
    teller.ready(1)
    teller.ready(2)
    assert capsys.readouterr().err == "1 of 2 ready\n2 of 2 ready\nRoom ready: here\n"


def test_a_fault_is_one_line_in_the_terminal_and_the_whole_only_for_who_asked(capsys):
    log = logging.getLogger("subcontract-test")
    root, before = logging.getLogger(), logging.getLogger().handlers[:]
    try:
        quiet_logs(log, verbose=False)
        try:
            raise ValueError("over\ntwo lines")
        except ValueError as error:
            log.exception("Uncaught exception GET /logout")
            assert one_line(error).startswith("ValueError: over two lines (test_telling.py:")
        log.warning("websocket ping")
    finally:
        root.handlers[:] = before
    said = capsys.readouterr().err
    assert (
        said.count("\n") == 1 and "Traceback" not in said and "ValueError: over two lines" in said
    )
