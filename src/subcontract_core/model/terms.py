"""A model's terms: what it charges, pays and keeps; sourced, assumed or unknown; who a value is
addressed to.

The manifest declares terms; the scenario may set them for everybody or for a person, a gig or a
sector, and a sweep may set one per case. `Terms` answers for any rows. An unknown value is not
zero: it comes with `known` false and travels into every line and total.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any

from attrs import Converter, evolve, field, frozen
import numpy as np

from ..base import numbers
from ..base.errors import Fault, InputError, ModelError, MoneyError, Text, said
from ..base.guard import close_to, short
from ..base.money import Exact
from ..scenario.tables import Tables
from ..scenario.types import ALL_MODELS, SECTORS, Scenario, TermValue

UNITS = ("eur/hour", "eur", "share", "choice", "months")
MARKS = ("sourced", "assumed", "unknown")
ADDRESSES = ("person", "gig", "sector")
MOST_OUTCOMES = 4
SWEPT_PARTS = 1_000_000  # a swept share is held in millionths
# More is a slip of the hand: 10,000 € an hour, 100,000 € a day.
MOST_CENTS: Mapping[str, int] = {"eur/hour": 1_000_000, "eur": 10_000_000}


def _settled(value: Any, term: Any) -> Any:
    """A declared value in the one form in which everything behind reads it; what cannot be read
    stays for `faults_of`.
    """
    try:
        return value if value is None or term.unit == "choice" else settled(term, value)
    except MoneyError:
        return value


@frozen
class Term:
    """One term of a model.

    `value` is a text in the term's unit, kept as 12.50, 5 % or 3 however it was written, or None
    when the sources do not say. `mark` is sourced, assumed or unknown. An `optional` term without a
    value is simply not used. `per` lists what an override may be addressed to.
    """

    name: str
    unit: str
    titles: Mapping[str, str]
    value: str | None = field(default=None, converter=Converter(_settled, takes_self=True))
    mark: str = "unknown"
    source: str = ""
    choices: tuple[str, ...] = ()
    optional: bool = False
    per: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """A choice that the sources leave open and that concerns the whole model."""
        return self.unit == "choice" and self.value is None and not self.optional and not self.per


@frozen(eq=False)
class Value:
    """A term's value for some rows: exact (one number or a column) and whether it is known."""

    exact: Exact
    known: Any = True


def parse_term(term: Term, text: Any) -> Exact:
    """A term's text in its unit; `MoneyError` says what is allowed."""
    if term.unit == "choice":
        if text not in term.choices:
            raise MoneyError(
                Text(
                    "{text!r} is none of {options}",
                    text=short(str(text)),
                    options=", ".join(term.choices),
                )
            )
        return Exact(term.choices.index(text))
    if term.unit == "months":
        return Exact(numbers.whole(text, 4))
    if term.unit == "share":
        share = numbers.share(text)
        if share > 1:
            raise MoneyError(Text("{text!r} is more than 100 %", text=text))
        return Exact.of(share)
    return Exact(numbers.cents(text, MOST_CENTS.get(term.unit, numbers.MOST_CENTS)))


def settled(term: Term, text: Any) -> str:
    """A term's text in the one form in which everything behind reads it: 12.50, 5 %, 3, or the
    option of a choice.

    Raises `MoneyError` for what the term's unit does not allow.
    """
    exact = parse_term(term, text)
    if term.unit == "choice":
        return str(text)
    number = Fraction(int(exact.num), exact.den)
    if term.unit == "share":
        return numbers.percent(number)
    return str(number) if term.unit == "months" else numbers.euros(int(number))


def faults_of(term: Term) -> list[str]:
    """What is wrong with a declared term, for the author of its model."""
    wrong = [
        f"{what} {found!r}; allowed: {', '.join(allowed)}"
        for what, found, allowed in (("unit", term.unit, UNITS), ("mark", term.mark, MARKS))
        if found not in allowed
    ]
    if term.unit == "choice" and not term.choices:
        wrong.append("a choice without choices")
    if (term.value is None) != (term.mark == "unknown"):
        wrong.append(
            "a value marked unknown"
            if term.value is not None
            else f"no value, marked {term.mark}; without a value it is unknown"
        )
    if term.mark == "sourced" and not term.source:
        wrong.append("marked sourced, without a source")
    if term.value is not None and not wrong:
        try:
            if settled(term, term.value).startswith("-"):
                wrong.append(f"{term.value!r} is less than nothing")
        except MoneyError as error:
            wrong.append(said(error))
    return wrong


def open_choices(terms: tuple[Term, ...], model: str, scenario: Scenario) -> list[dict[str, str]]:
    """Every combination of the choices that neither the sources nor the scenario settle (four
    at most).
    """
    settled = {
        value.term
        for value in scenario.terms
        if value.model in (model, ALL_MODELS) and not (value.person or value.gig or value.sector)
    }
    questions = [term for term in terms if term.is_open and term.name not in settled]
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
    found: list[TermValue] = []
    for value in set_for(declared, model, scenario):
        place, path = value.place or scenario.id, f"terms: {value.model}.{value.term}"
        term = known.get(value.term)
        if term is None:
            near = close_to(value.term, known)
            faults.append(
                Fault(
                    place,
                    path,
                    Text("the unknown term {term!r}", term=value.term),
                    ", ".join(known),
                    Text("Did you mean {near!r}?", near=near[0]) if near else "Choose one of them.",
                )
            )
            continue
        for address in ADDRESSES:
            if getattr(value, address) and address not in term.per:
                allowed = (
                    Text("{term} for {what}", term=term.name, what=", ".join(term.per))
                    if term.per
                    else Text("{term} for everybody", term=term.name)
                )
                faults.append(
                    Fault(
                        place,
                        path,
                        Text("a value for one {address}", address=address),
                        allowed,
                        "Leave out whom or what it is for.",
                    )
                )
        try:
            text = settled(term, value.value)
            if text.startswith("-"):
                faults.append(
                    Fault(
                        value.value_place or place,
                        path,
                        repr(value.value),
                        "zero or more",
                        "Check the number.",
                    )
                )
            found.append(evolve(value, value=text))
        except MoneyError as error:
            faults.append(
                Fault(
                    value.value_place or place,
                    path,
                    repr(short(str(value.value))),
                    Text("a value of unit {unit}", unit=term.unit),
                    said(error),
                )
            )
    return tuple(found)


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
        case: np.ndarray,
        person: np.ndarray | None = None,
        gig: np.ndarray | None = None,
        sector: np.ndarray | None = None,
    ) -> Value:
        """The term for rows on any axis. `gig` holds gig labels, `person` rows of people."""
        term = self._term(name)
        swept = self._swept(name)
        base = self._base(term)
        if swept is not None:
            exact, known = Exact(swept[case], SWEPT_PARTS if term.unit == "share" else 1), True
        elif base is None:
            exact, known = Exact(0), False
        else:
            exact, known = parse_term(term, base), True
        scenario = self.tables.scenario
        for address in ("sector", "gig", "person"):  # the narrowest address wins
            for value in (v for v in self.overrides if v.term == name and getattr(v, address)):
                if address == "sector" and sector is not None:
                    rows = sector == SECTORS.index(value.sector)
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
        t = self.tables
        gig = t.shifts.gig
        return self.at(
            name,
            case=t.gigs.case[gig],
            person=t.shifts.person,
            gig=t.gigs.label[gig],
            sector=t.gigs.sector[gig],
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
