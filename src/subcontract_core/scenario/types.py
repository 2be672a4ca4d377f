"""What is asked: a group, its buyers and gigs, the months, and what the user overrides.

Frozen attrs types with dates and whole cents, which hold their rules themselves: whoever makes one,
in Python, from a file, a workbook or a field of a notebook, is told all its faults at once
(`checking`). The parts of a `Scenario` live in `person`, `work`, `dates` and `setting`.
"""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Any, ClassVar

from attrs import evolve, field, frozen

from ..base.errors import Fault, InputError
from .activity import Activity, ActivityKind, Move
from .agreeing import Parts, planned, what_disagrees
from .bounds import days_told, out_of_months
from .calls import Call, uneven_visits
from .cards import CardChange
from .chance import Chance, Closes, Counts, FallsIll, LateBy, Lengths, Quiet
from .checking import Checked, drafting
from .composed import Part, Records
from .costs import RunningCost, wrong_costs
from .dates import Dates, PayRule
from .extra_pay import ExtraKind, ExtraPay
from .family import Child, Parents
from .fields import NONE, assumed, fault, given
from .happened import Away, Late, ModelPay, Pays, Realised, Span
from .home import Housing, HousingKind
from .home_changes import HomeChange
from .mark import Mark
from .missing import Cancelled, Illness
from .owing import DebtChange, Debts
from .person import CareLevel, LivesOn, Paper, Person
from .rule import Broken
from .running import Running
from .setting import ALL_MODELS, LawValue, TermValue
from .situation import Assistance, Pension, PensionKind, Taxes
from .staff import Post, told_twice
from .texts import Id, Titles, Words
from .trip import Transport, Trip
from .units import Month, Whole
from .was_done import still_said, what_cannot_have_been
from .work import Buyer, BuyerKind, Gig, Sector

__all__ = [
    "ActivityKind",
    "ALL_MODELS",
    "BuyerKind",
    "CareLevel",
    "ExtraKind",
    "HousingKind",
    "LivesOn",
    "Paper",
    "PensionKind",
    "Sector",
    "Activity",
    "Assistance",
    "Away",
    "Buyer",
    "Call",
    "Cancelled",
    "CardChange",
    "Child",
    "Dates",
    "DebtChange",
    "Debts",
    "ExtraPay",
    "Gig",
    "HomeChange",
    "Housing",
    "Illness",
    "Late",
    "LawValue",
    "Chance",
    "Closes",
    "Counts",
    "FallsIll",
    "LateBy",
    "Lengths",
    "Quiet",
    "Mark",
    "ModelPay",
    "Move",
    "Parents",
    "PayRule",
    "Pays",
    "Pension",
    "Person",
    "Post",
    "Realised",
    "Running",
    "Scenario",
    "Span",
    "Taxes",
    "TermValue",
    "Transport",
    "Trip",
]


