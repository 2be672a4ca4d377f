"""The tabs of the answer: which there are, and how each is drawn for the chosen person and model.

A tab is drawn when it is opened, from the answer that is there; nothing is computed that the
comparison does not have, but for the curve of hours.
"""

from collections.abc import Callable, Mapping

from attrs import frozen

from ..analysis.room_left import rooms_left
from ..answers import Answer
from ..base.errors import SubcontractError
from ..model.results import Outcome
from ..report import charts
from ..report.markup.elements import NOTHING, Markup, element, joined
from ..report.text.language import Language
from .views import pictures, status
from .views.basis import basis
from .views.calendar import calendar
from .views.economy import economy
from .views.edges import edges, followed, steps
from .views.findings import findings
from .views.money import money
from .views.onboarding import onboarding
from .views.paper import paper
from .views.people import people
from .views.roles import roles
from .views.room_left import rooms
from .views.tables import heading, note


@frozen(eq=False)
class Looked:
    """What is looked at: the answer, an outcome of it, a person, a month of the horizon; and the
    models that are left out because they are broken.
    """

    answer: Answer
    outcome: Outcome
    person: str
    month: int
    language: Language
    left_out: tuple[tuple[str, str], ...] = ()

    @property
    def row(self) -> int:
        """The row of the person."""
        ids = [one.id for one in self.answer.comparison.scenario.people]
        return ids.index(self.person) if self.person in ids else 0


def _people(at: Looked) -> Markup:
    """From pay to the pocket as a picture, then everybody line by line."""
    analysis, outcome = at.answer.analysis, at.outcome
    drawn = pictures.framed(charts.pocket(analysis, outcome, at.person, at.language), saves=True)
    return joined((people(at.answer, outcome, at.language, at.person), drawn))


def _money(at: Looked) -> Markup:
    return money(at.answer.comparison, at.outcome, at.language)


def _flows(at: Looked) -> Markup:
    """Who pays whom, the buyers' money step by step to its end, and where a euro of theirs goes."""
    language, outcome = at.language, at.outcome
    way = followed(outcome, steps(outcome), language)
    drawn = pictures.framed(charts.euro(at.answer.comparison, language), saves=True)
    return joined((edges(outcome, language), heading(language.text("ui.follow")), way, drawn))


def _calendar(at: Looked) -> Markup:
    """The person's month; where there are several, a button for each."""
    language, months = at.language, [int(number) for number in at.outcome.tables.months]
    buttons = [
        element(
            "button",
            language.month(number),
            type="button",
            data_act="month",
            data_month=str(place),
            aria_pressed="true" if place == at.month else "false",
        )
        for place, number in enumerate(months)
    ]
    label = language.text("ui.month")
    choice = (
        element("div", *buttons, class_="sc-segment sc-months", role="group", aria_label=label)
        if len(months) > 1
        else NOTHING
    )
    return joined((choice, calendar(at.outcome, at.row, at.month, language)))


def _earnings(at: Looked) -> Markup:
    """The room to each limit, and money in hand over the hours of the month."""
    language = at.language
    room = rooms(rooms_left(at.outcome, at.person), language)
    if not at.outcome.tables.scenario.gigs:
        return joined((room, note(language.text("page.no_gigs"))))
    try:
        curve = at.answer.analysis.earnings_curve(at.outcome, at.person)
    except SubcontractError as error:
        return joined((room, status.message([language.error(error)])))
    if curve is None:
        return joined((room, note(language.text("answer.no_curve", who=at.person))))
    return joined((room, pictures.framed(charts.curve(curve, language), saves=True)))


def _picture(at: Looked) -> Markup:
    return pictures.pictures(at.answer.analysis, at.language)


def _onboarding(at: Looked) -> Markup:
    return joined((onboarding(at.outcome, at.language), roles(at.outcome, at.language)))


PAGES: Mapping[str, Callable[[Looked], Markup]] = {
    "people": _people,
    "money": _money,
    "flows": _flows,
    "calendar": _calendar,
    "earnings": _earnings,
    "findings": lambda at: findings(at.answer.comparison, at.outcome, at.language),
    "economy": lambda at: economy(at.answer.analysis, at.outcome, at.language),
    "picture": _picture,
    "onboarding": _onboarding,
    "basis": lambda at: basis(at.answer.comparison, at.language, at.left_out),
    "person": lambda at: paper(at.answer, at.outcome, at.person, at.language),
}
