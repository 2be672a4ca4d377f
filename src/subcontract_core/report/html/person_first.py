"""Page one of the participant's page: work, money, the result, what more work does, what to do.

Easy language: one idea a line, at most six amounts, whole euros that add up, the reason first.
"""

from collections.abc import Container

from attrs import define, field, frozen
import numpy as np

from ...analysis.analysis import Analysis
from ...analysis.own_costs import OwnCosts
from ...analysis.own_trip import OwnTrip
from ...analysis.person_groups import Group
from ...model.results import Finding, Labour, Outcome
from ...scenario.types import Person
from ..markup.elements import NOTHING, Markup, element, joined
from ..tables.person_money import PersonMoney
from ..text import easy
from ..text.language import Language

MOST_AMOUNTS = 6


@define
class Space:
    """What page one has told so far: its amounts (the same twice counts once) and its lines; what
    there is now, and the room before a limit (with the code of the limit), where it told them.
    """

    told: set[int] = field(factory=set)
    lines: int = 0
    today: int | None = None
    room: int | None = None
    limit: str = ""

    def may(self, euros: int) -> bool:
        """Whether an amount still fits; if so it is taken to be told."""
        if abs(euros) not in self.told and len(self.told) >= MOST_AMOUNTS:
            return False
        self.told.add(abs(euros))
        return True


@frozen
class Told:
    """What page one is about: one person in one outcome."""

    analysis: Analysis
    outcome: Outcome
    row: int
    person: Person
    group: Group
    money: PersonMoney
    language: Language
    trip: OwnTrip | None = None
    costs: OwnCosts | None = None
    space: Space = field(factory=Space, eq=False)

    @property
    def is_trainee(self) -> bool:
        """Whether the person trains without pay."""
        trainee = self.outcome.admission.labour[self.row] == Labour.TRAINEE.value
        return bool(trainee) and not self.group.gross and self.group.gross is not None

    @property
    def is_fee(self) -> bool:
        """Whether what the person gets for work is no wage but a fee, or what a service pays out;
        of who gets nothing, what others get here.
        """
        paid = [sheet for sheet in self.outcome.payments.sheets if sheet.pays_for_work]
        own = [sheet for sheet in paid if (sheet.person == self.row).any()]
        return bool(paid) and not any(sheet.of_employment for sheet in own or paid)

    def has_any(self, codes: Container[str]) -> bool:
        """Whether one of these findings concerns the person."""
        return any(
            finding.code in codes and rows_of_person(finding, self.row).size
            for finding in self.outcome.findings
        )

    def lines(self, key: str, **values: str) -> list[str]:
        """The lines of one of its texts, which take their room on the page; those of a fee where
        pay has other words.
        """
        key = f"selko.{key}"
        if self.is_fee and self.language.has(f"{key}.fee"):
            key = f"{key}.fee"
        lines = easy.lines(self.language, key, **values)
        self.space.lines += len(lines)
        return lines

    def about(self, euros: int) -> str:
        """An amount in its words."""
        return easy.about(self.language, euros)


def rows_of_person(finding: Finding, row: int) -> np.ndarray:
    """The rows of a finding that concern a person."""
    return np.flatnonzero(finding.person == row) if finding.person.size else np.zeros(0, np.int64)


def block(head: str, *inside: str, picture: Markup = NOTHING, anchor: str = "") -> Markup:
    """One part of the page, beside its picture; nothing where nothing is inside."""
    body = joined(inside)
    if not body:
        return NOTHING
    words = element("div", element("h2", head, id=anchor), body)
    return element(
        "section",
        picture,
        words,
        class_="block",
        aria_labelledby=anchor,
    )


def spare(inside: Markup, place: int) -> Markup:
    """A part that a full sheet leaves out, the highest place first; page two tells it all."""
    return element("div", inside, data_spare=str(place)) if inside else NOTHING


def said(texts: list[str], kind: str = "") -> Markup:
    """Lines as they are to be read: each on a line of its own."""
    return joined(element("p", text, class_=kind) for text in texts)
