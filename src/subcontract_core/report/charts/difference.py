"""More or less than today, for each person and model: bars to both sides of today, every sum
written at its bar.
"""

from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Any

from attrs import define, field, frozen

from ...accounts.bounds import EXACT, UNKNOWN, Bound
from ...analysis.analysis import Analysis
from ...engine.comparison import Comparison
from ...model.results import Outcome
from ..text import ranges
from ..text.bounds import bound_text
from ..text.labels import reading, with_reading
from ..text.language import Language
from .canvas import WIDTH, Canvas, Rows
from .colours import LOSS, LOSS_FAINT, MUTED, PAY, PAY_FAINT
from .curve_plot import PHONE
from .picture import Picture, Table

_ROW, _HEAD, _NOTE, _GAP, _BAR = 26, 22, 17, 12, 16
_LEFT, _LABEL = 120, 150
_BELOW, _EDGE, _LETTER = 20, 30, 7.8  # on a telephone a bar stands below whom it is of
_FAINT = {PAY: PAY_FAINT, LOSS: LOSS_FAINT}


@frozen
class Entry:
    """One bar: who, in which outcome, and the difference of all months (None: the model is not
    for these people).
    """

    outcome: Outcome
    people: tuple[str, ...]
    change: Bound | None


def entries(analysis: Analysis) -> Iterator[Entry]:
    """The persons of each outcome; those with the same difference together."""
    for outcome in analysis.comparison.outcomes:
        if not outcome.admission.offered.any():
            yield Entry(
                outcome, tuple(person.id for person in outcome.tables.scenario.people), None
            )
            continue
        entries: dict[Bound, list[str]] = {}
        for group in analysis.groups(outcome):
            change = group.change if group.change.holds != UNKNOWN else Bound(0, UNKNOWN)
            entries.setdefault(change, []).extend(group.people)
        order = [person.id for person in outcome.tables.scenario.people]
        for change, people in entries.items():
            yield Entry(outcome, tuple(sorted(people, key=order.index)), change)


def difference(analysis: Analysis, language: Language) -> Picture:
    """Money in hand less today, summed over the months: per model and person."""
    comparison, rows = analysis.comparison, list(entries(analysis))
    months = ranges.months(language, (int(month) for month in comparison.today.tables.months))
    return Picture(
        "difference",
        language.text("chart.difference", months=months),
        _sentence(comparison, rows, language),
        _table(comparison, rows, language),
        language,
        _draw(comparison, rows, language),
        narrow=_draw(comparison, rows, language, PHONE),
    )


def name(comparison: Comparison, outcome: Outcome, language: Language) -> str:
    """A model's number on the page and its title."""
    number = next(n for n, other in enumerate(comparison.outcomes, 1) if other is outcome)
    return f"{number}. {language.pick(outcome.manifest.title)}"


def _words(entry: Entry, language: Language) -> str:
    return (
        language.text("page.not_offered")
        if entry.change is None
        else bound_text(entry.change, language, signed=True)
    )


def _sentence(comparison: Comparison, entries: list[Entry], language: Language) -> str:
    """The models gathered by what they do to people: more for each, less, as today, some of
    both, not exactly known, not for them.
    """
    kinds: dict[str, list[Entry]] = {
        key: []
        for key in (
            "chart.more",
            "chart.mixed",
            "chart.less",
            "chart.same",
            "chart.open",
            "chart.not_for_them",
        )
    }
    for outcome in comparison.outcomes:
        alike = [entry for entry in entries if entry.outcome is outcome]
        kinds[_kind(alike)] += alike
    parts = []
    for key, alike in kinds.items():
        if alike:
            cents = [entry.change.cents for entry in alike if entry.change is not None]
            low, high = (min(cents), max(cents)) if cents else (0, 0)
            values = (
                {"low": language.money(low, signed=True), "high": language.money(high, signed=True)}
                if key == "chart.mixed"
                else {}
            )
            if key in ("chart.more", "chart.less"):
                values["cents"] = tuple(sorted((abs(low), abs(high))))  # type: ignore[assignment]
            parts.append(language.text(key, models=numbers(comparison, alike), **values))
    return " ".join(parts) or language.text("chart.no_models")


def _kind(shown: list[Entry]) -> str:
    changes = [entry.change for entry in shown if entry.change is not None]
    if len(changes) < len(shown) or not shown:
        return "chart.not_for_them"
    if any(change.holds != EXACT for change in changes):
        return "chart.open"
    signs = {(change.cents > 0) - (change.cents < 0) for change in changes}
    if len(signs) > 1:
        return "chart.mixed"
    return {1: "chart.more", -1: "chart.less", 0: "chart.same"}[signs.pop()]


def numbers(comparison: Comparison, shown: Iterable[Any]) -> str:
    """The numbers of models: 1–3, 7."""
    drawn = {id(entry.outcome) for entry in shown}
    return ranges.names(
        str(n) for n, outcome in enumerate(comparison.outcomes, 1) if id(outcome) in drawn
    )


def _table(comparison: Comparison, entries: list[Entry], language: Language) -> Table:
    rows, data = [], []
    for entry in entries:
        label = with_reading(name(comparison, entry.outcome, language), entry.outcome, language)
        rows.append((label, ranges.names(entry.people), _words(entry, language)))
        exact = entry.change is not None and entry.change.holds == EXACT
        data.append(
            {
                "model": entry.outcome.model,
                "reading": dict(entry.outcome.reading),
                "people": entry.people,
                "difference_cents": entry.change.cents if exact and entry.change else None,
                "holds": entry.change.holds if entry.change else "not_offered",
            }
        )
    head = (
        language.text("page.model"),
        language.text("chart.people"),
        language.text("page.difference"),
    )
    return Table(head, tuple(rows), tuple(data))


