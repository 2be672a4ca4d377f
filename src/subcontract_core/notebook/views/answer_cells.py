"""What the table of answers holds: each person in each model as one cell, and which nothing it is
where there is no amount.
"""

from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from ...accounts.bounds import AT_LEAST, EXACT, UNKNOWN, Bound
from ...analysis.analysis import Analysis
from ...analysis.missing import FIELD, Gap
from ...analysis.person_groups import Group
from ...base.nothing import NOT_GIVEN
from ...model.results import Outcome, Severity
from ...report.text.findings import remarks
from ...report.text.language import Language

CHANGE, HAND, NOW, AGAINST = "change", "hand", "now", "against"
PENDING = "pending"  # instead of the gravest finding, while it is not known yet
VIEWS = (CHANGE, HAND, NOW)  # and AGAINST where an answer is pinned
# Where a difference goes from pale to full colour, in hundredths of the largest in the table.
_STEPS = (20, 62)


@frozen
class Cell:
    """One person in one model. `kind` is how it looks: `more`, `less`, `same`, `level`, or a kind
    of nothing: `give` (the user can say it), `unknown` (no source has it), `bound`, `none` (the
    model is not for this person). `cents` is None where there is no amount; `moved` is what the
    last change added to it.
    """

    kind: str
    text: str
    cents: int | None = None
    moved: int = 0
    hand: str = ""


@frozen(eq=False)
class Line:
    """One outcome: its cells by person, its gravest kind of finding and how many of that kind."""

    outcome: Outcome
    number: int
    cells: Mapping[str, Cell]
    gravest: str = ""
    count: int = 0


@frozen(eq=False)
class Lines:
    """A model with its readings in the order of the answer."""

    model: str
    readings: tuple[Line, ...] = field(converter=tuple)

    @property
    def first(self) -> Line:
        """The reading that comes first."""
        return self.readings[0]

    def texts(self, person: str) -> list[str]:
        """What a person's cell says over all readings, each once."""
        return list(dict.fromkeys(line.cells[person].text for line in self.readings))


def amount_text(cents: int, language: Language, *, signed: bool = True) -> str:
    """An amount without the sign of the euro, which the head of the table has."""
    plus = "+" if signed and cents > 0 else ""
    return plus + language.hundredths(cents)


def bound_words(bound: Bound, language: Language, *, signed: bool = True) -> str:
    """An amount with what is sure about it."""
    words = amount_text(bound.cents, language, signed=signed)
    if bound.holds == EXACT:
        return words
    return language.text(
        "page.at_least" if bound.holds == AT_LEAST else "page.at_most", cents=words
    )


def lines(
    analysis: Analysis,
    before: Analysis | None,
    view: str,
    language: Language,
    with_marks: bool = True,
) -> list[Lines]:
    """Every model that is for somebody, its readings together. `before` is the answer before the
    last change, or the pinned one that is set against it. The gravest finding of each is looked
    for `with_marks` only: findings take longer than amounts.
    """
    comparison = analysis.comparison
    found: dict[str, list[Line]] = {}
    for number, outcome in enumerate(comparison.outcomes):
        if not outcome.admission.offered.any():
            continue
        cells = {
            person: _cell(group, view, language)
            for group in analysis.groups(outcome)
            for person in group.people
        }
        if view == AGAINST and before is not None:
            cells = _against(analysis, before, outcome, language)
        else:
            cells = _with_moves(
                cells,
                analysis,
                before,
                outcome,
                view,
                language,
            )
        mark = _gravest(analysis, outcome, language) if with_marks else (PENDING, 0)
        found.setdefault(outcome.model, []).append(Line(outcome, number, cells, *mark))
    return [Lines(model, readings) for model, readings in found.items()]


