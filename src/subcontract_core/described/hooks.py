"""A description made into the hooks of a model, which its author's own functions may add to."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen
import numpy as np

from ..finland.routing.missed_shifts import missed_wages
from ..law import Law
from ..model.hookspecs import hookimpl
from ..model.quoted import Charge, Promise
from ..model.results import (
    Admission,
    Effects,
    Labour,
    Manifest,
    Payments,
    Quote,
    Unemployment,
)
from ..model.terms import Terms
from ..scenario.tables import Tables
from ..scenario.types import ActivityKind
from ..verbs import calendars
from ..verbs.admission import admit
from .description import Description, Sort
from .documents import routed
from .flows import charge_of, promise_of

Extra = Callable[..., Any]


@frozen(eq=False)
class Hooks:
    """The five hooks of a described model.

    `added` holds what the author's module adds, by hook: `admission` (changes what was admitted),
    `price` (more charges and promises), `payments` (changes the documents) and `check` (findings).
    """

    said: Description
    added: Mapping[str, Extra]

    @hookimpl
    def subcontract_describe(self) -> Manifest:
        """What the file says."""
        return manifest_of(self.said)

    @hookimpl
    def subcontract_onboard(self, tables: Tables, terms: Terms, law: Law) -> Admission:
        """For whom it is, their status by the flows, and the calendar rule."""
        given = {"tables": tables, "terms": terms, "law": law}
        return self._changed("admission", _admitted(self.said, tables, terms), given)

    @hookimpl
    def subcontract_price(
        self, tables: Tables, terms: Terms, law: Law, admission: Admission
    ) -> Quote:
        """A set of charges or promises for each flow, and what the author adds."""
        quote = _quoted(
            self.said,
            tables,
            terms,
            law,
            admission,
        )
        given = {"tables": tables, "terms": terms, "law": law, "admission": admission}
        more = tuple(self._rows("price", given))
        return Quote(
            (*quote.charges, *(one for one in more if isinstance(one, Charge))),
            (*quote.promises, *(one for one in more if isinstance(one, Promise))),
        )

    @hookimpl
    def subcontract_route(
        self, tables: Tables, terms: Terms, law: Law, admission: Admission, quote: Quote
    ) -> Payments:
        """The documents of the flows, and what stays with those in between."""
        given = {"tables": tables, "terms": terms, "law": law}
        given |= {"admission": admission, "quote": quote}
        return self._changed("payments", routed(self.said, **given), given)

    @hookimpl
    def subcontract_check_benefits(
        self,
        tables: Tables,
        terms: Terms,
        law: Law,
        admission: Admission,
        quote: Quote,
        payments: Payments,
    ) -> Effects:
        """The author's own remarks; what the law makes of the documents comes by itself."""
        given = {"tables": tables, "terms": terms, "law": law}
        given |= {"admission": admission, "quote": quote, "payments": payments}
        return Effects(findings=lambda: tuple(self._rows("check", given)))

    def _rows(self, name: str, given: Mapping[str, Any]) -> Iterable[Any]:
        """What the author's function of that name gives: one thing, several, or what it yields."""
        function = self.added.get(name)
        if function is None:
            return ()
        found = function(**_named(function, given))
        return found if isinstance(found, Iterable) else (found,)

    def _changed(self, name: str, result: Any, given: Mapping[str, Any]) -> Any:
        """The result, changed by the author's function of that name where there is one."""
        function = self.added.get(name)
        return result if function is None else function(**_named(function, {**given, name: result}))


def manifest_of(said: Description) -> Manifest:
    """The manifest that follows from the flows."""
    return Manifest(
        id=said.id,
        title=said.title,
        region=said.region,
        summary=said.summary,
        parties=said.parties,
        keepers=said.keepers,
        edges=said.edges,
        terms=said.terms,
        forbidden=said.never,
        sources=said.sources,
        onboarding=said.onboarding,
        facts=said.facts,
        kinds=said.kinds,
        own_parties=said.own_parties,
        texts=said.texts,
        pay_rules=(said.pay,) if said.pay else (),
    )


def _named(function: Extra, given: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments that a function of the author's asks for."""
    count = function.__code__.co_argcount
    return {name: given[name] for name in function.__code__.co_varnames[:count] if name in given}


# -- who takes part --------------------------------------------------------------------------------


def _admitted(said: Description, tables: Tables, terms: Terms) -> Admission:
    everybody = np.ones(len(tables.people), np.int64)
    employed, own = any(said.of(Sort.EMPLOYMENT)), any(said.of(Sort.FEE, Sort.OWN_NAME))
    labour = Labour.EMPLOYED if employed else Labour.NONE
    unemployment = (
        Unemployment.EMPLOYED
        if employed
        else Unemployment.ENTREPRENEUR
        if own
        else Unemployment.NONE
    )
    kinds = [ActivityKind.of(word) for word in said.offered_to]
    offered = np.isin(tables.people.activity, kinds) if kinds else everybody == 1
    return admit(
        tables,
        offered=offered,
        labour=everybody * labour,
        unemployment=everybody * unemployment,
        rule=lambda shift, people: _calendar(said, tables, shift, people),
        papers=terms.onboarding,
        source=said.source,
    )


def _calendar(
    said: Description, tables: Tables, shift: np.ndarray, people: np.ndarray
) -> calendars.Calendar:
    if said.calendar in ("none_stated", "none_stated_paid"):
        paid = said.calendar == "none_stated_paid"
        return calendars.none_stated(tables, shift, people, allowance_paid=paid)
    rule: Callable[..., calendars.Calendar] = getattr(calendars, said.calendar)
    return rule(tables, shift, people, said.source)


# -- what is asked and promised --------------------------------------------------------------------


def _quoted(
    said: Description, tables: Tables, terms: Terms, law: Law, admission: Admission
) -> Quote:
    charges = {
        flow.term: charge_of(
            flow,
            tables,
            terms,
            admission,
            said.source,
        )
        for flow in said.of(Sort.SALE, Sort.OWN_NAME)
    }
    promises = (
        promise_of(
            flow,
            tables,
            terms,
            admission,
            charges,
            said.source,
        )
        for flow in said.of(Sort.EMPLOYMENT, Sort.FEE, Sort.REPAID)
    )
    missed = (
        one
        for flow in said.of(Sort.EMPLOYMENT)
        if flow.per == "hour"
        for one in missed_wages(
            tables,
            terms,
            law,
            admission,
            term=flow.term,
        )
    )
    return Quote(tuple(charges.values()), (*promises, *missed))
