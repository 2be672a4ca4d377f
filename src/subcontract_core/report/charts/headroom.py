"""How much may still be earned: for each person a bar up to each threshold of the month, filled
as far as gigs are agreed.
"""

from collections.abc import Iterable
from typing import Any

from attrs import frozen
import numpy as np

from ...engine.comparison import Comparison
from ...model.results import Outcome
from ..text import ranges
from ..text.labels import threshold_name, with_reading
from ..text.language import Language
from .canvas import WIDTH, Canvas, Rows
from .colours import LOSS, MUTED, PAPER, PAY, RULE
from .picture import Picture, Table

_NO_LIMIT = "end"  # above it nothing more is lost, so there is no room to keep
_ROW, _BAR, _LEFT, _LABEL = 46, 14, 120, 150


@frozen
class Headroom:
    """One threshold of some people in one month: cents agreed and at the threshold (`agreed`
    None: not in the sources).
    """

    people: tuple[str, ...]
    code: str
    kind: str
    month: int  # month number
    agreed: int | None
    limit: int

    @property
    def left(self) -> int | None:
        """What may still be earned in the month, negative where the threshold is passed."""
        return None if self.agreed is None else self.limit - self.agreed

    @property
    def comes_anyway(self) -> bool:
        """Whether no pay of this month stays below the threshold, as where other months alone pass
        that of a yearly income.
        """
        return self.limit < 0

    def limit_told(self, language: Language) -> str:
        """The threshold in euros, where there is one that pay can stay below."""
        return "–" if self.comes_anyway else language.money(self.limit)