def _cell(group: Group, view: str, language: Language) -> Cell:
    bound = {NOW: group.today, HAND: group.now, AGAINST: group.now}.get(view, group.change)
    if not group.offered and view != NOW:
        return Cell("none", language.text("answer.not_for"))
    given = any(row.difference is None and row.nothing == NOT_GIVEN for row in group.rows)
    says_nothing = bound.holds != EXACT and given and not bound.cents and view == CHANGE
    if bound.holds == UNKNOWN or says_nothing:
        return Cell("give" if given else "unknown", language.text(_NOTHING[given]))
    text = bound_words(bound, language, signed=view == CHANGE)
    if bound.holds != EXACT:
        return Cell("bound", text)
    hand = amount_text(group.now.cents, language, signed=False) if group.now.holds == EXACT else ""
    kind = "level" if view != CHANGE else bound.direction
    return Cell(kind, text, bound.cents, hand=hand)


_NOTHING = {True: "answer.give", False: "nothing.not_in_the_sources"}


def _with_moves(
    cells: dict[str, Cell],
    analysis: Analysis,
    before: Analysis | None,
    outcome: Outcome,
    view: str,
    language: Language,
) -> dict[str, Cell]:
    """The cells with what the last change added to each."""
    other = before.comparison.same(outcome) if before is not None else None
    if before is None or other is None:
        return cells
    old = {
        person: _cell(group, view, language)
        for group in before.groups(other)
        for person in group.people
    }
    return {person: _moved(cell, old.get(person)) for person, cell in cells.items()}


def _against(
    analysis: Analysis, pinned: Analysis, outcome: Outcome, language: Language
) -> dict[str, Cell]:
    """Money in hand less that of the pinned answer, for those who are in both."""
    other = pinned.comparison.same(outcome)
    now, then = (
        {
            person: _cell(group, HAND, language)
            for group in (one.groups(found) if found is not None else [])
            for person in group.people
        }
        for one, found in ((analysis, outcome), (pinned, other))
    )
    return {person: _less(cell, then.get(person), language) for person, cell in now.items()}


def _less(cell: Cell, other: Cell | None, language: Language) -> Cell:
    if cell.cents is None:
        return cell
    if other is None or other.cents is None:
        return Cell("none", language.text("answer.not_in_both"))
    cents = cell.cents - other.cents
    way = Bound(cents).direction
    return Cell(way, amount_text(cents, language), cents, hand=cell.hand)


def _moved(cell: Cell, old: Cell | None) -> Cell:
    if cell.cents is None or old is None or old.cents is None or cell.cents == old.cents:
        return cell
    return Cell(
        cell.kind,
        cell.text,
        cell.cents,
        cell.cents - old.cents,
        cell.hand,
    )


def _gravest(analysis: Analysis, outcome: Outcome, language: Language) -> tuple[str, int]:
    """The gravest kind of finding and how many there are of it."""
    found = [one.severity for one in remarks(outcome, analysis.comparison.law, language)]
    for severity in Severity.words():
        if severity in found:
            return severity, found.count(severity)
    return "", 0


def step(cents: int, largest: int) -> int:
    """How full the colour of a difference is: 1 to 3 by its part of the largest in the table."""
    part = abs(cents) * 100 // largest if largest else 0
    return 1 + sum(part >= edge for edge in _STEPS)


def largest(rows: Sequence[Lines]) -> int:
    """The largest difference in the table."""
    return max((abs(cell.cents or 0) for cell in _all(rows)), default=0)


def _all(rows: Sequence[Lines]) -> Iterator[Cell]:
    for row in rows:
        for line in row.readings:
            yield from line.cells.values()


def alike(rows: Sequence[Lines], people: Sequence[str]) -> list[tuple[str, ...]]:
    """People who have the same in every model and reading, in order of first appearance."""
    found: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for person in people:
        said = tuple(
            (line.cells[person].kind, line.cells[person].text)
            for row in rows
            for line in row.readings
        )
        found.setdefault(said, []).append(person)
    return [tuple(one) for one in found.values()]


def gap_of(gaps: Sequence[Gap], model: str, person: str = "") -> Gap | None:
    """What the user can still give for a model, or for one person in it: the first such gap."""
    return next(
        (
            gap
            for gap in gaps
            if gap.kind == NOT_GIVEN
            and model in gap.models
            and (gap.what != FIELD or not person or person in gap.people)
        ),
        None,
    )


def gap_name(gap: Gap, language: Language) -> str:
    """What a gap is called: a field of people, or a model's term."""
    return language.text(f"gap.{gap.name}") if gap.what == FIELD else language.pick(gap.titles)