@frozen
class Scenario(Checked):
    """One whole question. Months are month numbers (`dates.month_number`), first and last of work.

    `source` names the public documents that the case is taken from: what it leaves open is then not
    in those sources, else it has not been given. `left_out` are the paths of what a file did not
    say (see `absence`), `noticed` what its reader remarked on; neither is part of the question.
    `file` is where it was read, if anywhere; nothing that is made of it is ever written there.
    """

    ORDER: ClassVar[tuple[str, ...]] = (
        "id",
        "title",
        "note",
        "first_month",
        "last_month",
        "pay",
        "continues_months",
        "source",
    )

    id: str = given(Id(60), absence=fault(), must=True)
    title: dict[str, str] = given(Titles(is_wanted=True), absence=fault(), must=True)
    first_month: int = given(Month(), absence=fault(), key="months.from", must=True)
    last_month: int = given(Month(), absence=fault(), key="months.to", must=True)
    people: tuple[Person, ...] = given(Records(Person), must=True)
    buyers: tuple[Buyer, ...] = given(Records(Buyer), ())
    gigs: tuple[Gig, ...] = given(Records(Gig), ())
    pay: PayRule = given(Part(PayRule), PayRule())
    continues_months: int = given(Whole(1, 120), 12, assumed())
    terms: tuple[TermValue, ...] = given(Records(TermValue), ())
    law: tuple[LawValue, ...] = given(Records(LawValue), ())
    marks: dict[str, Mark] = field(factory=dict)
    running: Running | None = given(Part(Running), None)
    note: dict[str, str] = given(Titles(), {}, NONE)
    source: str = given(Words(), "", NONE)
    away: tuple[Away, ...] = given(Records(Away), ())
    realised: tuple[Realised, ...] = given(Records(Realised), ())
    pay_by_model: tuple[ModelPay, ...] = given(Records(ModelPay), ())
    calls: tuple[Call, ...] = given(Records(Call), ())
    staff: tuple[Post, ...] = given(Records(Post), ())
    costs: tuple[RunningCost, ...] = given(Records(RunningCost), ())
    chance: Chance | None = given(Part(Chance), None)
    quiet: Quiet | None = given(Part(Quiet), None)
    left_out: frozenset[str] = field(default=frozenset(), eq=False, repr=False)
    noticed: tuple[str, ...] = field(default=(), eq=False, repr=False)
    file: str = field(default="", eq=False, repr=False)

    # -- rules ------------------------------------------------------------------------------------

    def bounds(self) -> Iterator[Broken]:
        """The months, and that every day and birth year fits them."""
        told = days_told(self.buyers, self.away, self.realised)
        return out_of_months(
            self.first_month, self.last_month, self.people, self.gigs, self.terms, told
        )

    def rules(self) -> Iterator[Broken]:
        """Ids are unique and known, absences hit a plan, nothing is set twice."""
        parts = Parts(
            self.people,
            self.buyers,
            self.gigs,
            self.terms,
            self.law,
            self.marks,
            self.away,
            self.realised,
            self.pay_by_model,
            self.calls,
        )
        uneven = uneven_visits(self.gigs, self.calls, (self.chance or Chance()).step)
        posts = told_twice(self.staff, self.running)
        costs = wrong_costs(self.costs, self.running, self.first_month, self.last_month)
        return chain(what_disagrees(parts), what_cannot_have_been(parts), uneven, posts, costs)

    # -- people -----------------------------------------------------------------------------------

    def no_person(self, person: str) -> Fault | None:
        """What is wrong with an id that is none of the scenario's people; None where it is one."""
        ids = [one.id for one in self.people]
        if person in ids:
            return None
        return Fault(
            self.id,
            "person",
            repr(person),
            ", ".join(ids),
            "Name a person of the scenario.",
        )

    def place_of(self, person: str) -> int:
        """Where a person stands among the people, from 0. Raises `InputError` for nobody."""
        if fault := self.no_person(person):
            raise InputError([fault])
        return [one.id for one in self.people].index(person)

    # -- the same with changes --------------------------------------------------------------------

    def with_terms(self, model: str, /, **values: Any) -> "Scenario":
        """The same scenario with some of a model's terms set for everybody (texts or numbers)."""
        kept = tuple(
            term
            for term in self.terms
            if not (
                term.model == model
                and term.term in values
                and not (term.person or term.gig or term.sector)
            )
        )
        added = tuple(TermValue(model, name, str(value)) for name, value in values.items())
        return evolve(self, terms=kept + added)

    def with_law(self, values: dict[str, str]) -> "Scenario":
        """The same scenario with figures that stand in for the dated law."""
        return self._with_law(values, instead_of_law=True)

    def with_reading(self, values: dict[str, str]) -> "Scenario":
        """The same scenario with readings chosen where the law leaves a choice open (kept by
        `on_dated_law`).
        """
        return self._with_law(values, instead_of_law=False)

    def _with_law(self, values: dict[str, str], instead_of_law: bool) -> "Scenario":
        kept = tuple(value for value in self.law if value.parameter not in values)
        return evolve(
            self,
            law=kept
            + tuple(
                LawValue(name, str(text), instead_of_law=instead_of_law)
                for name, text in values.items()
            ),
        )

    def with_person(self, person: str, /, **changes: Any) -> "Scenario":
        """The same scenario with some fields of one person changed."""
        return evolve(
            self, people=tuple(evolve(p, **changes) if p.id == person else p for p in self.people)
        )

    def with_gig(self, gig: str, /, **changes: Any) -> "Scenario":
        """The same scenario with some fields of one gig changed."""
        return evolve(
            self, gigs=tuple(evolve(g, **changes) if g.id == gig else g for g in self.gigs)
        )

    def planned(self, person: Person) -> set[date]:
        """The days on which a person has a gig or activity."""
        return planned(person, self.gigs)

    def with_plans(self, **changes: Any) -> "Scenario":
        """The same scenario with other parts, without absences, illness and cancellations of days
        on which nothing is planned any more.
        """
        with drafting():
            draft = evolve(self, **changes)
            people = tuple(
                evolve(
                    person,
                    absences=tuple(day for day in person.absences if day in draft.planned(person)),
                    ill=tuple(
                        one for one in person.ill if any(map(one.has, draft.planned(person)))
                    ),
                )
                if person.absences or person.ill
                else person
                for person in draft.people
            )
            gigs = tuple(
                evolve(
                    gig,
                    cancelled=tuple(one for one in gig.cancelled if one.day in gig.when.days()),
                )
                if gig.cancelled
                else gig
                for gig in draft.gigs
            )
            said = still_said(draft.realised, draft.people, gigs)
            ids = {person.id for person in people}
            away = tuple(one for one in draft.away if one.person in ids)
            buyers = {one.id for one in draft.buyers}
            calls = tuple(c for c in draft.calls if c.buyer in buyers and ids.issuperset(c.crew))
        return evolve(
            draft,
            people=people,
            gigs=gigs,
            realised=said,
            away=away,
            calls=calls,
        )

    def on_dated_law(self) -> "Scenario":
        """Without the figures that stand in for the law: everything dated is read from the law."""
        return evolve(
            self,
            terms=tuple(term for term in self.terms if not term.instead_of_law),
            law=tuple(value for value in self.law if not value.instead_of_law),
        )
