"""A description made into the hooks of a model, which its author's own functions may add to."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from inspect import Parameter, signature
from pathlib import Path
from typing import Any

from attrs import frozen

from ..base.errors import ModelError
from ..law import Law
from ..model.authors import place_of
from ..model.documents import Sheet
from ..model.hookspecs import hookimpl
from ..model.quoted import Charge, Promise
from ..model.resources import ResourceLine, Resources
from ..model.results import Admission, Effects, Finding, Keep, Manifest, Payments, Quote
from ..model.terms import Terms
from ..scenario.tables import Tables
from .admitting import admitted
from .description import Description
from .documents import routed
from .flows import quoted
from .remarks import remarked

Extra = Callable[..., Any]
_ANY_NUMBER = (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD)


@frozen(eq=False)
class Hooks:
    """The five hooks of a described model.

    `added` holds what the author's module adds, by hook: `admission` (changes what was admitted),
    `price` (more charges, promises and findings), `payments` (other documents, or more of them),
    `resources` (what is used up besides) and `check` (findings).
    """

    said: Description
    added: Mapping[str, Extra]

    @property
    def described_in(self) -> Path | None:
        """The author's file that the hooks are made of."""
        return self.said.file

    @hookimpl
    def subcontract_describe(self) -> Manifest:
        """What the file says."""
        return manifest_of(self.said)

    @hookimpl
    def subcontract_onboard(self, tables: Tables, terms: Terms, law: Law) -> Admission:
        """For whom it is, their status by the flows, and the calendar rule."""
        given = {"tables": tables, "terms": terms, "law": law}
        found = admitted(self.said.under(terms), tables, terms)
        given["admission"] = found
        function = self.added.get("admission")
        return found if function is None else function(**_named("admission", function, given))

    @hookimpl
    def subcontract_price(
        self, tables: Tables, terms: Terms, law: Law, admission: Admission
    ) -> Quote:
        """A set of charges or promises for each flow, and what the author adds."""
        found = quoted(
            self.said.under(terms),
            tables,
            terms,
            law,
            admission,
        )
        given = {"tables": tables, "terms": terms, "law": law, "admission": admission}
        more = self._rows("price", given, (Charge, Promise, Finding))
        return Quote(
            (*found.charges, *_all(Charge, more)),
            (*found.promises, *_all(Promise, more)),
            (*found.findings, *_all(Finding, more)),
        )

    @hookimpl
    def subcontract_route(
        self, tables: Tables, terms: Terms, law: Law, admission: Admission, quote: Quote
    ) -> Payments:
        """The documents of the flows, and what stays with those in between."""
        given = {"tables": tables, "terms": terms, "law": law}
        given |= {"admission": admission, "quote": quote}
        found = routed(
            self.said.under(terms),
            tables,
            terms,
            law,
            admission,
            quote,
        )
        given["payments"] = found
        more = self._rows("payments", given, (Payments, Sheet, Keep, Finding))
        whole: tuple[Payments, ...] = _all(Payments, more)
        if whole and len(more) > 1:
            raise ModelError(
                f"{place_of(self.added['payments'])}: the function for payments gives Payments and"
                " more; Payments stand in place of all: return them alone"
            )
        if whole:
            return whole[0]
        own = _all(Keep, more)
        return Payments(
            (*found.sheets, *_all(Sheet, more)),
            (*(one for one in found.keeps if one.role not in {it.role for it in own}), *own),
            (*found.findings, *_all(Finding, more)),
        )

    @hookimpl
    def subcontract_resources(
        self,
        tables: Tables,
        terms: Terms,
        law: Law,
        admission: Admission,
        quote: Quote,
        payments: Payments,
    ) -> Resources:
        """What the author's model uses up: hours, costs, places."""
        given = {"tables": tables, "terms": terms, "law": law}
        given |= {"admission": admission, "quote": quote, "payments": payments}
        return Resources(self._rows("resources", given, (ResourceLine,)))

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
        """The author's own findings and the remarks of the file; what the law makes of the
        documents comes by itself.
        """
        given = {"tables": tables, "terms": terms, "law": law}
        given |= {"admission": admission, "quote": quote, "payments": payments}

        def told() -> tuple[Finding, ...]:
            said = self.said.under(terms)
            return (
                *self._rows("check", given, (Finding,)),
                *remarked(
                    said,
                    tables,
                    terms,
                    law,
                    admission,
                ),
            )

        return Effects(findings=told)

    def _rows(
        self, name: str, given: Mapping[str, Any], kinds: tuple[type, ...]
    ) -> tuple[Any, ...]:
        """What the author's function of that name gives: one thing, several, or what it yields.

        Raises `ModelError` for a thing of another kind: nothing that was meant is left out.
        """
        function = self.added.get(name)
        if function is None:
            return ()
        found = function(**_named(name, function, given))
        rows = tuple(found) if isinstance(found, Iterable) else (found,)
        for row in rows:
            if not isinstance(row, kinds):
                raise ModelError(
                    f"{place_of(function)}: the function for {name} gives {type(row).__name__};"
                    f" allowed: {', '.join(kind.__name__ for kind in kinds)}, one, several or an"
                    " empty list"
                )
        return rows


def _all(kind: type, rows: Iterable[Any]) -> tuple[Any, ...]:
    """Those of the rows that are of a type."""
    return tuple(row for row in rows if isinstance(row, kind))


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
        purses=said.purses,
        pay_rules=(said.pay,) if said.pay else (),
        staff_borne_by=said.staff.borne_by,
        staff_in_price=said.staff.in_price,
    )


@cache
def _asked_by(function: Extra) -> tuple[Parameter, ...]:
    return tuple(signature(function).parameters.values())


def _named(name: str, function: Extra, given: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments that a function of the author's asks for.

    Raises `ModelError` for one that there is not at its place.
    """
    asked = _asked_by(function)
    lacking = [
        one.name
        for one in asked
        if one.name not in given and one.default is one.empty and one.kind not in _ANY_NUMBER
    ]
    if lacking:
        raise ModelError(
            f"{place_of(function)}: the function for {name} asks for {', '.join(lacking)};"
            f" allowed: {', '.join(given)}"
        )
    return {one.name: given[one.name] for one in asked if one.name in given}
