"""A text of n letters costs in proportion to n: every pattern of the code, found by itself,
meets words that have no end.
"""

import ast
import importlib
import pkgutil
import re
import time

import pytest

import subcontract_core
from subcontract_core.scenario import load_scenario
from support.corpus import ROOT, corpus

MOST_RATIO = 6.0  # four times the letters; a quadratic pattern takes sixteen times as long
N = 1_500
_QUICK = 0.02  # seconds: what takes less is no harm, and too short to be measured
# A pattern that doubles with every letter would never end at N: it shows among these.
_FEW = (8, 12, 16, 20, 24, 30, 36, 48, 60, 72, 96)
# What people paste: words without a blank, digits, blanks, and openings that never close.
RUNS = (
    "a",
    "A",
    "ä",
    "1",
    "12 ",
    "0",
    " ",
    "  a",
    "\t",
    "\n",
    ".",
    "..a",
    "-",
    "a-",
    "_",
    ",",
    "1,",
    "1.",
    "'",
    '"',
    "(",
    ")",
    "[",
    "{",
    "<",
    "<a ",
    '<c r="A1" ',
    "<t>",
    ">",
    "/",
    "a/",
    ":",
    "a:",
    "9:",
    "@",
    "a@",
    "a@a.",
    "a.",
    "+",
    "+358",
    "040 ",
    "%",
    "% ",
    "€",
    "1 €",
    "\u00a0",
    "\u200b",
    "FI",
    "FI1",
    "130",
    "130190-",
    "#",
    "=",
    "a=",
    "{a",
    "{a:",
    "\\",
    "*",
    "h",
    "1h",
    "2021-",
    "1.1.",
    "P1-",
    "P1, ",
    "T",
    "!",
    "?",
    "&a;",
    "\u2013",
)


def _modules():
    """Every module that can be imported here."""
    for found in pkgutil.walk_packages(subcontract_core.__path__, "subcontract_core."):
        if ".served" in found.name or found.name.endswith("__main__"):
            continue
        try:
            yield importlib.import_module(found.name)
        except ImportError:  # what needs a library of an extra that is not installed
            continue


def _patterns():
    found = {}
    for module in _modules():
        for name, value in vars(module).items():
            many = (
                value
                if isinstance(value, tuple | list)
                else value.values()
                if isinstance(value, dict)
                else (value,)
            )
            for number, one in enumerate(many):
                for pattern in one if isinstance(one, tuple) else (one,):
                    if isinstance(pattern, re.Pattern):
                        found.setdefault(
                            (pattern.pattern, pattern.flags),
                            (
                                f"{module.__name__.removeprefix('subcontract_core.')}.{name}[{number}]",
                                pattern,
                            ),
                        )
    return list(found.values())


def _written_where_used():
    """Patterns that stand in the call itself: ``re.split(r"[;,]", text)``."""
    for path in PATHS:
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match call:
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="re"), attr=method),
                    args=[ast.Constant(value=str() | bytes() as text), *_],
                ) if method != "compile":
                    place = f"{path.relative_to(ROOT / 'src')}:{call.lineno}.{method}"
                    yield place, re.compile(text), method


PATHS = sorted((ROOT / "src").rglob("*.py"))
PATTERNS = _patterns()
IN_CALLS = list(_written_where_used())
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in PATHS)


def _seconds(work, times):
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best


def _methods(name):
    """How a pattern is used: a full match of what a search would try at every place may be
    cheap.
    """
    used = set(
        re.findall(
            rf"\b{re.escape(name)}(?:\[[^]]*\])?\.(search|match|fullmatch|sub|findall|finditer|split)\b",
            SOURCES,
        )
    )
    return {
        "search" if method in ("sub", "findall", "finditer", "split") else method for method in used
    } or {"search", "fullmatch"}


def _tried(pattern, methods, run, size):
    text = (run * (size // len(run) + 1))[:size] + "\x01"  # a last sign that nothing fits
    subject = text.encode() if isinstance(pattern.pattern, bytes) else text

    def try_all():
        for method in methods:
            if method == "search":
                list(pattern.finditer(subject))
            else:
                getattr(pattern, method)(subject)

    return try_all


def test_there_are_patterns_to_look_at():
    assert len(PATTERNS) > 30
    assert len(IN_CALLS) > 10


@pytest.mark.parametrize(("name", "pattern"), PATTERNS, ids=[name for name, _ in PATTERNS])
def test_no_pattern_costs_more_than_in_proportion(name, pattern):
    assert not _too_slow(pattern, _methods(name.rpartition(".")[2].partition("[")[0]))


@pytest.mark.parametrize(
    ("pattern", "method"), [one[1:] for one in IN_CALLS], ids=[one[0] for one in IN_CALLS]
)
def test_no_pattern_that_stands_in_a_call_costs_more_than_in_proportion(pattern, method):
    kind = "search" if method in ("sub", "findall", "finditer", "split") else method
    assert not _too_slow(pattern, {kind})


def _too_slow(pattern, methods):
    """The texts at which a pattern takes more than its share, with the seconds of n and 4 n."""
    slow = []
    for run in RUNS:
        few = (_seconds(_tried(pattern, methods, run, size), 1) for size in _FEW)
        grown = next((spent for spent in few if spent > _QUICK), None)
        if grown is not None:
            return [(run, grown)]
        four = _seconds(_tried(pattern, methods, run, 4 * N), 1)
        if four > _QUICK:
            once = _seconds(_tried(pattern, methods, run, N), 3)
            four = _seconds(_tried(pattern, methods, run, 4 * N), 3)
            if four > _QUICK and four > MOST_RATIO * once:
                slow.append((run, round(once, 4), round(four, 4)))
                break
    return slow


def _gigs(many):
    return "".join(
        f"  - {{id: G{n}, buyer: B1, task: raking, dates: [2022-03-{n % 28 + 1:02d}], minutes: 60,"
        ' crew: [P1], start: "10:30"}\n'
        for n in range(many)
    )


def test_a_scenario_of_four_times_the_gigs_costs_four_times_the_time(tmp_path):
    text = corpus()["scenario"].sound[0].decode()
    head, tail = text.split("  - {id: G1,")[0], "terms:\n" + text.split("terms:\n")[1]
    files = []
    for many in (60, 240):
        path = tmp_path / f"{many}.yaml"
        path.write_text(head + _gigs(many) + tail, encoding="utf-8")
        files.append(path)
    once, four = (_seconds(lambda path=path: load_scenario(path), 3) for path in files)
    assert four < MOST_RATIO * once
