"""How much may still be earned in a month: earned, agreed and the room left, as a sentence and
a bar per threshold.
"""

from attrs import frozen

from ...model.results import Outcome
from ...report.markup.elements import Markup, element, joined
from ...report.text.language import Language
from .tables import note


@frozen
class Room:
    """One threshold of a person's month in cents: what is earned until a day, what all agreed
    work makes, where the edge is.
    """

    code: str
    kind: str
    earned: int
    counted: int
    edge: int

    @property
    def left(self) -> int:
        """What may still be earned, negative where the edge is passed."""
        return self.edge - self.counted


def rooms(outcome: Outcome, until: Outcome, person: int, month: int) -> tuple[Room, ...]:
    """The thresholds of a person's month (an index of the horizon); `until` is the same model
    with only the work done so far.
    """
    row = month * outcome.tables.size[1] + person
    done = {(threshold.code, threshold.kind): threshold for threshold in until.effects.thresholds}
    rooms = []
    for threshold in outcome.effects.thresholds:
        known = (
            threshold.known
            if threshold.known is True or threshold.known is False
            else threshold.known[row]
        )
        if threshold.applies[row] and known:
            before = done.get((threshold.code, threshold.kind))
            rooms.append(
                Room(
                    threshold.code,
                    threshold.kind,
                    int(before.counted[row]) if before is not None else 0,
                    int(threshold.counted[row]),
                    int(threshold.cents[row]),
                )
            )
    return tuple(sorted(rooms, key=lambda room: room.edge))


def room_html(rooms: tuple[Room, ...], who: str, month: int, language: Language) -> Markup:
    """A sentence and a bar for each threshold; the sentence says everything that the bar shows."""
    if not rooms:
        return note(language.text("ui.no_threshold", who=who, month=month))
    return joined(_one(room, month, language) for room in rooms)


def _one(room: Room, month: int, language: Language) -> Markup:
    side = f"left.{room.kind}" if room.left > 0 else "none" if room.left == 0 else "over"
    head = language.text(f"ui.room.{side}", cents=abs(room.left), month=month)
    passed = "ui.room_passed" if room.left < 0 else f"threshold.{room.code}"
    what = f"{language.text(f'threshold_name.{room.code}')}. {language.text(passed)}"
    numbers = language.text(
        "ui.room_numbers", earned=room.earned, agreed=room.counted - room.earned, edge=room.edge
    )
    return joined(
        (element("p", head, class_="sc-big"), element("p", what), _bar(room), note(numbers))
    )


def _bar(room: Room) -> Markup:
    """Widths in thousandths of the longer of edge and earnings; a picture beside the sentence,
    so hidden from screen readers.
    """
    whole = max(room.edge, room.counted, 1) * 11 // 10
    earned, counted, edge = (
        min(amount, whole) * 1000 // whole for amount in (room.earned, room.counted, room.edge)
    )
    worked, agreed = min(earned, edge), min(counted, edge)
    parts = [
        _part("sc-agreed", worked, max(agreed - worked, 0)),
        element("span", style=f"width:{worked / 10}%"),
        _part("sc-over", edge, counted - edge) if counted > edge else Markup(""),
        element("i", style=f"left:{edge / 10}%"),
    ]
    return element("div", *parts, class_="sc-bar", aria_hidden="true")


def _part(kind: str, left: int, width: int) -> Markup:
    return element("span", class_=kind, style=f"left:{left / 10}%;width:{width / 10}%")
