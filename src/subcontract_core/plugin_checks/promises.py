"""The promises: each a name, how much it matters, a sentence, and what breaks it."""

from collections.abc import Callable, Iterator
from enum import Enum, auto
import re

from attrs import frozen
import numpy as np

from ..base import numbers
from ..base.catalogues import LANGUAGES
from ..model import entering, remarks
from ..model.results import Labour
from .trying import Tried, over_the_price

_KEY = re.compile(
    r"(?<![\w.])(?:kind|finding|fix|reason|role|threshold|reading|term|person)\.[a-z_]+(?![\w(])"
)
_SLOW_IMPORT = 0.3  # seconds
_SLOW = 2.0  # seconds of a comparison of four people


class Level(Enum):
    """How much a promise matters: without MUST a model is not used."""

    MUST = auto()
    SHOULD = auto()
    MAY = auto()


@frozen
class Promise:
    """One promise; `broken` gives the reasons why a model does not keep it."""

    name: str
    level: Level
    says: str
    broken: Callable[[Tried], Iterator[str]]


def _loads(tried: Tried) -> Iterator[str]:
    entries = tried.catalogue.entries()
    is_known = any(entry.id == tried.model_id for entry in entries)
    for entry in entries:  # of a file that cannot be read nobody knows the id
        if entry.broken and (entry.id == tried.model_id or not is_known):
            yield entry.broken
    if tried.model.id != tried.model_id:
        yield f"it calls itself {tried.model.id}"


def _compares(tried: Tried) -> Iterator[str]:
    for why, names in tried.refused.items():
        more = f" and {len(names) - 1} more" if len(names) > 1 else ""
        yield f"{names[0]}{more}: {why}"


def _same_twice(tried: Tried) -> Iterator[str]:
    first, *others = tried.asked_again()
    if any(not np.array_equal(first, other) for other in others):
        yield "the same question has another answer in another random state or moment"


def _any_order(tried: Tried) -> Iterator[str]:
    if not np.array_equal(tried.plain, tried.turned()):
        yield "with people and gigs written from the last to the first somebody has another sum"


def _renamed(tried: Tried) -> Iterator[str]:
    if not np.array_equal(tried.plain, tried.renamed()):
        yield "with other ids for people, buyers and gigs somebody has another sum"


def _parted(tried: Tried) -> Iterator[str]:
    if not np.array_equal(tried.plain, tried.parted()):
        yield "with each gig written as two, the later visits first, somebody has another sum"


def _no_more_than_paid(tried: Tried) -> Iterator[str]:
    most = {
        outcome.tables.scenario.id: int(over.max())
        for outcome in tried.outcomes
        if (over := over_the_price(outcome)).any()
    }
    if most:
        name = max(most, key=lambda group: most[group])
        others = f" and {len(most) - 1} more" if len(most) > 1 else ""
        yield f"{name}{others}: workers have {numbers.euros(most[name])} € more than buyers pay"


def _imports(tried: Tried) -> Iterator[str]:
    took = entering.import_seconds(tried.model_id)
    if took > _SLOW_IMPORT:
        yield f"its import takes {took:.2f} s; read files and compute in the hooks"


def _as_cases(tried: Tried) -> Iterator[str]:
    if not np.array_equal(tried.plain, tried.as_cases(3)):
        yield "as the third of three cases of one table somebody has another sum"


def _documents_follow_status(tried: Tried) -> Iterator[str]:
    for outcome in tried.outcomes:
        tables, admission = outcome.tables, outcome.admission
        sold = np.zeros(len(tables.people), bool)
        sold[tables.shifts.person[admission.shift]] = True
        employed = sold & admission.offered & (admission.labour == Labour.EMPLOYED)
        paid = np.zeros(len(tables.people), bool)
        for sheet in outcome.payments.sheets:
            if sheet.of_employment:
                paid[sheet.person[sheet.person >= 0]] = True
        if np.any(employed & ~paid):
            who = tables.person_id(int(np.flatnonzero(employed & ~paid)[0]))
            yield f"{tables.scenario.id}: {who} is employed and sold, and has no payslip"


def _quiet(tried: Tried) -> Iterator[str]:
    told_of = (f"{tried.model_id} (", f"{tried.model_id}: ")
    if tried.comparison.outcomes:
        yield from (
            text
            for text in remarks.noted(but=(remarks.SLOW, remarks.WORDS))
            if text.startswith(told_of)
        )


