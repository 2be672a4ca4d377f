"""The arithmetic of a line as one sentence: what changed, times what, and what that makes."""

from collections.abc import Sequence

from ...analysis.arithmetic import Factor, Told, Worked
from ...analysis.opened_line import EdgeNear, Explained
from ...base.dates import month_number
from ...base.units import TENTHOUSANDTHS
from . import ranges
from .labels import law_text, quantity, step_name, threshold_name, written
from .language import Language

_TIMES, _OVER = " × ", " ÷ "
_PART_OF_CENT = 100


def worked_told(line: Explained, language: Language) -> str:
    """The sentence of a line; empty where nothing is known of it or it was set beside nothing."""
    worked = line.worked
    if worked is None:
        return ""
    if worked.told is Told.SAME:
        return language.text("worked.same", cents=line.cents)
    if worked.told is Told.ONLY:
        return " ".join((_only(worked, line, language), *_behind(worked, line, language)))
    product = _what(worked, language) + "".join(
        _TIMES + _factor(one, language) for one in worked.factors
    )
    if worked.over > 1:
        product += f"{_OVER}{worked.over}"
    if worked.told is Told.CHANGE:
        return _changed(worked, product, line, language)
    key = "worked.amount" if worked.before is None else "worked.beside"
    return language.text(key, product=product, cents=line.cents, before=worked.before or 0)


def why_told(lines: Sequence[Explained], language: Language) -> dict[str, list[str]]:
    """Per kind of line the sentences of what the model changes, in the order of the lines; the
    same in several months once, with its months. `lines` are of one person.
    """
    months: dict[tuple[str, str], list[int]] = {}
    for line in lines:
        worked = worked_told(line, language)
        if worked and line.worked and line.worked.told is not Told.SAME:
            months.setdefault((line.kind, worked), []).append(month_number(line.paid))
    several = len({one.month for one in lines}) > 1
    found: dict[str, list[str]] = {}
    for (kind, sentence), when in months.items():
        before = f"{ranges.months(language, when)}: " if several else ""
        found.setdefault(kind, []).append(before + sentence)
    return found


def _changed(worked: Worked, product: str, line: Explained, language: Language) -> str:
    apart = abs(abs(worked.exact) - abs(worked.cents) * _PART_OF_CENT)
    gained, lost = (
        ("worked.gained_rounded", "worked.lost_rounded")
        if apart > _PART_OF_CENT // 2
        else ("worked.gained", "worked.lost")
    )
    return language.text(
        gained if worked.cents > 0 else lost,
        product=product,
        change=abs(worked.cents),
        before=worked.before or 0,
        now=line.cents,
    )


def _what(worked: Worked, language: Language) -> str:
    """What is multiplied, with its amount: so many hours, so much of something, or so much more
    of it.
    """
    if worked.told is Told.COUNTED:
        return quantity(language, worked.amount, worked.unit)
    amount, name = _money(abs(worked.amount), language), step_name(language, worked.step)
    if worked.told is Told.AMOUNT:
        return f"{name} {amount}"
    what, has_more = f"worked.what.{worked.step}", worked.amount > 0
    if language.has(what):
        key = "worked.more" if has_more else "worked.less"
        return language.text(key, amount=amount, what=language.text(what))
    key = "worked.more_of" if has_more else "worked.less_of"
    return language.text(key, amount=amount, what=name)


def _factor(factor: Factor, language: Language) -> str:
    if factor.name:
        return law_text(language, factor.name, factor.unit, factor.text)
    return written(language, factor.unit, factor.text)


def _money(fine: int, language: Language) -> str:
    """Ten-thousandths of a euro: with two decimals where that is all of it."""
    if fine % _PART_OF_CENT:
        return language.written(fine, TENTHOUSANDTHS)
    return language.money(fine // _PART_OF_CENT)


def _only(worked: Worked, line: Explained, language: Language) -> str:
    key = "worked.only_gained" if worked.cents > 0 else "worked.only_lost"
    return language.text(key, before=worked.before or 0, now=line.cents, change=abs(worked.cents))


def _behind(worked: Worked, line: Explained, language: Language) -> list[str]:
    """What is known of the cause: a limit that the month passes, else the amount that moved."""
    passed = [edge for edge in line.edges if edge.left < 0]
    if passed:
        return [_passed(edge, language) for edge in passed]
    if not worked.step:
        return []
    then, now = worked.then, worked.then + worked.amount
    return [
        language.text(
            "worked.moved",
            step=step_name(language, worked.step),
            then=_money(then, language),
            now=_money(now, language),
        )
    ]


def _passed(edge: EdgeNear, language: Language) -> str:
    return language.text(
        "page.edge_passed", over=-edge.left, name=threshold_name(language, edge.code)
    )
