"""The drawing of a month: a sheet of days with a shape, a letter and a word for what is on."""

from datetime import date
from typing import Any

from ...base.dates import Weekday, calendar_date, first_day, last_day, number
from ..text.language import Language
from .canvas import Canvas, Rows
from .colours import AT_REST, BENEFIT, INK, MUTED, NEUTRAL, PAID_WORDS, PAPER, PAY, RULE
from .month_events import ABSENT, HELD, HOLIDAY, LOST, MOVED, PAID, REFUSED, WORK, Event

_WIDTH, _DAY, _HIGH, _TOP = 900, 128, 88, 30
_LOOKS = {  # shape, colour, filled
    WORK: ("square", PAY, True),
    REFUSED: ("square", NEUTRAL, False),
    HELD: ("circle", BENEFIT, True),
    LOST: ("circle", NEUTRAL, False),
    MOVED: ("triangle-right", NEUTRAL, False),
    ABSENT: ("triangle-down", NEUTRAL, False),
    PAID: ("diamond", PAID_WORDS, True),
}


def drawn(events: list[Event], when: int, language: Language) -> dict[str, Any]:
    """The drawing of a month of the calendar (`when` is its number)."""
    first, last = first_day(when), last_day(when)
    start = number(first) - first.weekday()
    weeks = (number(last) - start) // 7 + 1
    canvas = Canvas(width=_WIDTH)
    canvas.texts(
        [
            {"px": column * _DAY + 8, "y": 10, "text": language.text(f"weekday_long.{name}")}
            for column, name in enumerate(Weekday.words())
        ],
        size=12,
        colour=MUTED,
    )
    holidays = {event.day for event in events if event.what == HOLIDAY}
    working: Rows = []
    resting: Rows = []
    numbers: Rows = []
    faint: Rows = []
    feasts: Rows = []
    for day in (calendar_date(n) for n in range(number(first), number(last) + 1)):
        x, y = _corner(day, start)
        rest = day in holidays or day.weekday() > 4
        (resting if rest else working).append({"px": x, "y": y, "w": _DAY - 4, "h": _HIGH - 4})
        (faint if rest else numbers).append({"px": x + 8, "y": y + 13, "text": str(day.day)})
        if day in holidays:
            feasts.append(
                {
                    "px": x + _DAY - 12,
                    "y": y + 13,
                    "text": language.text("chart.event.holiday").lower(),
                }
            )
    canvas.boxes(working, fill=PAPER, stroke=RULE)
    canvas.boxes(resting, fill=AT_REST, stroke=RULE)
    canvas.texts(numbers, weight="bold")
    canvas.texts(faint, weight="bold", colour=MUTED)
    canvas.texts(feasts, size=11, align="right", colour=MUTED)
    _events(canvas, events, start, language)
    return dict(
        canvas.drawing(
            _foot(canvas, {event.what for event in events}, _TOP + weeks * _HIGH, language)
        )
    )


def _corner(day: date, start: int) -> tuple[int, int]:
    """The upper left corner of a day's box; `start` is the Monday of the first week."""
    row, column = divmod(number(day) - start, 7)
    return column * _DAY, _TOP + row * _HIGH


def _events(canvas: Canvas, events: list[Event], start: int, language: Language) -> None:
    """What happens on each day, below each other; things of the same kind on a day are added up."""
    gathered: dict[tuple[date, str], Event] = {}
    for event in events:
        if event.what != HOLIDAY:
            other = gathered.get((event.day, event.what), Event(event.day, event.what))
            cents = (
                None if event.cents is None or other.cents is None else event.cents + other.cents
            )
            gathered[event.day, event.what] = Event(
                event.day, event.what, event.minutes + other.minutes, cents
            )
    marks: dict[str, Rows] = {what: [] for what in _LOOKS}
    texts: dict[tuple[str, int], Rows] = {}
    lines: dict[date, int] = {}
    for event in gathered.values():
        x, y = _corner(event.day, start)
        line = lines.get(event.day, 0)
        lines[event.day] = line + 1
        height = y + 32 + line * 20
        marks[event.what].append({"px": x + 16, "y": height})
        text = (
            language.amount(event.cents or 0, event.cents is not None)
            if event.what == PAID
            else language.hours(event.minutes)
        )
        look = (INK if _LOOKS[event.what][2] else MUTED, 12 if len(text) < 14 else 10)
        texts.setdefault(look, []).append({"px": x + 30, "y": height, "text": text})
    for what, rows in marks.items():
        _marks(canvas, what, rows, language)
    for (colour, size), rows in texts.items():
        canvas.texts(rows, size=size, colour=colour)


def _marks(canvas: Canvas, what: str, rows: Rows, language: Language) -> None:
    shape, colour, filled = _LOOKS[what]
    fill = (
        {"fill": colour, "stroke": colour}
        if filled
        else {"fill": PAPER, "stroke": colour, "strokeDash": [2, 2], "strokeWidth": 1.5}
    )
    canvas.shapes(rows, shape, 330 if shape == "diamond" else 260, **fill)
    letters = [
        {**row, "y": row["y"] + 0.5, "text": language.text(f"chart.letter.{what}")} for row in rows
    ]
    canvas.texts(
        letters,
        align="center",
        size=10,
        weight="bold",
        colour=PAPER if filled else MUTED,
    )


def _foot(canvas: Canvas, used: set[str], y: float, language: Language) -> float:
    """What the shapes and letters mean; gives the height of the whole."""
    x, y = 10, y + 16
    for what in _LOOKS:
        if what in used:
            words = language.text(f"chart.event.{what}")
            wide = 26 + int(len(words) * 6.7) + 20
            if x + wide > _WIDTH:
                x, y = 10, y + 24
            _marks(canvas, what, [{"px": x, "y": y}], language)
            canvas.texts([{"px": x + 16, "y": y, "text": words}], size=12)
            x += wide
    return y + 14
