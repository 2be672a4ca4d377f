"""One person's situation: what they live on, home, pension, debts and what else not everybody
has, tax card, activity days, papers.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from attrs import evolve
from ipywidgets import SelectMultiple, VBox, Widget

from ...base import dates
from ...report.markup.elements import Markup
from ...scenario.ranges import most_cents, most_share
from ...scenario.types import (
    ACTIVITY,
    CARE,
    HOUSING,
    LIVES_ON,
    PAPERS,
    PENSION,
    Assistance,
    Dates,
    Debts,
    Person,
    Scenario,
    Taxes,
    TermValue,
)
from ...verbs.onboarding import read_steps
from .. import parsing
from ..outcome_board import Board, edited, html, styled
from ..state import Question, Refused
from ..views.tables import heading, table
from .dates import date_fields
from .fields import check_field, choice_field, text_field
from .panel import ChoosingPanel, button

# where a file says it otherwise
_IN_FILE = {
    "withholding": "tax_card",
    "assistance": "social_assistance",
    "average": "average_earnings",
}


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

    # -- fields
    # --------------------------------------------------------------------------------------------

    def fields(self) -> Sequence[Widget]:
        scenario = self.board.state.question.scenario
        person = next(p for p in scenario.people if p.id == self.selected)
        return [
            *self._money(person),
            self._headed("ui.home"),
            *self._home(person),
            self._headed("ui.pension"),
            *self._pension(person),
            self._headed("ui.besides"),
            *self._besides("debts", person.debts or Debts(), self._debts),
            *self._besides("assistance", person.assistance or Assistance(), self._assistance),
            *self._besides("taxes", person.taxes or Taxes(), self._taxes),
            self._headed("ui.activity"),
            *self._activity(person),
            self._headed("ui.absences"),
            self._absences(person),
            self._headed("ui.papers"),
            *self._papers(person),
        ]

    def _headed(self, key: str) -> Widget:
        return html(heading(self.board.text(key)))

    def _money(self, person: Person) -> list[Widget]:
        """How old the person is, and what there is to live on."""
        language, scenario = self.board.language, self.board.state.question.scenario
        youngest = dates.last_day(scenario.last_month).year - 15
        return [
            self._text(
                "birth_year",
                person.birth_year,
                str,
                lambda text: parsing.whole(text, language, 1900, youngest),
            ),
            self._word("lives_on", LIVES_ON),
            self._text(
                "other_pension", person.other_pension, self._amount, self._cents("other_pension")
            ),
            self._word("care_allowance", CARE),
            self._text(
                "withholding",
                person.withholding,
                lambda value: "" if value is None else parsing.percent(value, language),
                lambda text: parsing.share(text, language) if text.strip() else None,
                hint=self.board.text("page.unknown"),
            ),
            self._text("assets", person.assets, self._amount, self._cents("assets")),
        ]

    def _home(self, person: Person) -> list[Widget]:
        """Where the person lives, and with whom."""
        groups, housing = [(str(number), number) for number in (1, 2, 3, 4)], person.housing
        return [
            self._word("kind", HOUSING, "housing"),
            self._text("rent", housing.rent, self._amount, self._cents("rent"), "housing"),
            self._choice("municipality_group", groups, "housing"),
            self._check("spouse", "housing"),
            self._text(
                "spouse_income",
                housing.spouse_income,
                self._amount,
                self._cents("spouse_income"),
                "housing",
            ),
            self._check("spouse_entitled", "housing"),
        ]

    def _activity(self, person: Person) -> list[Widget]:
        """The person's own activity: which, on which days, from when to when, for how much."""
        language, activity = self.board.language, person.activity
        return [
            self._kind_of_activity(),
            *date_fields(self.board, f"people.{person.id}.activity", self._dates, self._put_dates),
            self._text(
                "start",
                activity.start,
                parsing.clock_text,
                lambda text: parsing.clock(text, language),
                "activity",
            ),
            self._text(
                "end",
                activity.end,
                parsing.clock_text,
                lambda text: parsing.clock(text, language, end=True),
                "activity",
            ),
            self._text(
                "allowance",
                activity.allowance,
                self._amount,
                lambda text: parsing.optional_cents(text, language, most_cents("allowance")),
                "activity",
                self.board.text("ui.unknown_hint"),
            ),
        ]

    def _amount(self, value: int | None) -> str:
        return parsing.amount(value, self.board.language)

    def _cents(self, name: str) -> Callable[[str], int]:
        """The reader of a field of euros, which can hold as much as in a file."""
        return lambda text: parsing.cents(text, self.board.language, most_cents(name))

    def _key(self, name: str, part: str) -> tuple[str, str, str]:
        person = self.selected
        label = self.board.text(f"ui.{part or 'person'}.{name}")
        return f"people.{person}.{part + '.' if part else ''}{name}", label, person

    def _text(
        self,
        name: str,
        value: Any,
        write: Callable[[Any], str],
        read: Callable[[str], Any],
        part: str = "",
        hint: str = "",
    ) -> Widget:
        key, label, person = self._key(name, part)
        return text_field(
            self.board,
            key,
            label,
            write(value),
            read,
            lambda question, new: _with(question, person, part, {name: new}, self.board),
            write=write,
            hint=hint,
        )

    def _choice(self, name: str, options: Sequence[tuple[str, Any]], part: str = "") -> Widget:
        key, label, person = self._key(name, part)
        holder = _person(self.board.state.question.scenario, person)
        value = getattr(getattr(holder, part) if part else holder, name)
        return choice_field(
            self.board,
            key,
            label,
            options,
            value,
            lambda question, new: _with(question, person, part, {name: new}, self.board),
        )

    def _word(self, name: str, words: Sequence[str], part: str = "") -> Widget:
        family = f"{part}_{name}" if part else name
        return self._choice(
            name, [(self.board.text(f"ui.{family}.{word}"), word) for word in words], part
        )

    def _kind_of_activity(self) -> Widget:
        field = self._word("kind", ACTIVITY, "activity")
        # the days go with the activity
        self.board.on(field.children[0], lambda: self._show(self.selected))
        return field

    def _check(self, name: str, part: str) -> Widget:
        key, label, person = self._key(name, part)
        value = getattr(getattr(_person(self.board.state.question.scenario, person), part), name)
        return check_field(
            self.board,
            key,
            label,
            value,
            lambda question, new: _with(question, person, part, {name: new}, self.board),
        )

    def _dates(self, question: Question) -> Dates:
        return _person(question.scenario, self.selected).activity.when

    def _put_dates(self, question: Question, when: Dates) -> Question:
        return _with(question, self.selected, "activity", {"when": when}, self.board)

    def _absences(self, person: Person) -> Widget:
        """The days on which the person is away from everything that is planned."""
        language, scenario = self.board.language, self.board.state.question.scenario
        first, last = dates.first_day(scenario.first_month), dates.last_day(scenario.last_month)
        return self._text(
            "absences",
            person.absences,
            lambda value: parsing.days_text(value, language),
            lambda text: parsing.days(text, language, first, last),
            hint=parsing.day_text(first, language),
        )

    def _pension(self, person: Person) -> list[Widget]:
        """Which disability pension; what only one kind has is there with that kind."""
        kind = self._word("kind", PENSION, "pension")
        average, no_limit = (
            self._text(
                "average", person.pension.average, self._amount, self._cents("average"), "pension"
            ),
            self._check("no_limit", "pension"),
        )

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

    # -- what not everybody has
    # ------------------------------------------------------------------------------

    def _besides(
        self, part: str, shown: Any, fields: Callable[[Any], Sequence[Widget]]
    ) -> list[Widget]:
        """A box for something that not everybody has, and its fields, which are there while the
        box is ticked.
        """
        board, who = self.board, self.selected
        inside = styled(VBox(list(fields(shown))), "sc-inset")
        last = [shown]  # what the fields say while the box is not ticked

        def put(question: Question, value: bool) -> Question:
            last[0] = getattr(_person(question.scenario, who), part) or last[0]
            return _with(question, who, "", {part: last[0] if value else None}, board)

        def show() -> None:
            inside.layout.display = None if box.children[0].value else "none"

        box = check_field(
            board,
            f"people.{who}.{part}",
            board.text(f"ui.{part}"),
            getattr(_person(board.state.question.scenario, who), part) is not None,
            put,
        )
        board.on(box.children[0], show)
        show()
        return [box, inside]

    def _debts(self, debts: Debts) -> list[Widget]:
        def count(text: str) -> int:
            return parsing.whole(text, self.board.language, 0, 12)

        return [
            self._text(name, getattr(debts, name), str, count, "debts")
            for name in ("dependants", "free_months")
        ]

    def _assistance(self, assistance: Assistance) -> list[Widget]:
        language = self.board.language
        housing = self._text(
            "housing",
            assistance.housing,
            self._amount,
            lambda text: parsing.optional_cents(text, language, most_cents("housing")),
            "assistance",
            self.board.text("ui.rent_hint"),
        )
        return [
            housing,
            *(
                self._text(
                    name, getattr(assistance, name), self._amount, self._cents(name), "assistance"
                )
                for name in ("other", "income")
            ),
        ]

    def _taxes(self, taxes: Taxes) -> list[Widget]:
        language = self.board.language

        def write(value: Any) -> str:
            return "" if value is None else parsing.percent(value, language)

        def share(name: str, text: str) -> Any:
            return (
                None
                if name == "benefits" and not text.strip()
                else parsing.share(text, language, most_share(name))
            )

        return [
            self._text(
                name,
                getattr(taxes, name),
                write,
                partial(share, name),
                "taxes",
                self.board.text("ui.unknown_hint") if name == "benefits" else "",
            )
            for name in ("municipality", "church", "benefits")
        ]

    # -- papers
    # --------------------------------------------------------------------------------------------

    def _papers(self, person: Person) -> list[Widget]:
        board, who = self.board, person.id
        names = paper_names(board)
        label = board.text("ui.papers_in_hand")
        chosen = SelectMultiple(
            options=[(names[paper], paper) for paper in PAPERS if paper in names],
            value=tuple(p for p in person.papers or () if p in names),
            rows=6,
            description=label,
        )
        chosen.style.description_width, chosen.layout.width = "150px", "100%"
        chosen.disabled = person.papers is None

        def known(question: Question, value: bool) -> Question:
            return _with(
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
                lambda question: _with(question, who, "", {"papers": tuple(chosen.value)}, board),
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
                p.id,
                self.board.text(f"ui.lives_on.{p.lives_on}"),
                parsing.amount(p.housing.rent, language),
                (
                    parsing.percent(p.withholding, language)
                    if p.withholding is not None
                    else language.text("page.unknown")
                ),
                str(len(p.activity.when.days())),
            ]
            for p in scenario.people
        ]
        return table(self.board.text("ui.all_people"), head, rows)

    # -- more or fewer
    # -------------------------------------------------------------------------------------

    def _add(self) -> None:
        scenario = self.board.state.question.scenario
        like = _person(scenario, self.selected)
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
            self._show(name)

    def _remove(self) -> None:
        who = self.selected
        if self.board.commit(
            "people.remove",
            self.board.text("ui.remove_person"),
            lambda question: _without(question, who, self.board),
        ):
            self._show("")

    def _show(self, name: str) -> None:
        self.selected = name
        with self.board.without_events():
            self.build()