def _runs(comparison: Comparison, entries: list[Entry]) -> Iterator[tuple[int, int, list[Entry]]]:
    """Models in order, as first and last number: readings of a model that say the same of
    everybody are drawn once.
    """
    kept: list[tuple[int, int, list[Entry]]] = []
    for number, outcome in enumerate(comparison.outcomes, 1):
        of_outcome = [entry for entry in entries if entry.outcome is outcome]
        before = kept[-1] if kept else None
        if (
            before is not None
            and before[2][0].outcome.model == outcome.model
            and [(e.people, e.change) for e in before[2]]
            == [(e.people, e.change) for e in of_outcome]
        ):
            kept[-1] = (before[0], number, before[2])
        else:
            kept.append((number, number, of_outcome))
    yield from (run for run in kept if run[2])


@define
class _Sheet:
    """What has been drawn so far, and the line on which the next stands."""

    canvas: Canvas
    y: float = 24
    heads: Rows = field(factory=list)
    notes: Rows = field(factory=list)
    people: Rows = field(factory=list)
    bars: Rows = field(factory=list)
    more: Rows = field(factory=list)
    less: Rows = field(factory=list)
    beside: Rows = field(factory=list)
    zeros: list[float] = field(factory=list)
    rules: list[float] = field(factory=list)

    @property
    def is_narrow(self) -> bool:
        """Whether it is for a telephone."""
        return self.canvas.width < WIDTH

    def say(self, rows: Rows, across: int, text: str, up: int = 0) -> None:
        """A text in as many lines as it takes; the last of them is where the next thing stands."""
        for number, line in enumerate(wrap(text, int((self.canvas.width - across) / _LETTER))):
            self.y += _NOTE if number else 0
            rows.append({"px": across, "y": self.y - up, "text": line})


def _bar(sheet: _Sheet, entry: Entry, language: Language) -> None:
    """One person's or group's bar with its text."""
    names, y = ranges.names(entry.people), sheet.y
    row = {"x": 0, "px": sheet.canvas.width, "y": y, "text": _words(entry, language)}
    sheet.people.append({"px": 18, "y": y, "text": names})
    sheet.zeros.append(y + _BELOW if sheet.is_narrow else y)
    sheet.y = sheet.zeros[-1] + _ROW
    if entry.change is None or entry.change.holds == UNKNOWN or entry.change.cents == 0:
        sheet.beside.append(row)
        return
    cents, exact = entry.change.cents, entry.change.holds == EXACT
    colour = PAY if cents > 0 else LOSS
    look = {"colour": colour} if exact else {"colour": _FAINT[colour], "edge": colour, "dash": 1}
    sheet.bars.append(
        {"x": 0, "x2": cents, "y": sheet.zeros[-1], "text": row["text"], "who": names, **look}
    )
    (sheet.more if cents > 0 else sheet.less).append({**row, "x": cents})


def _draw(
    comparison: Comparison, entries: list[Entry], language: Language, width: int = WIDTH
) -> dict[str, Any]:
    """The bars of all models, on a telephone each below whom it is of."""
    drawn = [
        entry.change.cents
        for entry in entries
        if entry.change is not None and entry.change.holds != UNKNOWN
    ]
    low, high = min([0, *drawn]), max([0, *drawn])
    left = _LEFT + (_LABEL if low < 0 else 0)
    across = (left, WIDTH - _LABEL) if width == WIDTH else (_EDGE, width - _EDGE)
    sheet = _Sheet(Canvas((low, high if high > low else low + 1), across, width))
    for first, last, of_outcome in _runs(comparison, entries):
        if sheet.heads:
            sheet.y += _GAP
            sheet.rules.append(sheet.y - _ROW / 2 + 2)
        number, words = (
            (f"{first}–{last}", language.text("chart.every_reading"))
            if last > first
            else (str(first), reading(of_outcome[0].outcome, language))
        )
        title = language.pick(of_outcome[0].outcome.manifest.title)
        sheet.say(sheet.heads, 0, f"{number}. {title}")
        sheet.y += _HEAD
        if words:
            sheet.say(sheet.notes, 18, words, up=4)
            sheet.y += _NOTE
        for entry in of_outcome:
            _bar(sheet, entry, language)
    _put(sheet, language, has_less=low < 0)
    return dict(sheet.canvas.drawing(sheet.y - _ROW / 2 + 4))


def _put(sheet: _Sheet, language: Language, has_less: bool) -> None:
    """Everything on the sheet, in its look."""
    canvas = sheet.canvas
    for height in sheet.rules:
        canvas.level(height)
    told = {"who": "chart.people", "text": "page.difference"}
    canvas.bars(sheet.bars, _BAR, [(key, language.text(words)) for key, words in told.items()])
    for height in sheet.zeros:
        canvas.upright(0, height - _BAR / 2 - 4, height + _BAR / 2 + 4)
    canvas.texts(
        [{"x": 0, "y": 6, "text": language.text("chart.as_today")}],
        align="center" if has_less else "left",
        size=12,
        colour=MUTED,
        by_value=True,
    )
    canvas.texts(sheet.heads, weight="bold")
    canvas.texts(sheet.notes, size=12, colour=MUTED)
    canvas.texts(sheet.people)
    if sheet.is_narrow:  # the amounts stand above the bars, below each other
        canvas.texts([*sheet.more, *sheet.less], align="right", weight="bold")
        canvas.texts(sheet.beside, align="right", colour=MUTED)
        return
    canvas.texts(sheet.more, by_value=True, dx=6, weight="bold")
    canvas.texts(sheet.less, by_value=True, align="right", dx=-6, weight="bold")
    canvas.texts(sheet.beside, by_value=True, dx=6, colour=MUTED)
