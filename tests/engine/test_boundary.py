"""What a hook returns is checked column by column, and a fault names plugin, hook and column."""

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.base.units import DAY
from subcontract_core.engine.pipeline import run
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.scenario import tabulate
from support.invented import country

LAW = country.law()


GOOD = country.seller()


def priced(rows, **changes):
    """The seller with a column of its `charges` or `promises` changed."""

    @hookimpl
    def subcontract_price(tables, terms, admission):
        quote = GOOD.subcontract_price(tables, terms, admission)
        [one] = getattr(quote, rows)
        changed = evolve(one, **{name: make(one) for name, make in changes.items()})
        return evolve(quote, **{rows: (changed,)})

    return country.seller(subcontract_price=subcontract_price)


def routed(change):
    @hookimpl
    def subcontract_route(tables, law, quote):
        payments = GOOD.subcontract_route(tables, law, quote)
        invoice, slips = payments.sheets
        return evolve(payments, sheets=(invoice, change(slips)))

    return country.seller(subcontract_route=subcontract_route)


@pytest.mark.parametrize(
    ("plugin", "words"),
    [
        (
            priced("promises", known=lambda rows: np.ones(len(rows), np.int64)),
            r"price: promises 1 \(reason.wage\).known must be True, False or",
        ),
        (priced("charges", gig=lambda rows: rows.gig + 99), r"charges 1 \(price\).gig holds"),
        (priced("promises", cents=lambda rows: -rows.cents), r"promises 1 .*.cents is negative"),
        (priced("promises", kind=lambda rows: "tips"), "'tips' is of a kind that the model may"),
        (priced("promises", kind=lambda rows: "margin"), "'margin' is not declared as something"),
        (
            routed(lambda s: evolve(s, person=s.person + 9)),
            r"route: payouts\.person holds 9 to 10; rows go from -1 to 1",
        ),
        (routed(lambda s: evolve(s, case=s.case + 1)), r"route: payouts\.case holds"),
        (
            routed(lambda s: evolve(s, month=s.month + 5)),
            "outside the horizon; the pay rule is day last of the same month",
        ),
        (routed(lambda s: None), "route: sheets holds NoneType; each must be Sheet"),
        (
            routed(
                lambda s: evolve(
                    s, lines=tuple(evolve(line, known=np.ones(9, bool)) for line in s.lines)
                )
            ),
            r"payouts\.assignment_fee\.known must be True, False or 2 bools",
        ),
        (
            routed(
                lambda s: evolve(
                    s, lines=tuple(evolve(line, quantity=line.cents) for line in s.lines)
                )
            ),
            r"route: payouts\.assignment_fee\.quantity is ndarray, not a Quantity; say what",
        ),
        (
            routed(
                lambda s: evolve(
                    s, lines=tuple(evolve(line, quantity=DAY(line.cents)) for line in s.lines)
                )
            ),
            "quantity counts day; its kind is declared in minutes or count or km",
        ),
    ],
)
def test_a_wrong_column_is_told_with_plugin_hook_and_column(plugin, words):
    with pytest.raises(ModelError, match=words) as error:
        run(country.catalogue(plugin).get("seller"), tabulate(country.scenario()), LAW)
    assert str(error.value).startswith("seller: ")


@hookimpl
def only_one_sheet(tables, law, quote):
    payments = GOOD.subcontract_route(tables, law, quote)
    return evolve(payments, sheets=payments.sheets[0])


def test_one_sheet_without_its_tuple_is_told_as_such():
    with pytest.raises(
        ModelError,
        match=r"^seller: route: sheets is Sheet, not a tuple .* Write sheets=\(it,\) for one alone",
    ):
        run(
            country.catalogue(country.seller(subcontract_route=only_one_sheet)).get("seller"),
            tabulate(country.scenario()),
            LAW,
        )


def test_a_column_of_floats_is_refused_with_its_name():
    good = country.seller()

    @hookimpl
    def subcontract_price(tables, terms, admission):
        quote = good.subcontract_price(tables, terms, admission)
        [promise] = quote.promises
        floats = evolve(promise, cents=np.zeros(len(promise)))
        return evolve(quote, promises=(floats,))

    with pytest.raises(ModelError, match=r"seller: price: promises 1 .*cents has dtype float64"):
        run(
            country.catalogue(country.seller(subcontract_price=subcontract_price)).get("seller"),
            tabulate(country.scenario()),
            LAW,
        )
