"""A model's terms for one run: what the scenario sets of them, and the value for any rows.

The scenario may set a term for everybody or for a person, a gig or a sector, and a sweep may set
one per case.
"""

from collections.abc import Mapping
from datetime import date
from itertools import product
from pathlib import Path

from attrs import field, frozen
import numpy as np

from ..base.columns import Column, DayNumbers, Known, Mask
from ..base.dates import number
from ..base.errors import Fault, InputError, ModelError, Text
from ..base.money import Exact
from ..scenario.tables import Tables
from ..scenario.types import ALL_MODELS, Scenario, Sector, TermValue
from .set_terms import settled_terms
from .term import Term, Value, parse_term, parts_of

MOST_OUTCOMES = 4


def open_choices(terms: tuple[Term, ...], model: str, scenario: Scenario) -> list[dict[str, str]]:
    """Every combination of the choices that neither the sources nor the scenario settle (four
    at most).
    """
    answered = {
        value.term
        for value in scenario.terms
        if value.model in (model, ALL_MODELS) and value.is_for_all
    }
    questions = [term for term in terms if term.is_open and term.name not in answered]
    answers = [
        dict(zip([t.name for t in questions], combo, strict=True))
        for combo in product(*(t.choices for t in questions))
    ]
    if len(answers) > MOST_OUTCOMES:
        names = ", ".join(term.name for term in questions)
        raise ModelError(
            Text(
                "{model} leaves {count} combinations open ({names}); set some of them in the"
                " scenario's terms (at most {most} outcomes)",
                model=model,
                count=len(answers),
                names=names,
                most=MOST_OUTCOMES,
            )
        )
    return answers