def headrooms(outcome: Outcome) -> tuple[Headroom, ...]:
    """Every threshold of the first case, in the month where each person has the least room;
    people with the same numbers together.
    """
    tables = outcome.tables
    months, people = tables.size
    gathered: dict[tuple[Any, ...], list[str]] = {}
    for person in np.flatnonzero(tables.people.case == 0).tolist():
        label = tables.person_id(person)
        for threshold in (one for one in outcome.effects.thresholds if one.kind != _NO_LIMIT):
            rows = np.arange(months) * people + person
            rows = rows[threshold.applies[rows]]
            if rows.size:
                row = int(rows[np.argmin(threshold.left[rows])])
                known = threshold.known is True or bool(
                    np.broadcast_to(threshold.known, threshold.cents.shape)[row]
                )
                key = (
                    threshold.code,
                    threshold.kind,
                    int(tables.months[row // people]),
                    int(threshold.counted[row]) if known else None,
                    int(threshold.cents[row]),
                )
                gathered.setdefault(key, []).append(label)
    order = {person.id: number for number, person in enumerate(tables.scenario.people)}
    return tuple(
        Headroom(tuple(labels), *key)
        for key, labels in sorted(
            gathered.items(), key=lambda item: (order[item[1][0]], item[0][4])
        )
    )


def headroom(
    comparison: Comparison, language: Language, *, outcome: Outcome | None = None
) -> Picture:
    """What each person may still earn in one outcome (the first one that takes somebody in,
    unless named).
    """
    chosen = outcome or next(
        (o for o in comparison.outcomes if o.admission.offered.any()), comparison.today
    )
    found = headrooms(chosen)
    model = with_reading(language.pick(chosen.manifest.title), chosen, language)
    return Picture(
        "room",
        language.text("chart.headroom"),
        _sentence(found, language),
        _table(found, language),
        language,
        _draw(found, language),
        model,
    )


def _words(one: Headroom, language: Language) -> str:
    if one.left is None:
        return language.text("page.unknown")
    if one.comes_anyway:
        return language.text("chart.headroom_anyway")
    return language.text(
        "chart.headroom_left" if one.left >= 0 else "chart.headroom_passed", cents=abs(one.left)
    )


def _sentence(headrooms: Iterable[Headroom], language: Language) -> str:
    """Each threshold once: who has how much room before it, and who is past it."""
    keys = {
        True: "chart.headroom_can",
        False: "chart.headroom_over",
        None: "chart.headroom_unknown",
    }
    gathered: dict[tuple[str, str, int], list[Headroom]] = {}
    for one in headrooms:
        key = keys[None if one.left is None else one.left >= 0]
        if one.comes_anyway:
            key = "chart.headroom_comes"
        gathered.setdefault((key, threshold_name(language, one.code), one.month), []).append(one)
    texts = []
    for (key, name, month), together in gathered.items():
        people = ranges.names(person for one in together for person in one.people)
        cents = sorted(abs(one.left or 0) for one in together)
        texts.append(
            language.text(
                key,
                people=people,
                name=name,
                m=month,
                cents=(cents[0], cents[-1]),
            )
        )
    return " ".join(texts) or language.text("chart.headroom_none")


def _table(headrooms: tuple[Headroom, ...], language: Language) -> Table:
    rows = tuple(
        (
            ranges.names(one.people),
            threshold_name(language, one.code),
            language.month(one.month),
            language.amount(one.agreed or 0, one.agreed is not None),
            one.limit_told(language),
            _words(one, language),
        )
        for one in headrooms
    )
    data = tuple(
        {
            "people": one.people,
            "code": one.code,
            "kind": one.kind,
            "month": one.month,
            "agreed_cents": one.agreed,
            "limit_cents": one.limit,
            "left_cents": one.left,
        }
        for one in headrooms
    )
    head = (
        "chart.people",
        "chart.threshold",
        "chart.month_word",
        "chart.agreed",
        "chart.limit",
        "chart.left",
    )
    return Table(tuple(language.text(key) for key in head), rows, data)


def _draw(headrooms: tuple[Headroom, ...], language: Language) -> dict[str, Any]:
    most = max([1, *(max(one.limit, one.agreed or 0) for one in headrooms)])
    canvas = Canvas((0, most), (_LEFT, WIDTH - _LABEL))
    bars: Rows = []
    people: Rows = []
    names: Rows = []
    beside: Rows = []
    ends: Rows = []
    for number, one in enumerate(headrooms):
        y = 12 + number * _ROW
        people.append(
            {
                "px": 0,
                "y": y + 20,
                "text": (
                    ranges.names(one.people)
                    if number == 0 or headrooms[number - 1].people != one.people
                    else ""
                ),
            }
        )
        names.append(
            {
                "px": _LEFT,
                "y": y,
                "text": language.text(
                    "chart.headroom_line",
                    name=threshold_name(language, one.code),
                    limit=one.limit_told(language),
                    agreed=language.amount(one.agreed or 0, one.agreed is not None),
                ),
            }
        )
        limit, agreed = max(one.limit, 0), one.agreed or 0
        shown = {"y": y + 20, "text": _words(one, language)}
        bars.append({**shown, "x": 0, "x2": limit, "colour": PAPER, "edge": MUTED})
        bars.append({**shown, "x": 0, "x2": min(agreed, limit), "colour": PAY})
        if agreed > limit:
            bars.append({**shown, "x": limit, "x2": agreed, "colour": LOSS})
        ends.append({"x": limit, "y": y + 20})
        beside.append({**shown, "x": max(limit, agreed)})
    canvas.bars(
        [bar for bar in bars if bar["x2"] > bar["x"]],
        _BAR,
        (("text", language.text("chart.left")),),
    )
    for end in ends:
        canvas.upright(end["x"], end["y"] - _BAR / 2 - 4, end["y"] + _BAR / 2 + 4)
    for number in range(1, len(headrooms)):
        if headrooms[number].people != headrooms[number - 1].people:
            canvas.level(number * _ROW - 2, RULE)
    canvas.texts([row for row in people if row["text"]], weight="bold")
    canvas.texts(names, size=12, colour=MUTED)
    canvas.texts(beside, by_value=True, dx=8, weight="bold")
    if not headrooms:
        canvas.texts(
            [{"px": 0, "y": 10, "text": language.text("chart.headroom_none")}], colour=MUTED
        )
    return dict(canvas.drawing(max(20, len(headrooms) * _ROW)))
