"""How much may still be earned in a month: earned, agreed and the room left, as a sentence and
a bar per threshold.
"""

from attrs import frozen

from ...model.results import Outcome
from ...report.text.language import Language
from .tables import Raw, note, safe


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
    found = []
    for threshold in outcome.effects.thresholds:
        known = (
            threshold.known
            if threshold.known is True or threshold.known is False
            else threshold.known[row]
        )
        if threshold.applies[row] and known:
            before = done.get((threshold.code, threshold.kind))
            found.append(
                Room(
                    threshold.code,
                    threshold.kind,
                    int(before.counted[row]) if before is not None else 0,
                    int(threshold.counted[row]),
                    int(threshold.cents[row]),
                )
            )
    return tuple(sorted(found, key=lambda room: room.edge))


def room_html(found: tuple[Room, ...], who: str, month: int, language: Language) -> Raw:
    """A sentence and a bar for each threshold; the sentence says everything that the bar shows."""
    if not found:
        return note(language.text("ui.no_threshold", who=who, month=month))
    return Raw("".join(_one(room, month, language) for room in found))


def _one(room: Room, month: int, language: Language) -> str:
    side = f"left.{room.kind}" if room.left > 0 else "none" if room.left == 0 else "over"
    head = language.text(f"ui.room.{side}", cents=abs(room.left), month=month)
    what = (
        language.text(f"threshold.{room.code}")
        if room.left >= 0
        else language.text("ui.room_passed")
    )
    numbers = language.text(
        "ui.room_numbers", earned=room.earned, agreed=room.counted - room.earned, edge=room.edge
    )
    return (
        f'<p class="sc-big">{safe(head)}</p><p>'
        f"{safe(language.text(f'threshold_name.{room.code}'))}."
        f' {safe(what)}</p>{_bar(room)}<p class="sc-note">{safe(numbers)}</p>'
    )


def _bar(room: Room) -> str:
    """Widths in thousandths of the longer of edge and earnings; a picture beside the sentence,
    so hidden from screen readers.
    """
    whole = max(room.edge, room.counted, 1) * 11 // 10
    earned, counted, edge = (
        min(amount, whole) * 1000 // whole for amount in (room.earned, room.counted, room.edge)
    )
    over = (
        f'<span class="sc-over" style="left:{edge / 10}%;width:{(counted - edge) / 10}%"></span>'
        if counted > edge
        else ""
    )
    agreed = min(counted, edge)
    return (
        '<div class="sc-bar" aria-hidden="true"><span class="sc-agreed"'
        f' style="left:{min(earned, edge) / 10}%;'
        f'width:{max(agreed - earned, 0) / 10}%"></span><span'
        f' style="width:{min(earned, edge) / 10}%"></span>{over}<i'
        f' style="left:{edge / 10}%"></i></div>'
    )