@frozen(eq=False)
class Terms:
    """The terms of one model for one run, and its onboarding file (a variant may have its own)."""

    model: str
    declared: Mapping[str, Term]
    tables: Tables = field(repr=False)
    chosen: Mapping[str, str]
    overrides: tuple[TermValue, ...]
    onboarding: Path | None = None

    @classmethod
    def resolve(
        cls,
        declared: tuple[Term, ...],
        model: str,
        tables: Tables,
        chosen: Mapping[str, str],
        onboarding: Path | None = None,
    ) -> "Terms":
        """Match the scenario's term values against what the model declares; all faults at once."""
        faults: list[Fault] = []
        settled = settled_terms(declared, model, tables.scenario, faults)
        if faults:
            raise InputError(faults)
        return cls(
            model,
            {term.name: term for term in declared},
            tables,
            dict(chosen),
            settled,
            onboarding,
        )

    def _term(self, name: str) -> Term:
        term = self.declared.get(name)
        if term is None:
            raise ModelError(f"{self.model} asks for a term it does not declare: {name!r}")
        return term

    def _base(self, term: Term) -> str | None:
        if term.name in self.chosen:
            return self.chosen[term.name]
        for value in reversed(self.overrides):
            if value.term == term.name and value.is_for_all:
                return value.value
        return term.value

    def is_set(self, name: str) -> bool:
        """Whether the term has a value for everybody (by the sources, the scenario or a sweep)."""
        return self._base(self._term(name)) is not None or self._swept(name) is not None

    def _swept(self, name: str) -> np.ndarray | None:
        return self.tables.case_values.get(f"{self.model}.{name}")

    def choice(self, name: str) -> str:
        """The option of a choice term that concerns the whole model."""
        base = self._base(self._term(name))
        if base is None:
            raise ModelError(f"{self.model}: the choice {name!r} has not been made")
        return base

    def at(
        self,
        name: str,
        *,
        case: Column,
        person: Column | None = None,
        gig: Column | None = None,
        sector: Column | None = None,
        day: DayNumbers | None = None,
    ) -> Value:
        """The term for rows on any axis. `gig` holds gig labels, `person` rows of people, `day` the
        days of work: of values for the same rows the one that began last holds.
        """
        term = self._term(name)
        known: Known
        swept = self._swept(name)
        base = self._base(term)
        if swept is not None:
            exact, known = Exact(swept[case], parts_of(term)), True
        elif base is None:
            exact, known = Exact(0), False
        else:
            exact, known = parse_term(term, base), True
        for value in self._narrower(name, is_swept=swept is not None):
            rows = self._rows_of(
                value,
                person,
                gig,
                sector,
                day,
            )
            if rows is not None:
                exact = parse_term(term, value.value).where(rows, exact)
                known = np.where(rows, True, known)
        return Value(exact, known)

    def _narrower(self, name: str, is_swept: bool) -> list[TermValue]:
        """The values that are not for everybody and all the time; the last for a row wins: the
        narrowest address, and of one address the latest day. A sweep is for all the time.
        """
        narrower = [
            value for value in self.overrides if value.term == name and not value.is_for_all
        ]
        order = ("sector", "gig", "person")

        def place(value: TermValue) -> tuple[int, date]:
            narrow = [1 + n for n, address in enumerate(order) if getattr(value, address)]
            return max(narrow, default=0), value.start or date.min

        narrower = sorted(narrower, key=place)
        return [value for value in narrower if place(value)[0]] if is_swept else narrower

    def _rows_of(
        self,
        value: TermValue,
        person: Column | None,
        gig: Column | None,
        sector: Column | None,
        day: DayNumbers | None,
    ) -> Mask | None:
        """The rows that a value is for, None where the axis of its address is not asked."""
        scenario = self.tables.scenario
        rows: Mask = np.array(True)
        if value.sector:
            if sector is None:
                return None
            rows = sector == Sector.of(value.sector)
        elif value.gig:
            if gig is None:
                return None
            rows = gig == [g.id for g in scenario.gigs].index(value.gig)
        elif value.person:
            if person is None:
                return None
            rows = self.tables.people.label[person] == scenario.place_of(value.person)
        if value.start is not None:
            if day is None:
                return None
            rows = rows & (day >= number(value.start))
        return rows

    def shifts(self, name: str) -> Value:
        """The term for every shift."""
        gigs, gig = self.tables.gigs, self.tables.shifts.gig

        def of_shifts() -> dict[str, Column]:
            return {
                "case": gigs.case[gig],
                "person": self.tables.shifts.person,
                "gig": gigs.label[gig],
                "sector": gigs.sector[gig],
                "day": gigs.day[gig],
            }

        return self.at(name, **self.tables.once(Terms.shifts, of_shifts))

    def gigs(self, name: str) -> Value:
        """The term for every dated visit."""
        gigs = self.tables.gigs
        return self.at(
            name,
            case=gigs.case,
            gig=gigs.label,
            sector=gigs.sector,
            day=gigs.day,
        )

    def people(self, name: str) -> Value:
        """The term for every person."""
        people = self.tables.people
        return self.at(name, case=people.case, person=np.arange(len(people)))

    def people_with(self, name: str, option: str) -> np.ndarray:
        """For a choice addressed to persons: who has that option."""
        codes = self.people(name).exact.num
        return np.broadcast_to(
            codes == self._term(name).choices.index(option), len(self.tables.people)
        )

    def source(self, name: str, person: str = "") -> tuple[str, str]:
        """The mark and the source of a term's value, for one person where an override is
        addressed to them.
        """
        for value in reversed(self.overrides):
            if value.term == name and value.person == person and person:
                return value.mark.kind, value.mark.text
        for value in reversed(self.overrides):
            if value.term == name and value.is_for_all:
                return value.mark.kind, value.mark.text
        return self.mark(name), self._term(name).source

    def mark(self, name: str) -> str:
        """sourced, assumed or unknown, for everybody."""
        term = self._term(name)
        for value in reversed(self.overrides):
            if value.term == name and value.is_for_all:
                return value.mark.kind
        if name in self.chosen:
            return "reading"
        return term.mark if self._base(term) is not None else "unknown"
