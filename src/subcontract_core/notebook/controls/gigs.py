"""One gig: what, for whom, which days, how long, who goes; and the buyer who orders it."""

from collections.abc import Callable, Sequence
from typing import Any

from attrs import evolve
from ipywidgets import Widget

from ...base.dates import MINUTES_A_DAY, first_day, working_day_before
from ...report.markup.elements import Markup, element
from ...report.text import ranges
from ...scenario.types import Buyer, BuyerKind, Dates, Gig, Scenario, Sector
from .. import parsing
from ..state import Question, Refused, edited
from ..views.tables import heading, table
from ..widgets import html
from .changing import free_id
from .dates import date_fields
from .fields import check_field, check_row, choice_field, text_field
from .panel import ChoosingPanel, button


class GigsPanel(ChoosingPanel):
    """Choose a gig and edit; copy it, or leave it out."""

    title = "ui.tab_gigs"
    selector_label = "ui.gig"

    def options(self) -> list[tuple[str, str]]:
        return [
            (f"{gig.id}: {gig.task}", gig.id) for gig in self.board.state.question.scenario.gigs
        ]

    def build(self) -> None:
        super().build()
        texts = self.board.text
        wanted = [button(self.board, texts("ui.add_gig"), self._add, within=self.buttons)]
        wanted += (
            [button(self.board, texts("ui.remove_gig"), self._remove, within=self.buttons)]
            if self.selected
            else []
        )
        self.board.replace(self.buttons, wanted)

    def fields(self) -> Sequence[Widget]:
        if not self.selected:
            return [html(element("p", self.board.text("page.no_gigs")))]
        gig = _gig(self.board.state.question.scenario, self.selected)
        named = html(heading(self.board.text("role.buyer")))
        return [*self._work(gig), *self._crew(gig), named, *self._buyer(gig)]

    def _put(self, field: str) -> Callable[[Question, Any], Question]:
        """What a field of the selected gig does with its value."""
        name = self.selected
        return lambda question, value: _with(question, name, self, **{field: value})

    def _text(self, gig: Gig, field: str, write: Any, read: Any) -> Widget:
        return text_field(
            self.board,
            f"gigs.{gig.id}.{field}",
            self.board.text(f"ui.gig.{field}"),
            write(getattr(gig, field)),
            read,
            self._put(field),
            write=write,
        )

    def _work(self, gig: Gig) -> list[Widget]:
        """What is done, on which days, from when and for how long."""
        language, name = self.board.language, gig.id
        return [
            self._text(gig, "task", str, self._task),
            *date_fields(
                self.board,
                f"gigs.{name}",
                lambda question: _gig(question.scenario, name).when,
                lambda question, when: self._put_dates(question, name, when),
            ),
            self._text(
                gig, "start", parsing.clock_text, lambda typed: parsing.clock(typed, language)
            ),
            self._text(
                gig, "minutes", language.hours, lambda typed: parsing.minutes(typed, language)
            ),
        ]

    def _crew(self, gig: Gig) -> list[Widget]:
        """Who goes, in which sector, and whether at the place of the activity."""
        board, key = self.board, f"gigs.{gig.id}"
        people = [(person.id, person.id) for person in board.state.question.scenario.people]
        sectors = [(board.text(f"ui.sector.{word}"), word) for word in Sector.words()]
        put = self._put
        return [
            check_row(
                board,
                f"{key}.crew",
                board.text("ui.crew"),
                people,
                gig.crew,
                put("crew"),
            ),
            choice_field(
                board,
                f"{key}.sector",
                board.text("ui.gig_sector"),
                sectors,
                gig.sector,
                put("sector"),
            ),
            check_field(
                board,
                f"{key}.in_activity_premises",
                board.text("ui.gig_premises"),
                gig.in_activity_premises,
                put("in_activity_premises"),
            ),
        ]

    def _buyer(self, gig: Gig) -> list[Widget]:
        """Who buys, of which kind that is, and whether it deducts VAT."""
        board, name, key = self.board, gig.id, f"gigs.{gig.id}"
        buyers = board.state.question.scenario.buyers
        buyer = next(one for one in buyers if one.id == gig.buyer)
        return [
            choice_field(
                board,
                f"{key}.buyer",
                board.text("ui.gig_buyer"),
                [(one.id, one.id) for one in buyers],
                gig.buyer,
                lambda question, value: self._put_buyer(question, name, value),
            ),
            choice_field(
                board,
                f"{key}.buyer_kind",
                board.text("ui.buyer_kind"),
                [(board.text(f"buyer.{word}"), word) for word in BuyerKind.words()],
                buyer.kind,
                lambda question, value: _with_buyer(question, name, kind=value),
            ),
            check_field(
                board,
                f"{key}.deducts_vat",
                board.text("ui.buyer_deducts"),
                buyer.deducts_vat,
                lambda question, value: _with_buyer(question, name, deducts_vat=value),
            ),
        ]

    def glance(self) -> Markup:
        language, scenario = self.board.language, self.board.state.question.scenario
        head = [
            self.board.text("ui.gig"),
            *(
                self.board.text(f"ui.{name}")
                for name in ("gig.task", "visits", "gig.length", "crew")
            ),
        ]
        rows = [
            [
                gig.id,
                gig.task,
                str(len(gig.when.days())),
                language.hours(gig.minutes),
                ranges.names(gig.crew),
            ]
            for gig in scenario.gigs
        ]
        return table(self.board.text("ui.all_gigs"), head, rows, words=range(len(head)))

    def _task(self, typed: str) -> str:
        if not typed.strip():
            raise Refused(self.board.text("ui.error_no_task"))
        return typed.strip()

    def _put_dates(self, question: Question, name: str, when: Dates) -> Question:
        if not when.days():
            raise Refused(self.board.text("ui.error_no_day"))
        return _with(question, name, self, when=when)

    def _put_buyer(self, question: Question, name: str, buyer: str) -> Question:
        changed = _with(question, name, self, buyer=buyer)
        kind: Buyer = next(b for b in changed.scenario.buyers if b.id == buyer)
        with self.board.without_events():  # the two fields below tell about the buyer
            fields = self.form.children
            fields[-2].children[0].value, fields[-1].children[0].value = kind.kind, kind.deducts_vat
        return changed

    def _add(self) -> None:
        scenario = self.board.state.question.scenario
        name = free_id([gig.id for gig in scenario.gigs], "G")
        if self.selected:
            added = evolve(_gig(scenario, self.selected), id=name)
            buyers = scenario.buyers
        else:
            day = working_day_before(first_day(scenario.first_month).replace(day=7))
            buyers = scenario.buyers or (Buyer("B1", "company"),)
            added = Gig(
                name,
                buyers[0].id,
                self.board.text("ui.new_gig"),
                Dates((day,)),
                120,
                tuple(p.id for p in scenario.people),
            )
        if self.board.commit(
            "gigs.add",
            self.board.text("ui.add_gig"),
            lambda question: edited(question, gigs=(*question.scenario.gigs, added), buyers=buyers),
        ):
            self._show(name)

    def _remove(self) -> None:
        name = self.selected
        if self.board.commit(
            "gigs.remove",
            self.board.text("ui.remove_gig"),
            lambda question: _without(question, name),
        ):
            self._show("")

    def _show(self, name: str) -> None:
        self.selected = name
        with self.board.without_events():
            self.build()


