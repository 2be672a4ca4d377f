"""One person's situation: what they live on, home, pension, debts and what else not everybody
has, tax card, activity days, papers.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from attrs import evolve
from ipywidgets import SelectMultiple, VBox, Widget

from ...accounts.unknown_lines import CARD
from ...analysis.missing import FIELD
from ...base import dates
from ...report.markup.elements import Markup
from ...scenario.types import Assistance, Dates, Debts, Paper, Parents, Person, Taxes, Trip
from .. import parsing
from ..state import Question, edited
from ..views.tables import heading, table
from ..widgets import html, styled
from .changing import free_id, paper_names, person_of, with_changes, without_person
from .children import children_field
from .dates import date_fields
from .fields import check_field, text_field
from .home_changes import home_changes_field
from .panel import ChoosingPanel, button
from .person_fields import person_field, person_fields

# The person's own values that have a field here, in the order in which they are asked.
_FIRST = (
    "birth_year",
    "birth_month",
    "birth_day",
    "lives_on",
    "other_pension",
    "care_allowance",
    "withholding",
    "tax_card_limit",
    "tax_card_over",
    "tax_card_used",
    "other_income",
    "assets",
)

# What a gap is called, and the field that closes it.
_FIELDS = {CARD: "withholding"}


class PeoplePanel(ChoosingPanel):
    """Choose a person and edit; add one like this, or leave one out."""

    title = "ui.tab_people"
    selector_label = "ui.person"

    def options(self) -> list[tuple[str, str]]:
        return [(person.id, person.id) for person in self.board.state.question.scenario.people]

    def build(self) -> None:
        super().build()
        texts = self.board.text
        self.board.replace(
            self.buttons,
            [
                button(self.board, texts("ui.add_person"), self._add, within=self.buttons),
                button(self.board, texts("ui.remove_person"), self._remove, within=self.buttons),
            ],
        )

    def leads_to(self, missing: Mapping[str, str]) -> str:
        """The field of a person."""
        who, name = missing.get("person", ""), missing.get("name", "")
        if missing.get("what") != FIELD or who not in [one for _, one in self.options()]:
            return ""
        self.choose(who)
        return f"people.{who}.{_FIELDS.get(name, name)}"

    # -- fields -----------------------------------------------------------------------------------

    def fields(self) -> Sequence[Widget]:
        board, who = self.board, self.selected
        person = person_of(board.state.question.scenario, who)

        def titled(key: str) -> Widget:
            return html(heading(board.text(key)))

        return [
            *(person_field(board, who, name) for name in _FIRST),
            titled("ui.home"),
            *person_fields(board, who, "housing"),
            home_changes_field(board, who),
            titled("ui.pension"),
            *self._pension(),
            titled("ui.family"),
            children_field(board, who),
            *self._besides("parents", Parents()),
            titled("ui.besides"),
            *self._besides("debts", Debts()),
            *self._besides("assistance", Assistance()),
            *self._besides("taxes", Taxes(Fraction(0))),
            *self._besides("trip", Trip()),
            titled("ui.activity"),
            self._kind_of_activity(),
            *date_fields(board, f"people.{who}.activity", self._dates, self._put_dates),
            *person_fields(board, who, "activity")[1:],
            titled("ui.absences"),
            self._absences(person),
            titled("ui.papers"),
            *self._papers(person),
        ]

    def _kind_of_activity(self) -> Widget:
        field = person_field(self.board, self.selected, "activity.kind")
        # the days go with the activity
        self.board.on(field.children[0], lambda: self.choose(self.selected))
        return field

    def _dates(self, question: Question) -> Dates:
        return person_of(question.scenario, self.selected).activity.when

    def _put_dates(self, question: Question, when: Dates) -> Question:
        return with_changes(question, self.selected, "activity", {"when": when}, self.board)

    def _absences(self, person: Person) -> Widget:
        """The days on which the person is away from everything that is planned."""
        board, language = self.board, self.board.language
        scenario = board.state.question.scenario
        first, last = dates.first_day(scenario.first_month), dates.last_day(scenario.last_month)
        return text_field(
            board,
            f"people.{person.id}.absences",
            board.text("ui.person.absences"),
            parsing.days_text(person.absences, language),
            lambda text: parsing.days(text, language, first, last),
            lambda question, new: with_changes(question, person.id, "", {"absences": new}, board),
            write=lambda value: parsing.days_text(value, language),
            hint=parsing.day_text(first, language),
        )

    def _pension(self) -> list[Widget]:
        """Which disability pension; what only one kind has is there with that kind."""
        board, who = self.board, self.selected
        fields = {
            name: person_field(board, who, f"pension.{name}")
            for name in ("kind", "average", "no_limit")
        }
        kind, average, no_limit = fields.values()

        def show() -> None:
            national = kind.children[0].value == "national"
            average.layout.display, no_limit.layout.display = (
                ("none", None) if national else (None, "none")
            )
            if not national:
                with self.board.without_events():
                    no_limit.children[0].value = False

        self.board.on(kind.children[0], show)
        show()
        return [kind, average, no_limit]

    # -- what not everybody has --------------------------------------------------------------------

    def _besides(self, part: str, usual: Any) -> list[Widget]:
        """A box for something that not everybody has, and its fields, which are there while the
        box is ticked.
        """
        board, who = self.board, self.selected
        inside = styled(VBox(person_fields(board, who, part)), "sc-inset")
        last = [
            getattr(person_of(board.state.question.scenario, who), part) or usual
        ]  # what the fields say while the box is not ticked

        def put(question: Question, value: bool) -> Question:
            last[0] = getattr(person_of(question.scenario, who), part) or last[0]
            return with_changes(question, who, "", {part: last[0] if value else None}, board)

        def show() -> None:
            inside.layout.display = None if box.children[0].value else "none"

        box = check_field(
            board,
            f"people.{who}.{part}",
            board.text(f"ui.{part}"),
            getattr(person_of(board.state.question.scenario, who), part) is not None,
            put,
        )
        board.on(box.children[0], show)
        show()
        return [box, inside]

    # -- papers
    # --------------------------------------------------------------------------------------------

    def _papers(self, person: Person) -> list[Widget]:
        board, who = self.board, person.id
        names = paper_names(board)
        label = board.text("ui.papers_in_hand")
        chosen = SelectMultiple(
            options=[(names[paper], paper) for paper in Paper.words() if paper in names],
            value=tuple(p for p in person.papers or () if p in names),
            rows=6,
            description=label,
        )
        chosen.style.description_width, chosen.layout.width = "150px", "100%"
        chosen.disabled = person.papers is None

        def known(question: Question, value: bool) -> Question:
            return with_changes(
                question, who, "", {"papers": tuple(chosen.value) if value else None}, board
            )

        box = check_field(
            board,
            f"people.{who}.papers_known",
            board.text("ui.papers_known"),
            person.papers is not None,
            known,
        )
        board.on(box.children[0], lambda: setattr(chosen, "disabled", not box.children[0].value))
        board.on(
            chosen,
            lambda: board.commit(
                f"people.{who}.papers",
                label,
                lambda question: with_changes(
                    question, who, "", {"papers": tuple(chosen.value)}, board
                ),
            ),
        )
        return [box, chosen]

    def glance(self) -> Markup:
        language, scenario = self.board.language, self.board.state.question.scenario
        head = [
            self.board.text("ui.person"),
            *(
                self.board.text(f"ui.{name}")
                for name in (
                    "person.lives_on",
                    "housing.rent",
                    "person.withholding",
                    "activity_days",
                )
            ),
        ]
        rows = [
            [
                person.id,
                self.board.text(f"ui.lives_on.{person.lives_on}"),
                parsing.amount(person.housing.rent, language),
                (
                    parsing.percent(person.withholding, language)
                    if person.withholding is not None
                    else language.text("page.unknown")
                ),
                str(len(person.activity.when.days())),
            ]
            for person in scenario.people
        ]
        return table(self.board.text("ui.all_people"), head, rows)

    # -- more or fewer
    # -------------------------------------------------------------------------------------

    def _add(self) -> None:
        scenario = self.board.state.question.scenario
        like = person_of(scenario, self.selected)
        name = free_id([p.id for p in scenario.people], "P")
        added = evolve(like, id=name)
        begins = f"people.{self.selected}."
        unsaid = frozenset(
            f"people.{name}.{path.removeprefix(begins)}"
            for path in scenario.left_out
            if path.startswith(begins)
        )
        if self.board.commit(
            "people.add",
            self.board.text("ui.add_person"),
            lambda question: edited(
                question,
                people=(*question.scenario.people, added),
                left_out=question.scenario.left_out | unsaid,
            ),
        ):
            self.choose(name)

    def _remove(self) -> None:
        who = self.selected
        if self.board.commit(
            "people.remove",
            self.board.text("ui.remove_person"),
            lambda question: without_person(question, who, self.board),
        ):
            self.choose("")
