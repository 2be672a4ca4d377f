"""What of an outcome reaches the people, and when two outcomes are the same for them."""

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.base.provenance import Reason
from subcontract_core.engine.person_sides import side_of
from subcontract_core.engine.pipeline import answer
from subcontract_core.scenario import tabulate
from support.invented import country


@pytest.fixture(scope="module")
def given():
    """The admission and the documents of the invented seller."""
    model = country.catalogue(country.seller()).get("seller")
    one = answer(model, tabulate(country.scenario()), country.law())
    return one.admission, one.payments


def with_line(payments, sheet, **changes):
    """The documents with the first line of one of them changed."""
    line = evolve(payments.sheets[sheet].lines[0], **changes)
    lines = (line, *payments.sheets[sheet].lines[1:])
    sheets = list(payments.sheets)
    sheets[sheet] = evolve(sheets[sheet], lines=lines)
    return evolve(payments, sheets=tuple(sheets))


def test_what_only_the_buyer_and_the_organiser_see_is_no_part_of_it(given):
    admission, payments = given
    side = side_of(admission, payments)
    assert [line.kind for sheet in side.payments.sheets for line in sheet.lines] == [
        "assignment_fee"
    ]
    dearer = with_line(payments, 0, cents=payments.sheets[0].lines[0].cents + 100)
    assert side_of(admission, dearer).key == side.key


def test_reasons_and_names_of_documents_are_no_part_of_it(given):
    admission, payments = given
    renamed = with_line(payments, 1, why=Reason("other", source="another source"))
    slip = evolve(
        renamed.sheets[1],
        name="slips",
        issued=renamed.sheets[1].paid,
        marks={"public": admission.offered},
    )
    renamed = evolve(renamed, sheets=(renamed.sheets[0], slip))
    assert side_of(admission, renamed).key == side_of(admission, payments).key


@pytest.mark.parametrize(
    "changed",
    [
        lambda a, p: (a, with_line(p, 1, cents=p.sheets[1].lines[0].cents + [0, 1])),
        lambda a, p: (a, with_line(p, 1, known=np.array([True, False]))),
        lambda a, p: (a, with_line(p, 1, payer="buyer")),
        lambda a, p: (a, evolve(p, sheets=(evolve(p.sheets[1], paid=p.sheets[1].paid + 1),))),
        lambda a, p: (evolve(a, unemployment=a.unemployment + 1), p),
        lambda a, p: (evolve(a, day=~a.day), p),
        lambda a, p: (evolve(a, shift=~a.shift), p),
    ],
    ids=["a cent", "known", "payer", "pay day", "status", "days", "visits"],
)
def test_sides_differ_by_whatever_a_benefit_could_rest_on(given, changed):
    assert side_of(*changed(*given)).key != side_of(*given).key
