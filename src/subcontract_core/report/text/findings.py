"""Findings as sentences: rows with the same numbers said once, with whom and when they concern."""

from collections.abc import Hashable, Iterator

from attrs import frozen
import numpy as np

from ...base.columns import Column, each_once, in_short
from ...base.units import Span
from ...law import Law
from ...model.results import Finding, Outcome
from . import ranges
from .labels import act, reason
from .language import Language

# With more different numbers than this, one sentence gives the ranges.
MOST_SENTENCES = 4


@frozen
class Remark:
    """One sentence of a finding and the people, visits, buyers and days it is about."""

    severity: str
    code: str
    sentence: str
    where: str
    why: str
    fix: str


def remarks(outcome: Outcome, law: Law | None, language: Language, case: int = 0) -> list[Remark]:
    """Every finding of a case in words, the most severe first."""
    remarks = []
    for finding in outcome.findings:
        rows = _rows_of_case(outcome, finding, case)
        if rows.size == 0:
            continue
        fix = language.text(finding.fix) if finding.fix else ""
        for part in _parts(finding, rows):
            remarks.append(
                Remark(
                    finding.severity,
                    finding.code,
                    sentence(finding, part, language),
                    _where(outcome, finding, part, language),
                    grounds(finding, law, language),
                    fix,
                )
            )
    return remarks


def _rows_of_case(outcome: Outcome, finding: Finding, case: int) -> np.ndarray:
    tables = outcome.tables
    rows: np.ndarray = np.arange(len(finding))
    if tables.cases == 1:
        return rows
    if finding.person.size:
        rows = rows[tables.people.case[finding.person] == case]
    elif finding.gig.size:
        rows = rows[tables.gigs.case[finding.gig] == case]
    return rows


def _parts(finding: Finding, rows: np.ndarray) -> Iterator[np.ndarray]:
    """The rows cut into portions with equal numbers, or all in one when there are too many."""
    columns = [number.values[rows].tolist() for number in finding.numbers.values()]
    if not columns:
        yield rows
        return
    keys: dict[tuple[int, ...], list[int]] = {}
    for row, key in zip(rows.tolist(), zip(*columns, strict=True), strict=True):
        keys.setdefault(key, []).append(row)
    if len(keys) > MOST_SENTENCES:
        yield rows
    else:
        yield from (np.array(part) for part in keys.values())


def numbers_of(finding: Finding, rows: np.ndarray) -> dict[str, Span]:
    """The numbers of a finding in some of its rows, each as its least and its largest."""
    return {name: number.span(rows) for name, number in finding.numbers.items()}


def sentence(finding: Finding, rows: np.ndarray, language: Language) -> str:
    """A finding in words; rows with different numbers as ranges."""
    values = numbers_of(finding, rows)
    key = f"finding.{finding.code}"
    return language.text(
        key if language.has(key) or not language.has(finding.why.text) else finding.why.text,
        **values,
    )


def grounds(finding: Finding, law: Law | None, language: Language) -> str:
    """Why a finding is made: the reason, the rule, the act and the source."""
    why = finding.why
    info = law.rules.get(why.rule) if law is not None else None
    name = language.pick(info.names) if info is not None else ""
    own = (
        reason(language, law, why.text, "")
        if why.text and not why.text.startswith("finding.")
        else ""
    )
    return "; ".join(
        filter(
            None,
            (own, name, act(language, why.act, why.section), language.translate_phrase(why.source)),
        )
    )


def _where(outcome: Outcome, finding: Finding, rows: np.ndarray, language: Language) -> str:
    """People with the same places together: "P1–P3; 2, 9, 16 March 2022"."""
    if not finding.person.size:
        return _place(outcome, finding, rows, language)
    labels = outcome.tables.people.label[finding.person[rows]]
    order = np.argsort(labels, kind="stable")
    people, first = np.unique(labels[order], return_index=True)
    ids = [outcome.tables.scenario.people[label].id for label in people.tolist()]
    places: dict[Hashable, str] = {}  # what is said of rows that concern the same
    by_place: dict[str, list[str]] = {}
    for person, some in zip(ids, np.split(rows[order], first[1:]), strict=True):
        here = tuple(in_short(column[some]) for column in _places(finding))
        if here not in places:
            places[here] = _place(outcome, finding, some, language)
        by_place.setdefault(places[here], []).append(person)
        if len(by_place) > MOST_SENTENCES:
            by_place = {_place(outcome, finding, rows, language): ids}
            break
    return ". ".join(
        "; ".join(filter(None, (ranges.names(people), place))) for place, people in by_place.items()
    )


def _places(finding: Finding) -> Iterator[Column]:
    """The columns that say which visits, buyers, days and months it is about."""
    every = (finding.buyer, finding.gig, finding.day, finding.month)
    return (column for column in every if column.size)


def _place(outcome: Outcome, finding: Finding, rows: np.ndarray, language: Language) -> str:
    tables = outcome.tables
    scenario = tables.scenario
    parts = []
    if finding.buyer.size:
        parts.append(
            language.text(
                "page.buyer_named",
                buyer=ranges.names(
                    scenario.buyers[int(b)].id for b in each_once(finding.buyer[rows])
                ),
            )
        )
    if finding.gig.size and len(scenario.gigs) > 1:
        parts.append(
            ranges.names(
                scenario.gigs[int(label)].id
                for label in each_once(tables.gigs.label[finding.gig[rows]])
            )
        )
    if finding.day.size:
        parts.append(ranges.days(language, (int(day) for day in finding.day[rows])))
    if finding.month.size and len(tables.months) > 1:
        parts.append(
            ranges.months(
                language, (int(tables.months[month]) for month in each_once(finding.month[rows]))
            )
        )
    return "; ".join(parts)
