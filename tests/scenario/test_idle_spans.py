"""Absences and closed days on which nothing was planned are told, and change nothing."""

import pytest

from subcontract_core.base.dates import number
from subcontract_core.engine.comparison import compare
from subcontract_core.report.text import caveats
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.idle_spans import idle_spans
from subcontract_core.scenario.reading import read_scenario

FILE = """format: subcontract-scenario/1
id: idle
title: {en: Idle}
months: {from: 2026-05, to: 2026-05}
people:
  - {id: P1, birth_year: 1990, lives_on: none}
  - id: P2
    birth_year: 1990
    lives_on: none
    activity: {kind: disability, dates: [2026-05-06], allowance: 8}
buyers: [{id: B1, kind: company, closed: [CLOSED]}]
gigs: [{id: G1, buyer: B1, task: cleaning, weekly: [tue, thu], hours: 2, crew: CREW}]
MORE
"""


def idle(away="", closed="", crew="[P1]", more=""):
    """Whom and which days are told, as (who, days of May)."""
    more = f"away: [{away}]\n{more}" if away else more
    text = FILE.replace("CLOSED", closed).replace("CREW", crew).replace("MORE", more)
    first = number(read_scenario(text, "x.yaml").gigs[0].when.days()[0]) - 5
    found = idle_spans(read_scenario(text, "x.yaml"))
    return [(one.who, [day - first for day in one.days]) for one in found]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"away": "{person: P1, from: 2026-05-06}"}, [("P1", [6])]),  # a Wednesday
        ({"away": "{person: P1, from: 2026-05-06, to: 2026-05-07}"}, []),  # Thursday is a visit
        ({"away": "{person: P1, from: 2026-05-08, to: 2026-05-10}"}, [("P1", [8, 9, 10])]),
        ({"away": "{person: P1, from: 2026-05-14}"}, [("P1", [14])]),  # Ascension Day: no visit
        ({"away": "{person: P2, from: 2026-05-06}"}, []),  # activity is a plan too
        ({"away": "{person: P2, from: 2026-05-05}"}, [("P2", [5])]),  # the visit is P1's
        ({"closed": "{from: 2026-05-06}"}, [("B1", [6])]),
        ({"closed": "{from: 2026-05-01, to: 2026-05-05}"}, []),
        (
            {
                "away": "{person: P1, from: 2026-05-06}",
                "more": "realised: [{gig: G1, date: 2026-05-06, hours: 2}]",
            },
            [],  # a visit that nobody had planned was done on the day
        ),
    ],
)
def test_what_meets_nothing_that_was_planned_is_told(given, told):
    assert idle(**given) == told


def test_every_page_tells_whom_and_which_days_in_three_languages():
    text = FILE.replace("CLOSED", "{from: 2026-05-06}").replace("CREW", "[P1]")
    text = text.replace("MORE", "away: [{person: P1, from: 2026-05-08, to: 2026-05-09}]")
    found = compare(read_scenario(text, "x.yaml"), ["work-activity"])
    for code, days in (("en", "8, 9 May 2026"), ("fi", "8., 9.5.2026"), ("sv", "8, 9.5.2026")):
        away, closed = caveats.idle(found, Language(code, strict=True))
        assert away.startswith("P1 ") and days in away and closed.startswith("B1 ")
