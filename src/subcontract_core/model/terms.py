"""A model's terms for one run: what the scenario sets of them, and the value for any rows.

The scenario may set a term for everybody or for a person, a gig or a sector, and a sweep may set
one per case.
"""

from collections.abc import Iterable, Mapping
from itertools import product
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen
import numpy as np

from ..base.columns import Column, Known
from ..base.errors import Fault, InputError, ModelError, MoneyError, Text, said
from ..base.guard import close_to, short
from ..base.money import Exact
from ..scenario.tables import Tables
from ..scenario.types import ALL_MODELS, Scenario, Sector, TermValue
from .term import ADDRESSES, Term, Value, parse_term, parts_of, settled

MOST_OUTCOMES = 4


def open_choices(terms: tuple[Term, ...], model: str, scenario: Scenario) -> list[dict[str, str]]:
    """Every combination of the choices that neither the sources nor the scenario settle (four
    at most).
    """
    answered = {
        value.term
        for value in scenario.terms
        if value.model in (model, ALL_MODELS) and not (value.person or value.gig or value.sector)
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


def set_for(declared: Iterable[Term], model: str, scenario: Scenario) -> list[TermValue]:
    """What the scenario sets of a model's terms: for every model that has the term, then for
    this one, which wins.
    """
    known = {term.name for term in declared}
    everywhere = [
        value for value in scenario.terms if value.model == ALL_MODELS and value.term in known
    ]
    return everywhere + [value for value in scenario.terms if value.model == model]


def settled_terms(
    declared: Iterable[Term], model: str, scenario: Scenario, faults: list[Fault]
) -> tuple[TermValue, ...]:
    """What the scenario sets of a model's terms, in settled form; what the model does not allow
    is noted and left out.
    """
    declared = tuple(declared)
    known = {term.name: term for term in declared}
    values: list[TermValue] = []
    for value in set_for(declared, model, scenario):
        place, path = value.place or scenario.id, f"terms: {value.model}.{value.term}"
        term = known.get(value.term)
        if term is None:
            faults.append(unknown_term(place, path, value.term, known))
            continue
        faults += _wrong_addresses(term, value, place, path)
        fault = value_fault(term, value.value, value.value_place or place, path)
        if fault is not None:
            faults.append(fault)
        else:
            values.append(evolve(value, value=settled(term, value.value)))
    return tuple(values)


def unknown_term(place: str, path: str, name: str, known: Iterable[str]) -> Fault:
    """A term that the model does not have."""
    near = close_to(name, known)
    return Fault(
        place,
        path,
        Text("the unknown term {term!r}", term=name),
        ", ".join(known),
        Text("Did you mean {near!r}?", near=near[0]) if near else "Choose one of them.",
    )


def value_fault(term: Term, text: Any, place: str, path: str) -> Fault | None:
    """What is wrong with a value of a term, if anything: not of its unit, or less than nothing."""
    shown = repr(short(str(text)))
    try:
        exact = parse_term(term, text)
    except MoneyError as error:
        allowed = Text("a value of unit {unit}", unit=term.unit)
        return Fault(place, path, shown, allowed, said(error))
    if bool(np.any(exact < 0)):
        return Fault(place, path, shown, "zero or more", "Check the number.")
    return None


def _wrong_addresses(term: Term, value: TermValue, place: str, path: str) -> list[Fault]:
    """A value for one person, gig or sector where the term is not set for them."""
    allowed = (
        Text("{term} for {what}", term=term.name, what=", ".join(term.per))
        if term.per
        else Text("{term} for everybody", term=term.name)
    )
    return [
        Fault(
            place,
            path,
            Text("a value for one {address}", address=address),
            allowed,
            "Leave out whom or what it is for.",
        )
        for address in ADDRESSES
        if getattr(value, address) and address not in term.per
    ]


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
        mine = settled_terms(declared, model, tables.scenario, faults)
        if faults:
            raise InputError(faults)
        return cls(
            model, {term.name: term for term in declared}, tables, dict(chosen), mine, onboarding
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
            if value.term == term.name and not (value.person or value.gig or value.sector):
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
    ) -> Value:
        """The term for rows on any axis. `gig` holds gig labels, `person` rows of people."""
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
        scenario = self.tables.scenario
        for address in ("sector", "gig", "person"):  # the narrowest address wins
            for value in (v for v in self.overrides if v.term == name and getattr(v, address)):
                if address == "sector" and sector is not None:
                    rows = sector == Sector.of(value.sector)
                elif address == "gig" and gig is not None:
                    rows = gig == [g.id for g in scenario.gigs].index(value.gig)
                elif address == "person" and person is not None:
                    rows = self.tables.people.label[person] == [
                        p.id for p in scenario.people
                    ].index(value.person)
                else:
                    continue
                exact = parse_term(term, value.value).where(rows, exact)
                known = np.where(rows, True, known)
        return Value(exact, known)

    def shifts(self, name: str) -> Value:
        """The term for every shift."""
        tables = self.tables
        gig = tables.shifts.gig
        return self.at(
            name,
            case=tables.gigs.case[gig],
            person=tables.shifts.person,
            gig=tables.gigs.label[gig],
            sector=tables.gigs.sector[gig],
        )

    def gigs(self, name: str) -> Value:
        """The term for every dated visit."""
        g = self.tables.gigs
        return self.at(name, case=g.case, gig=g.label, sector=g.sector)

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
            if value.term == name and not (value.person or value.gig or value.sector):
                return value.mark.kind, value.mark.text
        return self.mark(name), self._term(name).source

    def mark(self, name: str) -> str:
        """sourced, assumed or unknown, for everybody."""
        term = self._term(name)
        for value in reversed(self.overrides):
            if value.term == name and not (value.person or value.gig or value.sector):
                return value.mark.kind
        if name in self.chosen:
            return "reading"
        return term.mark if self._base(term) is not None else "unknown"
