"""What is still missing in an answer, the most telling first: the terms and fields on which unknown
amounts rest.

A gap is `not_given` where the user could have said it, and `not_in_the_sources` where the case is
taken from public documents that do not have it. That something does not concern a person is no gap,
and neither is zero.
"""

from collections.abc import Iterator, Mapping

from attrs import field, frozen
import numpy as np

from ..accounts.unknown_lines import CARD, kind_of, open_fields
from ..base.columns import each_once
from ..base.nothing import NOT_GIVEN
from ..engine.comparison import Comparison
from ..model.results import Outcome
from ..model.terms import Terms
from ..scenario.types import ALL_MODELS

TERM, FIELD = "term", "field"


@frozen
class Gap:
    """One thing that is missing: a model's term or a field of people.

    `kind` is one of the kinds of nothing; `models` and `people` are the ids that it concerns,
    `unknown` how many sums of a person in a model are unknown because of it; `where` is where a
    value would stand in a file.
    """

    what: str
    name: str
    kind: str
    titles: Mapping[str, str] = field(hash=False)
    models: tuple[str, ...]
    people: tuple[str, ...]
    unknown: int
    where: str


def missing(comparison: Comparison) -> list[Gap]:
    """Every gap that leaves an amount unknown: what can be given before what no source has, then by
    how much rests on it.

    A wage or another term on which people's pay rests comes before their fields: without it there
    is no pay to look at.
    """
    gaps = [*_terms(comparison), *_fields(comparison)]
    return sorted(
        gaps,
        key=lambda gap: (
            gap.kind != NOT_GIVEN,
            not (gap.what == TERM and gap.unknown),
            -gap.unknown,
            -len(gap.models),
        ),
    )


def _terms(comparison: Comparison) -> Iterator[Gap]:
    """The terms without a value that a line of an outcome names, together for all models that
    have them.
    """
    gaps: dict[str, dict[str, int]] = {}
    titles: dict[str, Mapping[str, str]] = {}
    for outcome in comparison.outcomes:
        resolved = Terms.resolve(
            outcome.manifest.terms, outcome.model, outcome.tables, outcome.reading
        )
        for term in outcome.manifest.terms:
            if (
                not term.optional
                and resolved.mark(term.name) == "unknown"
                and f"{outcome.model}.{term.name}" not in outcome.tables.case_values
            ):
                hit, people = _rests_on(outcome, term.name)
                if hit:
                    titles.setdefault(term.name, term.titles)
                    models = gaps.setdefault(term.name, {})
                    models[outcome.model] = max(models.get(outcome.model, 0), people)
    kind = kind_of(comparison.scenario)
    for name, models in gaps.items():
        model = next(iter(models)) if len(models) == 1 else ALL_MODELS
        yield Gap(
            TERM,
            name,
            kind,
            titles[name],
            tuple(models),
            (),
            sum(models.values()),
            f"terms: {{model: {model}, term: {name}, value: …}}",
        )


def _rests_on(outcome: Outcome, term: str) -> tuple[bool, int]:
    """Whether an unknown amount of an outcome names a term, and of how many people it is."""
    hit, people = False, np.zeros(len(outcome.tables.people), bool)
    for sheet in outcome.sheets:
        for line in sheet.lines:
            if term in line.why.terms and len(sheet) and not np.all(line.known):
                hit = True
                rows = np.flatnonzero(
                    (sheet.person >= 0) & ~np.broadcast_to(line.known, len(sheet))
                )
                people[sheet.person[rows]] = True
    for keep in outcome.payments.keeps:
        hit = hit or (term in keep.why.terms and not np.all(keep.known))
    return hit, int(people.sum())


def _fields(comparison: Comparison) -> Iterator[Gap]:
    """The fields of people without a value on which an amount rests."""
    scenario = comparison.scenario
    gaps: dict[tuple[str, str], list[str]] = {}
    for person in scenario.people:
        for name in open_fields(person):
            gaps.setdefault((name, kind_of(scenario, f"people.{person.id}.{name}")), []).append(
                person.id
            )
    if not gaps:
        return
    tables = comparison.today.tables
    ids = np.array([tables.person_id(row) for row in range(len(tables.people))])
    offered = [set(ids[o.admission.offered].tolist()) for o in comparison.outcomes]
    paid = [set(ids[_paid(o)].tolist()) for o in comparison.outcomes]
    for (name, kind), people in gaps.items():
        hit = [len(rows.intersection(people)) for rows in (paid if name == CARD else offered)]
        models = dict.fromkeys(
            o.model for o, count in zip(comparison.outcomes, hit, strict=True) if count
        )
        if models or name != CARD:
            yield Gap(
                FIELD,
                name,
                kind,
                {},
                tuple(models),
                tuple(people),
                sum(hit),
                ", ".join(f"people.{person}.{name}" for person in people),
            )


def _paid(outcome: Outcome) -> np.ndarray:
    """The rows of the people from whose pay something may be withheld."""
    lines = [
        sheet.person
        for sheet in outcome.sheets
        if len(sheet) and any(CARD in line.declared.rests_on for line in sheet.lines)
    ]
    return each_once(np.concatenate(lines)) if lines else np.zeros(0, np.int64)
