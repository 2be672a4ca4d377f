"""Models that are not installed: which package brings each, and when an id is a slip of the pen.

A scenario may set terms for every model that somebody compares, and not everybody has all of them.
Terms for a model that is not installed are noted and change nothing. An id that is close to a known
one is a fault: a wage that somebody believes to have set must not be lost because of a letter.
"""

from collections.abc import Collection, Iterable, Mapping
from difflib import SequenceMatcher
import unicodedata

from attrs import frozen

from ..base.errors import Fault, Text
from ..base.guard import close_to
from ..scenario.types import ALL_MODELS, Scenario, TermValue

# The packages of this project beside the core; a test compares them with what each announces.
PACKAGES: Mapping[str, tuple[str, ...]] = {
    "eksote-employer": ("eksote-external", "eksote-internal", "paanetoja-outline", "vaalijala"),
    "employer-direct": ("paijathame-direct", "siunsote-summer-job"),
    "jobcenter-app": ("jobcenter-app", "jobcenter-partner"),
    "light-entrepreneur": ("siunsote-light-entrepreneur",),
}
HOMES: Mapping[str, str] = {
    model: package for package, models in PACKAGES.items() for model in models
}

# The same letters for the most part, and at most two slips: a wrong letter is two that do not
# match.
_ALIKE, _LETTERS = 0.75, 4


@frozen
class Absent:
    """A model with terms that is not installed; `package` brings it, "" where nobody here knows.
    Its pay day and its costs stand among its `terms`, as the file calls them.
    """

    model: str
    package: str
    terms: tuple[str, ...]


def meant(name: str, known: Iterable[str], most: int = 1) -> list[str]:
    """The known ids that an unknown one may be a slip for, the nearest first.

    It is a letter or two apart, or a part of the known id.
    """
    rated = sorted((-_likeness(_plain(name), _plain(one)), one) for one in known)
    return [one for likeness, one in rated[:most] if likeness]


def _likeness(name: str, known: str) -> float:
    """How like a known id is; 0 where it is another one."""
    if f"-{name}-" in f"-{known}-" or (len(name) >= _LETTERS and known.startswith(name)):
        return 1.0
    matcher = SequenceMatcher(None, name, known, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return (
        matcher.ratio()
        if matcher.ratio() >= _ALIKE and len(name) + len(known) - 2 * same <= _LETTERS
        else 0.0
    )


def _plain(name: str) -> str:
    """An id without what is easily mistaken: capitals, dots over letters, spaces for hyphens."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "-".join(
        "".join(c for c in letters if not unicodedata.combining(c))
        .replace("_", " ")
        .replace("-", " ")
        .split()
    )


def absent(
    scenario: Scenario, installed: Collection[str], homes: Mapping[str, str]
) -> tuple[Absent, ...]:
    """The models that are not installed and that the scenario sets terms, a pay day or costs for,
    in its order.
    """
    terms: dict[str, dict[str, None]] = {}
    said = [
        *((value.model, value.term) for value in scenario.terms),
        *((one.model, "pay.by_model") for one in scenario.pay_by_model),
        *((one.model, "costs") for one in scenario.costs if not one.is_for_all),
    ]
    for model, name in said:
        if model not in (*installed, ALL_MODELS):
            terms.setdefault(model, {})[name] = None
    return tuple(
        Absent(model, homes.get(model, ""), tuple(names)) for model, names in terms.items()
    )


def unknown_everywhere(
    terms: Iterable[TermValue], known: Collection[str], all_installed: bool
) -> list[Fault]:
    """A fault for each term that is set for every model and that none has.

    Where packages are missing the term may be one of theirs, unless it is close to a known one.
    """
    faults = []
    for value in terms:
        if value.term not in known:
            near = close_to(value.term, sorted(known))
            if near or all_installed:
                path = f"terms: {ALL_MODELS}.{value.term}"
                what = Text("the unknown term {term!r}", term=value.term)
                hint = Text("Did you mean {near!r}?", near=near[0]) if near else ""
                faults.append(
                    Fault(
                        value.place or "terms",
                        path,
                        what,
                        ", ".join(sorted(known)),
                        hint,
                    )
                )
    return faults
