"""From pay to the pocket: what the work brings a person, and what benefits, contributions and
seizure take of it, each bar beginning where the one before it ended.
"""

from itertools import pairwise
from typing import Any

from ...accounts.bounds import EXACT
from ...analysis.analysis import Analysis
from ...analysis.person_groups import Group, Row
from ...model.results import Outcome
from ..tables.amounts import group_rows, group_total
from ..text.bounds import bound_text
from ..text.labels import kind_name, with_reading
from ..text.language import Language
from .canvas import Canvas, Rows
from .colours import INK, LOSS, MUTED, PAY
from .picture import Picture, Table

_WIDTH, _ROW, _BAR = 620, 26, 16
_LEFT, _RIGHT = 230, 90  # for what a bar is, and for its amount
_PHONE, _STACKED = 330, 44  # as wide as a telephone, each bar below its name and amount


def pocket(analysis: Analysis, outcome: Outcome, person: str, language: Language) -> Picture:
    """One person in one model: each line that differs from today, from what comes to what goes,
    and what is left of it. Raises `InputError` for a person whom the answer does not have.
    """
    analysis.explained(outcome, person)  # says whom there is
    group = next(one for one in analysis.groups(outcome) if person in one.people)
    model = with_reading(language.pick(outcome.manifest.title), outcome, language)
    return Picture(
        "pocket",
        language.text("chart.pocket", person=person),
        _sentence(group, person, language),
        _table(group, language),
        language,
        _draw(group, language),
        model,
        narrow=_draw(group, language, is_narrow=True),
    )


def steps(group: Group) -> list[Row]:
    """The lines in the order in which they are drawn: what comes, the largest first, then what
    goes.
    """
    known = [row for row in group.rows if row.difference]
    comes = [row for row in known if _of(row) > 0]
    goes = [row for row in known if _of(row) < 0]
    return [*sorted(comes, key=_of, reverse=True), *sorted(goes, key=_of)]


def _of(row: Row) -> int:
    return row.difference or 0


def _sentence(group: Group, person: str, language: Language) -> str:
    """What comes together, what goes, and what that leaves."""
    if not group.offered:
        return f"{person}: {language.text('nothing.not_for_this_person')}"
    if group.change.holds != EXACT:
        return language.text(
            "chart.pocket_open",
            person=person,
            change=bound_text(group.change, language, signed=True),
        )
    comes = sum(max(_of(row), 0) for row in group.rows)
    return language.text(
        "chart.pocket_said",
        person=person,
        comes=comes,
        goes=comes - group.change.cents,
        change=language.money(group.change.cents, signed=True),
    )


def _table(group: Group, language: Language) -> Table:
    keys = ("ui.line", "page.difference", "page.today", "page.in_model")
    rows = [tuple(row) for row in group_rows(group, language)]
    rows.append((language.text("page.sum"), *group_total(group, language)))
    data = [{"kind": row.kind, "difference_cents": row.difference} for row in group.rows]
    return Table(tuple(language.text(key) for key in keys), tuple(rows), tuple(data))


def _draw(group: Group, language: Language, *, is_narrow: bool = False) -> dict[str, Any]:
    """The bars one below another, with a thin line from the end of each to the next; in a narrow
    place each below its name.
    """
    rows = steps(group) if group.change.holds == EXACT else []
    ends = [0]
    for row in rows:
        ends.append(ends[-1] + _of(row))
    width, row_height = (_PHONE, _STACKED) if is_narrow else (_WIDTH, _ROW)
    left, right = (4, _PHONE - 4) if is_narrow else (_LEFT, _WIDTH - _RIGHT)
    first, above = (34, 20) if is_narrow else (14, 0)
    name_at, align = (0, "left") if is_narrow else (_LEFT - 8, "right")
    canvas = Canvas((min(ends), max(*ends, 1)), (left, right), width)
    bars: Rows = []
    names: Rows = []
    amounts: Rows = []
    for number, (row, (start, end)) in enumerate(zip(rows, pairwise(ends), strict=True)):
        y = first + number * row_height
        text = language.money(_of(row), signed=True)
        name = kind_name(language, row.kind)
        colour = PAY if end > start else LOSS
        bars.append({"x": start, "x2": end, "y": y, "colour": colour, "who": name, "text": text})
        names.append({"px": name_at, "y": y - above, "text": name})
        amounts.append({"px": width, "y": y - above, "text": text})
    last = first + len(rows) * row_height + 6
    if rows:
        end = ends[-1]
        text = language.money(end, signed=True)
        bars.append({"x": 0, "x2": end, "y": last, "colour": INK, "who": "", "text": text})
    names.append({"px": name_at, "y": last - above, "text": language.text("chart.pocket_left")})
    _bars(canvas, bars, language)
    for number, end in enumerate(ends[1:]):
        y = first + number * row_height
        if is_narrow:  # the names stand between the bars
            canvas.upright(0, y - _BAR / 2 - 3, y + _BAR / 2 + 3, INK)
        else:
            canvas.upright(end, y + _BAR / 2, y + row_height - _BAR / 2, MUTED, dash=True)
    if not is_narrow:
        canvas.upright(0, 2, last + _BAR / 2 + 4, INK)
    canvas.texts(names, align=align)
    canvas.texts(amounts, align="right")
    total = bound_text(group.change, language, signed=True)
    canvas.texts([{"px": width, "y": last - above, "text": total}], align="right", weight="bold")
    return dict(canvas.drawing(last + _ROW / 2 + 4))


def _bars(canvas: Canvas, bars: Rows, language: Language) -> None:
    """The bars that are any, each with what it is for who points at it."""
    canvas.bars(
        [bar for bar in bars if bar["x"] != bar["x2"]],
        _BAR,
        (("who", language.text("ui.line")), ("text", language.text("page.difference"))),
    )
