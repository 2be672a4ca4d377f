"""What the person is to do, on page one: boxes to tick, in order of day, each in its own words."""

from attrs import frozen
import numpy as np

from ...accounts.bounds import EXACT
from ...model.results import PERSON, Finding
from ..markup.elements import Markup, element
from ..text import easy
from ..text.readers import BOXES, EACH_MONTH, OF_PAY
from .person_first import Told, block, rows_of_person
from .person_pictures import picture
from .person_sums import is_counted, lacks_card, lacks_pay
from .person_work import pay_days, work_days

_BEFORE, _ASKED, _LAST = -2, -3, 10**9
_QUESTION_SPARE = 1


@frozen
class Box:
    """Something to do: when (a day number to sort by), the words of when, and what."""

    place: int
    when: str
    lines: tuple[str, ...]
    is_duty: bool = True


def to_do(told: Told) -> Markup:
    """The boxes, the first day first."""
    if told.is_trainee:
        head = told.language.text("selko.head.ask")
        boxes = [_plain(told, f"trainee.{name}") for name in ("learn", "ends", "paid")]
    else:
        head = told.language.text("selko.head.todo")
        boxes = list(dict.fromkeys(_asked(told) + _duties(told)))
    lines = [_line(box) for box in sorted(boxes, key=lambda box: box.place)]
    drawn = picture("tell", told.language.text("selko.picture.tell"))
    listed = element("ul", *lines, class_="boxes") if lines else ""
    return block(head, listed, picture=drawn, anchor="todo")


def _line(box: Box) -> Markup:
    square = element("span", class_="box", aria_hidden="true")
    when = element("strong", box.when[:1].upper() + box.when[1:])
    words = element("span", when, *(element("span", line) for line in box.lines), class_="words")
    return element("li", square, words) if box.is_duty else _question(square, words)


def _question(square: Markup, words: Markup) -> Markup:
    """A box that asks and tells nobody: a full sheet leaves it out."""
    return element(
        "li",
        square,
        words,
        data_spare=str(_QUESTION_SPARE),
    )


def _plain(told: Told, key: str, place: int = 0) -> Box:
    """A box whose first line is its head."""
    head, *rest = told.lines(f"ask.{key}")
    return Box(place, head, tuple(rest))


def _asked(told: Told) -> list[Box]:
    """What has to be asked before the money can be counted, or counted whole."""
    if lacks_card(told) and told.group.gross is not None:
        words = tuple(told.lines("todo.paper.tax_card"))
        return [Box(_BEFORE, told.language.text("selko.when.before_work"), words)]
    if is_counted(told) and told.group.change.holds == EXACT:
        return []
    first = "pay" if lacks_pay(told) else "other"
    return [_plain(told, first, _ASKED), _plain(told, "again", _ASKED)]


def _duties(told: Told) -> list[Box]:
    """Papers before work, what to tell whom by which day, and a tax card."""
    seen: dict[str, Box] = {}
    # Where no work is done and nobody knows what is paid, there may be no pay to tell of.
    left_out = () if is_counted(told) or work_days(told.outcome, told.row) else OF_PAY
    for finding in told.outcome.findings:
        rows, code = rows_of_person(finding, told.row), finding.code
        if code in BOXES and code not in left_out and rows.size and code not in seen:
            seen[code] = _box(told, finding, rows)
    return list(seen.values())


def _box(told: Told, finding: Finding, rows: np.ndarray) -> Box:
    place, when = _when(told, finding, rows)
    code = finding.code
    if code == "tell_kela_work" and not work_days(told.outcome, told.row):
        code = "tell_kela_housing"  # no work begins, but there is pay to tell of
    lines = tuple(told.lines(f"todo.{code}"))
    return Box(place, when, lines, is_duty=code != "enforcement_relief")


def _when(told: Told, finding: Finding, rows: np.ndarray) -> tuple[int, str]:
    """The day to have it done by, in words; before work starts where there is no day."""
    duty, text = finding.duty, told.language.text
    if duty is None or duty.whose != PERSON:
        if finding.code == "tax_card_short" and (days := pay_days(told.outcome, told.row)):
            return days[0], text("selko.when.before", day=easy.day(told.language, days[0]))
        return _BEFORE, text("selko.when.before_work")
    if finding.code in EACH_MONTH:
        return _LAST, text("selko.when.each_month")
    if duty.first is not None:
        first = int(duty.first[rows].min())
        return first, easy.day(told.language, first)
    last = int(duty.last[rows].min())
    return last, easy.day(told.language, last)
