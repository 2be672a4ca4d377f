"""What a person may still earn before each threshold, and what one more visit would leave."""

from ...analysis.analysis import Analysis
from ...model.results import Outcome
from ..charts.headroom import Headroom, headrooms
from ..markup.elements import NOTHING, Markup, element, joined, paragraph, section
from ..text.language import Language


def may_earn(analysis: Analysis, outcome: Outcome, person: str, language: Language) -> Markup:
    """Each threshold, the nearest first, and what one more visit would leave."""
    found = sorted(
        (one for one in headrooms(outcome) if person in one.people),
        key=lambda one: (one.left is None, (one.left or 0) < 0, abs(one.left or 0)),
    )
    told = joined(_headroom(one, _when(outcome, one.month, language), language) for one in found)
    gross = any(one.left is not None and one.left >= 0 for one in found)
    return section(
        2,
        language.text("person.headroom"),
        "room",
        told or paragraph(language.text("person.no_limit")),
        _more(analysis, outcome, person, language),
        paragraph(language.text("person.gross") if gross else "", "small"),
    )


def _when(outcome: Outcome, month: int, language: Language) -> str:
    """The month of a limit, where there are several."""
    return f" ({language.month(month)})" if len(outcome.tables.months) > 1 else ""


def _headroom(one: Headroom, when: str, language: Language) -> Markup:
    """How much is left before a limit and what lies behind it; of one that is passed, what it
    does.
    """
    name = one.code if language.has(f"person.limit.{one.code}") else ""
    what = language.text(f"person.limit.{name}" if name else f"threshold.{one.code}")
    if one.left is None:
        head = language.text("page.unknown")
    elif one.left < 0:
        what = language.text(f"person.over.{name}" if name else f"threshold.{one.code}")
        head = language.text("person.left.over", cents=-one.left, when=when)
    else:
        head = language.text(
            f"person.left.{one.kind}" if one.left else "person.left.none", cents=one.left, when=when
        )
    return _told(head, what)


def _more(analysis: Analysis, outcome: Outcome, person: str, language: Language) -> Markup:
    """What one more visit would leave; nothing where nothing can be said."""
    found = analysis.one_more_gig(outcome, person)
    if found is None:
        return NOTHING
    head = language.text("person.more", minutes=found.minutes, pay=found.pay)
    side = "more" if found.change > 0 else "less" if found.change < 0 else "same"
    return _told(head, language.text(f"person.more.{side}", cents=abs(found.change)))


def _told(head: str, what: str) -> Markup:
    return element("p", element("strong", head), " ", what, class_="room")