def paper_names(board: Board) -> dict[str, str]:
    """The papers that the steps of the chosen models ask for, with the document's name."""
    names: dict[str, str] = {}
    for model in board.state.question.models:
        manifest = board.state.catalogue.get(model).manifest
        for step in read_steps(manifest.onboarding) if manifest.onboarding else ():
            if step.paper:
                names.setdefault(step.paper, board.language.pick(step.document or step.title))
    return names


def free_id(taken: Sequence[str], letter: str) -> str:
    """The first id of a letter and a number that nobody has."""
    return next(
        f"{letter}{number}" for number in range(1, 10_000) if f"{letter}{number}" not in taken
    )


def _person(scenario: Scenario, who: str) -> Person:
    return next(p for p in scenario.people if p.id == who)


def _with(
    question: Question, who: str, part: str, changes: dict[str, Any], board: Board
) -> Question:
    """One person's fields changed; what would contradict itself is refused in words."""
    person = _person(question.scenario, who)
    paths = [
        (
            f"{_IN_FILE.get(part, part)}.{_IN_FILE.get(name, name)}"
            if part
            else _IN_FILE.get(name, name)
        )
        for name in changes
    ]
    paths += (
        [f"{part}.{name}" for name in ("weekly", "every", "from", "to", "dates", "without")]
        if "when" in changes
        else []
    )
    if part:
        changes = {part: evolve(getattr(person, part), **changes)}
    changed = evolve(person, **changes)
    if changed.housing.kind == "rent" and changed.housing.rent is None:
        raise Refused(board.text("ui.error_no_rent"))
    if changed.housing.spouse and changed.housing.spouse_income is None:
        raise Refused(board.text("ui.error_no_spouse_income"))
    if (
        f"people.{who}.housing.kind" in board.state.errors
        and part == "housing"
        and changed.housing.rent
    ):
        # the rent was asked for when renting was chosen
        board.state.errors.pop(f"people.{who}.housing.kind")
        changed = evolve(changed, housing=evolve(changed.housing, kind="rent"))
        paths.append("housing.kind")
    if changed.pension.kind != "national":
        changed = evolve(changed, pension=evolve(changed.pension, no_limit=False))
    if changed.activity.end <= changed.activity.start:
        raise Refused(board.text("ui.error_end", start=parsing.clock_text(changed.activity.start)))
    if changed.activity.kind == "none" and changed.activity.when.days():
        if person.activity.kind == "none":
            raise Refused(board.text("ui.error_no_activity"))
        # the days go with the activity
        changed = evolve(changed, activity=evolve(changed.activity, when=Dates()))
    planned = changed.activity.when.days()
    changed = evolve(changed, moves=tuple(move for move in changed.moves if move.day in planned))
    people = tuple(changed if p.id == who else p for p in question.scenario.people)
    # with something goes all that was said about it
    gone = tuple(
        f"people.{who}.{_IN_FILE.get(name, name)}."
        for name, value in changes.items()
        if value is None
    )
    marks = (
        {path: mark for path, mark in question.scenario.marks.items() if not path.startswith(gone)}
        if gone
        else question.scenario.marks
    )
    return edited(question, *(f"people.{who}.{path}" for path in paths), people=people, marks=marks)


def _without(question: Question, who: str, board: Board) -> Question:
    scenario = question.scenario
    if len(scenario.people) == 1:
        raise Refused(board.text("ui.error_last_person"))
    alone = [gig.id for gig in scenario.gigs if gig.crew == (who,)]
    if alone:
        raise Refused(board.text("ui.error_alone", gigs=", ".join(alone)))
    gigs = tuple(
        evolve(gig, crew=tuple(member for member in gig.crew if member != who))
        for gig in scenario.gigs
    )
    terms: tuple[TermValue, ...] = tuple(term for term in scenario.terms if term.person != who)
    marks = {
        path: mark for path, mark in scenario.marks.items() if not path.startswith(f"people.{who}.")
    }
    return edited(
        question,
        people=tuple(p for p in scenario.people if p.id != who),
        gigs=gigs,
        terms=terms,
        marks=marks,
    )