def _silent(tried: Tried) -> Iterator[str]:
    if text := tried.heard:
        yield f"it writes to the terminal, where answers stand: {text[:80]!r}"


def _no_raw_keys(tried: Tried) -> Iterator[str]:
    for code, text in tried.pages():
        keys = dict.fromkeys(_KEY.findall(text))
        if keys:
            yield f"in {code}: {', '.join(keys)}; give each its words in the package's texts"


def _titled(tried: Tried) -> Iterator[str]:
    manifest = tried.model.manifest
    texts = {"title": manifest.title, "summary": manifest.summary}
    texts |= {f"the term {term.name}": term.titles for term in manifest.terms}
    for name, text in texts.items():
        missing = [code for code in LANGUAGES if not text.get(code)]
        if missing:
            yield f"{name} is missing in {', '.join(missing)}"


def _sourced(tried: Tried) -> Iterator[str]:
    if not tried.model.manifest.sources:
        yield "it names no source; write Manifest(sources=(…,))"


def _steps(tried: Tried) -> Iterator[str]:
    if tried.model.manifest.onboarding is None:
        yield "it has no onboarding file; write Manifest(onboarding=…)"


def _facts(tried: Tried) -> Iterator[str]:
    if tried.model.manifest.facts is None:
        yield "it has no facts file; write Manifest(facts=…)"


def _edges(tried: Tried) -> Iterator[str]:
    seen = {
        (line.payer, line.payee)
        for outcome in tried.outcomes
        for sheet in outcome.sheets
        for line in sheet.lines
    }
    unused = [edge for edge in tried.model.manifest.edges if edge not in seen]
    if unused:
        told = ", ".join(f"{payer} → {payee}" for payer, payee in unused)
        yield f"no bundled group moves money along {told}"


def _fast(tried: Tried) -> Iterator[str]:
    if tried.seconds > _SLOW:
        yield f"a comparison of four people takes {tried.seconds:.1f} s; work on whole columns"


# What is cheap to ask comes first, so that a fault is soon found.
PROMISES = (
    Promise(
        "loads",
        Level.MUST,
        "Every file opens, and every hook has its shape.",
        _loads,
    ),
    Promise(
        "compares",
        Level.MUST,
        "It compares every bundled group; money adds up.",
        _compares,
    ),
    Promise(
        "quiet",
        Level.MUST,
        "It leaves alone what all models share.",
        _quiet,
    ),
    Promise(
        "silent",
        Level.SHOULD,
        "It prints nothing.",
        _silent,
    ),
    Promise(
        "imports",
        Level.MAY,
        "Its import takes less than 0.3 s.",
        _imports,
    ),
    Promise(
        "three_languages",
        Level.SHOULD,
        "Its words are there in each language.",
        _titled,
    ),
    Promise(
        "sources",
        Level.SHOULD,
        "It names its public sources.",
        _sourced,
    ),
    Promise(
        "facts",
        Level.SHOULD,
        "It says who does what.",
        _facts,
    ),
    Promise(
        "onboarding",
        Level.MAY,
        "It tells the steps before the first shift.",
        _steps,
    ),
    Promise(
        "edges",
        Level.MAY,
        "The edges that it declares are used.",
        _edges,
    ),
    Promise(
        "payslips",
        Level.MUST,
        "Who is employed and sold has a payslip.",
        _documents_follow_status,
    ),
    Promise(
        "in_hand",
        Level.MAY,
        "Workers have no more than the buyers pay.",
        _no_more_than_paid,
    ),
    Promise(
        "same_twice",
        Level.MUST,
        "The same question has the same answer.",
        _same_twice,
    ),
    Promise(
        "any_order",
        Level.MUST,
        "The order of people and gigs changes nothing.",
        _any_order,
    ),
    Promise(
        "other_names",
        Level.MUST,
        "Other ids of people and gigs change nothing.",
        _renamed,
    ),
    Promise(
        "other_shifts",
        Level.MUST,
        "The order of the visits changes nothing.",
        _parted,
    ),
    Promise(
        "as_cases",
        Level.MUST,
        "Many cases in one table are each as alone.",
        _as_cases,
    ),
    Promise(
        "no_raw_keys",
        Level.MUST,
        "No page shows a key in place of words.",
        _no_raw_keys,
    ),
    Promise(
        "fast",
        Level.MAY,
        "A comparison does not keep anybody waiting.",
        _fast,
    ),
)