def _gig(scenario: Scenario, name: str) -> Gig:
    return next(gig for gig in scenario.gigs if gig.id == name)


def _with(question: Question, name: str, panel: GigsPanel, **changes: Any) -> Question:
    """One gig's fields changed; what no gig can be is refused in words."""
    gig = evolve(_gig(question.scenario, name), **changes)
    if not gig.crew:
        raise Refused(panel.board.text("ui.error_no_crew"))
    if gig.start + gig.minutes > MINUTES_A_DAY:
        raise Refused(
            panel.board.text(
                "ui.error_past_midnight",
                minutes=MINUTES_A_DAY - gig.start,
                after=gig.start + gig.minutes - MINUTES_A_DAY,
            )
        )
    names = [
        word
        for field in changes
        for word in (
            ("weekly", "every", "from", "to", "dates", "without") if field == "when" else (field,)
        )
    ]
    gigs = tuple(gig if old.id == name else old for old in question.scenario.gigs)
    return edited(question, *(f"gigs.{name}.{field}" for field in names), gigs=gigs)


def _with_buyer(question: Question, name: str, **changes: Any) -> Question:
    buyer = _gig(question.scenario, name).buyer
    return edited(
        question,
        *(f"buyers.{buyer}.{field}" for field in changes),
        buyers=tuple(
            evolve(b, **changes) if b.id == buyer else b for b in question.scenario.buyers
        ),
    )


def _without(question: Question, name: str) -> Question:
    scenario = question.scenario
    marks = {
        path: mark for path, mark in scenario.marks.items() if not path.startswith(f"gigs.{name}.")
    }
    return edited(
        question,
        gigs=tuple(gig for gig in scenario.gigs if gig.id != name),
        terms=tuple(term for term in scenario.terms if term.gig != name),
        marks=marks,
    )
