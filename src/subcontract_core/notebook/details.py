"""The tabs of the answer: which there are, and how each is drawn for the chosen person and model.

A tab is drawn when it is opened, from the answer that is there; nothing is computed that the
comparison does not have, but for the curve of hours.
"""

from collections.abc import Callable, Mapping

from attrs import frozen

from ..analysis.room_left import rooms_left
from ..analysis.year_beside import beside_year
from ..answers import Answer
from ..base.errors import SubcontractError
from ..model.results import Outcome
from ..report import charts
from ..report.markup.elements import NOTHING, Markup, element, joined
from ..report.text.language import Language
from .views import pictures, status
from .views.basis import basis
from .views.calendar import calendar
from .views.chance import PAGE, Shown, chance
from .views.economy import economy
from .views.economy_fields import Chosen
from .views.edges import edges, followed, steps
from .views.findings import findings
from .views.money import money
from .views.onboarding import onboarding
from .views.paper import paper
from .views.people import people
from .views.roles import roles
from .views.room_left import rooms
from .views.tables import heading, note
from .views.year import year


@frozen(eq=False)
class Looked:
    """What is looked at: the answer, an outcome of it, a person, a month of the horizon; and the
    models that are left out because they are broken; and what is shown of chance. `economy` is
    what was chosen on the page of the economy.
    """

    answer: Answer
    outcome: Outcome
    person: str
    month: int
    language: Language
    left_out: tuple[tuple[str, str], ...] = ()
    chance: Shown | None = None
    economy: Chosen = Chosen()

    @property
    def row(self) -> int:
        """The row of the person."""
        ids = [one.id for one in self.answer.comparison.scenario.people]
        return ids.index(self.person) if self.person in ids else 0


def _people(looked: Looked) -> Markup:
    """From pay to the pocket as a picture, then everybody line by line."""
    analysis, outcome = looked.answer.analysis, looked.outcome
    drawn = pictures.framed(
        charts.pocket(analysis, outcome, looked.person, looked.language), saves=True
    )
    return joined((people(looked.answer, outcome, looked.language, looked.person), drawn))


def _money(looked: Looked) -> Markup:
    return money(looked.answer.comparison, looked.outcome, looked.language)


def _flows(looked: Looked) -> Markup:
    """Who pays whom, the buyers' money step by step to its end, and where a euro of theirs goes."""
    language, outcome = looked.language, looked.outcome
    way = followed(outcome, steps(outcome), language)
    drawn = pictures.framed(charts.euro(looked.answer.comparison, language), saves=True)
    return joined((edges(outcome, language), heading(language.text("ui.follow")), way, drawn))


def _calendar(looked: Looked) -> Markup:
    """The person's month; where there are several, a button for each."""
    language, months = looked.language, [int(number) for number in looked.outcome.tables.months]
    buttons = [
        element(
            "button",
            language.month(number),
            type="button",
            data_act="month",
            data_month=str(place),
            aria_pressed="true" if place == looked.month else "false",
        )
        for place, number in enumerate(months)
    ]
    label = language.text("ui.month")
    choice = (
        element(
            "div",
            *buttons,
            class_="sc-segment sc-months",
            role="group",
            aria_label=label,
        )
        if len(months) > 1
        else NOTHING
    )
    return joined((choice, calendar(looked.outcome, looked.row, looked.month, language)))


def _earnings(looked: Looked) -> Markup:
    """The room to each limit, and money in hand over the hours of the month."""
    language = looked.language
    room = rooms(rooms_left(looked.outcome, looked.person), language)
    if not looked.outcome.tables.scenario.gigs:
        return joined((room, note(language.text("page.no_gigs"))))
    try:
        curve = looked.answer.analysis.earnings_curve(looked.outcome, looked.person)
    except SubcontractError as error:
        return joined((room, status.message([language.error(error)])))
    if curve is None:
        return joined((room, note(language.text("answer.no_curve", who=looked.person))))
    return joined((room, pictures.framed(charts.curve(curve, language), saves=True)))


def _year(looked: Looked) -> Markup:
    """Month by month, for as many months as the question has."""
    answer = looked.answer
    beside = beside_year(answer.comparison, looked.outcome, looked.person, answer.catalogue)
    return year(beside, looked.language)


def _chance(looked: Looked) -> Markup:
    """What is not sure; a board counts it a piece at a time, and says what it shows."""
    if looked.chance is None:
        return NOTHING
    return chance(looked.chance, looked.answer.comparison, looked.language)


def _economy(looked: Looked) -> Markup:
    """Who pays, what it takes, and what is asked backward."""
    analysis = looked.answer.analysis
    return economy(
        analysis,
        looked.outcome,
        looked.language,
        looked.economy,
    )


def _picture(looked: Looked) -> Markup:
    return pictures.pictures(looked.answer.analysis, looked.language)


def _onboarding(looked: Looked) -> Markup:
    return joined(
        (onboarding(looked.outcome, looked.language), roles(looked.outcome, looked.language))
    )


PAGES: Mapping[str, Callable[[Looked], Markup]] = {
    "people": _people,
    "money": _money,
    "flows": _flows,
    "calendar": _calendar,
    "earnings": _earnings,
    "year": _year,
    PAGE: _chance,
    "findings": lambda looked: findings(looked.answer.comparison, looked.outcome, looked.language),
    "economy": _economy,
    "picture": _picture,
    "onboarding": _onboarding,
    "basis": lambda looked: basis(looked.answer.comparison, looked.language, looked.left_out),
    "person": lambda looked: paper(looked.answer, looked.outcome, looked.person, looked.language),
}
