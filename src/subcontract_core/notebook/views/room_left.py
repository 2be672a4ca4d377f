"""What is left to a limit, in the unit of the question: euros, hours, visits, and which planned
visit passes it.
"""

from collections.abc import Iterable, Sequence

from ...analysis.room_left import RoomLeft
from ...report.markup.elements import Markup, element
from ...report.text import ranges
from ...report.text.labels import threshold_name
from ...report.text.language import Language
from .tables import heading, items


def sentence(room: RoomLeft, language: Language, alike: Sequence[RoomLeft] = ()) -> str:
    """One limit in a sentence or two; with others `alike`, which tell the same of other months,
    once for all of them.
    """
    alike = alike or (room,)
    when = ranges.months(language, (one.month for one in alike))
    told = {
        "name": threshold_name(language, room.code),
        "limit": room.limit,
        "when": language.text("answer.room_each", months=when) if len(alike) > 1 else when,
    }
    if room.comes_anyway:
        return language.text("answer.room_anyway", **told)
    if room.left < 0:
        over = language.text("answer.room_over", over=-room.left, **told)
        visits = _crossings(alike, language)
        return f"{over} {language.text('answer.room_crossing', visits=visits)}" if visits else over
    if room.minutes is None:
        return language.text("answer.room_euros", left=room.left, **told)
    return language.text(
        "answer.room",
        left=room.left,
        minutes=room.minutes,
        visits=room.visits,
        visit=room.visit,
        **told,
    )


def _crossings(alike: Sequence[RoomLeft], language: Language) -> str:
    """The visits that pass a limit, by gig."""
    days: dict[str, list[int]] = {}
    for gig, day in (one.crossing for one in alike if one.crossing is not None):
        days.setdefault(gig, []).append(day)
    return "; ".join(
        language.text("answer.room_visit", gig=gig, days=ranges.days(language, found))
        for gig, found in days.items()
    )


def rooms(found: Iterable[RoomLeft], language: Language) -> Markup:
    """Every limit of a person, the nearest first, and what happens at it; months of which the same
    is told together.
    """
    gathered: dict[tuple[str, int, int] | str, list[RoomLeft]] = {}
    for room in found:
        same = room.code if room.comes_anyway else (room.code, room.limit, room.left)
        gathered.setdefault(same, []).append(room)
    told = [
        element(
            "span",
            element("strong", sentence(alike[0], language, alike)),
            " ",
            language.text(f"threshold.{alike[0].code}"),
        )
        for alike in gathered.values()
    ]
    if not told:
        return Markup("")
    return heading(language.text("answer.limits")) + items(told)
