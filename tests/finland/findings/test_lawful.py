"""Documents that an author writes by hand and that the law does not allow are refused."""

from types import SimpleNamespace

from attrs import evolve
import pytest

from outside import designs
from outside.test_designs import plain_wage, run
from subcontract_core.base.errors import ModelError
from subcontract_core.model.hookspecs import hookimpl

CARD = {"withholding": "20 %"}


def with_documents(change, plugin=None):
    """A model whose author changes what the shared verbs made."""
    plain = plugin or designs.piece_rate()

    @hookimpl
    def subcontract_route(tables, law, admission, quote):
        payments = plain.subcontract_route(tables, law, admission, quote)
        return evolve(payments, sheets=tuple(map(change, payments.sheets)))

    return SimpleNamespace(**vars(plain) | {"subcontract_route": subcontract_route})


def changed(kinds, cents):
    """Other cents in the lines of some kinds."""

    def change(sheet):
        lines = tuple(
            evolve(line, cents=cents(line.cents)) if line.kind in kinds else line
            for line in sheet.lines
        )
        return evolve(sheet, lines=lines)

    return change


def without(*kinds):
    return lambda sheet: evolve(
        sheet, lines=tuple(line for line in sheet.lines if line.kind not in kinds)
    )


VAT = ("invoice_vat", "vat_remitted")


def test_half_the_vat_is_refused_with_the_laws_own_and_what_to_call():
    # 4 × 120.40 = 481.60; 25.5 % of it is 122.81 (VAT Act 1501/1993, section 84)
    with pytest.raises(ModelError) as error:
        run(with_documents(changed(VAT, lambda cents: cents // 2)))
    assert (
        "design-piece-rate: route: invoices: VAT of 6140 cents on 48160 cents; the law says 12281:"
        " call invoices(…), or invoices(…, taxed=False) for an exempt sale"
    ) in str(error.value)


def test_a_cent_of_vat_too_much_is_refused_and_a_sale_without_vat_is_not():
    with pytest.raises(ModelError, match="the law says 12281"):
        run(with_documents(changed(VAT, lambda cents: cents + 1)))
    assert run(with_documents(without(*VAT)))


def with_card():
    scenario = designs.group()
    from fractions import Fraction

    people = tuple(evolve(one, withholding=Fraction(1, 5)) for one in scenario.people)
    return evolve(scenario, people=people)


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (("employee_unemployment",), "wages without the worker's unemployment contribution"),
        (("withholding",), "wages without tax by the card"),
        (
            (
                "employer_pension",
                "employer_health",
                "employer_unemployment",
                "employer_accident",
                "employer_group_life",
            ),
            "wages without the employer's contributions",
        ),
    ],
)
def test_a_wage_without_contributions_or_tax_is_refused(kinds, words):
    plugin = designs.employing("design-plain", (designs.WAGE,), plain_wage)
    keeps_out = with_documents(without(*kinds), plugin)
    with pytest.raises(ModelError, match=f"{words}; make payslips with employment"):
        run(keeps_out, with_card())
    assert run(plugin, with_card())


def test_a_fee_of_an_assignment_needs_no_contributions():
    assert run(designs.own_business(), with_card())
