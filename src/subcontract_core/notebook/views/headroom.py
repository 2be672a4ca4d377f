"""How much may still be earned in a month: earned, agreed and the room left, as a sentence and
a bar per threshold.
"""

from attrs import frozen

from ...model.results import Outcome
from ...report.markup.elements import Markup, element, joined
from ...report.text.language import Language
from .tables import note


@frozen
class Headroom:
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


def headrooms(outcome: Outcome, until: Outcome, person: int, month: int) -> tuple[Headroom, ...]:
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
                Headroom(
                    threshold.code,
                    threshold.kind,
                    int(before.counted[row]) if before is not None else 0,
                    int(threshold.counted[row]),
                    int(threshold.cents[row]),
                )
            )
    return tuple(sorted(found, key=lambda one: one.edge))


def headroom_html(
    headrooms: tuple[Headroom, ...], who: str, month: int, language: Language
) -> Markup:
    """A sentence and a bar for each threshold; the sentence says everything that the bar shows."""
    if not headrooms:
        return note(language.text("ui.no_threshold", who=who, month=month))
    return joined(_one(one, month, language) for one in headrooms)


def _one(headroom: Headroom, month: int, language: Language) -> Markup:
    side = (
        f"left.{headroom.kind}" if headroom.left > 0 else "none" if headroom.left == 0 else "over"
    )
    head = language.text(f"ui.headroom.{side}", cents=abs(headroom.left), month=month)
    passed = "ui.headroom_passed" if headroom.left < 0 else f"threshold.{headroom.code}"
    what = f"{language.text(f'threshold_name.{headroom.code}')}. {language.text(passed)}"
    numbers = language.text(
        "ui.headroom_numbers",
        earned=headroom.earned,
        agreed=headroom.counted - headroom.earned,
        edge=headroom.edge,
    )
    return joined(
        (element("p", head, class_="sc-big"), element("p", what), _bar(headroom), note(numbers))
    )


def _bar(headroom: Headroom) -> Markup:
    """Widths in thousandths of the longer of edge and earnings; a picture beside the sentence,
    so hidden from screen readers.
    """
    whole = max(headroom.edge, headroom.counted, 1) * 11 // 10
    earned, counted, edge = (
        min(amount, whole) * 1000 // whole
        for amount in (headroom.earned, headroom.counted, headroom.edge)
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
