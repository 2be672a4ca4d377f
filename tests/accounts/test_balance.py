"""Both sides of every line, by purse."""

from subcontract_core.accounts.balance import PAYS, RECEIVES, purse, purse_of, sides
from subcontract_core.model.purses import Public
from support.source_figures import only_outcome


def cents(found, **wanted):
    return sum(
        int(moved.cents.sum())
        for side, moved in found.items()
        if all(getattr(side, name) == value for name, value in wanted.items())
    )


def test_a_line_leaves_one_purse_and_comes_into_another():
    found = sides(only_outcome("imatra"), {"organiser": "wellbeing_county"})
    # 5 people × 52 h × 10.00 (the bundled scenario)
    assert cents(found, purse="participants", kind="wage") == 260000
    assert cents(found, purse="wellbeing_county", kind="wage") == -260000
    assert {side.sign for side in found if side.kind == "wage"} == {PAYS, RECEIVES}


def test_the_purse_of_a_buyer_is_its_kind():
    found = sides(only_outcome("imatra"), {})
    assert {
        side.purse: int(moved.cents.sum())
        for side, moved in found.items()
        if (side.role, side.kind) == ("buyer", "invoice_net")
    } == {
        "company": -70000,
        "municipality": -56000,
        "association": -28000,
        "private_person": -28000,
    }


def test_the_vat_that_a_company_deducts_comes_out_of_the_purse_of_taxes():
    found = sides(only_outcome("imatra"), {})
    # 700.00 × 24 %; nobody else of the buyers deducts
    assert cents(found, purse="company", kind="vat_deducted") == 16800
    assert cents(found, purse="taxes", kind="vat_deducted") == -16800


def test_a_party_that_collects_for_several_gives_the_kind_its_purse():
    assert purse_of("insurers", "employment_fund", {}) == "employment_fund"
    assert purse_of("insurers", "", {}) == "risk_insurers"
    # whoever pays the contribution keeps the purse of its own
    assert purse_of("organiser", "employment_fund", {"organiser": "state"}) == "state"


def test_a_party_of_which_nobody_says_whose_it_is_has_a_purse_of_its_own():
    assert purse_of("organiser", "", {}) == "organiser"
    assert purse("organiser").counts is Public.UNSAID
    assert purse("kela").counts is Public.TREASURY
