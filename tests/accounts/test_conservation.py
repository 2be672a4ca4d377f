"""Each promise of conservation by itself: a sound outcome keeps them all, and one cent more breaks
one.
"""

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.accounts.conservation import conserve
from subcontract_core.base.errors import ConservationError
from subcontract_core.engine.pipeline import run
from subcontract_core.scenario.tabulating import tabulate
from support.invented import country


@pytest.fixture(scope="module")
def sound():
    model = country.catalogue(country.seller()).get("seller")
    return run(model, tabulate(country.scenario()), country.law())


def with_line(outcome, kind, **changes):
    """The outcome with another line of that kind in its documents."""
    sheets = tuple(
        evolve(
            sheet,
            lines=tuple(
                evolve(line, **changes) if line.kind == kind else line for line in sheet.lines
            ),
        )
        for sheet in outcome.payments.sheets
    )
    return evolve(outcome, payments=evolve(outcome.payments, sheets=sheets))


def a_cent_more(outcome, kind):
    [line] = [one for sheet in outcome.payments.sheets if (one := sheet.line(kind)) is not None]
    cents = np.array(line.cents)
    cents[0] += 1
    return with_line(outcome, kind, cents=cents)


def test_a_sound_outcome_keeps_every_promise(sound):
    conserve(sound)


@pytest.mark.parametrize(
    ("kind", "promise"),
    [
        ("invoice_net", "invoices .* differ from charges in the quote"),
        ("assignment_fee", "pay .* differ from pay promised in the quote"),
        ("vat_remitted", "VAT paid on by platform .* differ from VAT received"),
        ("invoice_vat", "VAT paid on by platform .* differ from VAT received"),
    ],
)
def test_a_cent_more_in_one_case_breaks_the_promise_of_its_line(sound, kind, promise):
    with pytest.raises(ConservationError, match=f"seller: {promise} .*in 1 of 1 cases"):
        conserve(a_cent_more(sound, kind))


def test_money_on_a_forbidden_edge_is_refused_even_where_its_amount_is_not_known(sound):
    [edge] = sound.manifest.forbidden
    [line] = [one for sheet in sound.payments.sheets if (one := sheet.line("vat_remitted"))]
    unknown = with_line(
        sound,
        "vat_remitted",
        payer=edge[0],
        payee=edge[1],
        cents=0 * line.cents,
        known=np.zeros(line.cents.shape, bool),
    )
    with pytest.raises(ConservationError, match="vat_remitted moves money from buyer to person"):
        conserve(unknown)


def test_money_to_somebody_who_is_no_party_is_refused(sound):
    with pytest.raises(ConservationError, match="vat_remitted involves insurers, no party"):
        conserve(with_line(sound, "vat_remitted", payee="insurers"))


@pytest.mark.parametrize("known", [True, False])
def test_money_where_the_model_declares_no_edge_is_refused_known_or_not(sound, known):
    [line] = [one for sheet in sound.payments.sheets if (one := sheet.line("assignment_fee"))]
    back = with_line(
        sound,
        "assignment_fee",
        payer=line.payee,
        payee=line.payer,
        cents=line.cents if known else 0 * line.cents,
        known=np.full(line.cents.shape, known),
    )
    with pytest.raises(ConservationError, match="from person to platform, which is no edge"):
        conserve(back)


def test_taxes_need_no_edge_because_the_law_takes_them(sound):
    assert not any("tax" in edge for edge in sound.manifest.edges)
    assert any(line.payee == "tax" for sheet in sound.payments.sheets for line in sheet.lines)
    conserve(sound)


def test_a_line_that_is_only_told_moves_nothing(sound):
    told = tuple(
        evolve(
            sheet,
            lines=(*sheet.lines, *(evolve(line, memo=True, payee="kela") for line in sheet.lines)),
        )
        for sheet in sound.payments.sheets
    )
    conserve(evolve(sound, payments=evolve(sound.payments, sheets=told)))


def test_only_a_keeper_may_keep(sound):
    keeps = tuple(evolve(keep, role="buyer") for keep in sound.payments.keeps)
    with pytest.raises(ConservationError, match="buyer declares to keep money but is no keeper"):
        conserve(evolve(sound, payments=evolve(sound.payments, keeps=keeps)))


@pytest.mark.parametrize("known", [True, False])
def test_what_is_kept_must_be_what_was_declared_where_all_is_known(sound, known):
    keeps = tuple(evolve(keep, cents=keep.cents + 1, known=known) for keep in sound.payments.keeps)
    changed = evolve(sound, payments=evolve(sound.payments, keeps=keeps))
    if known:
        with pytest.raises(ConservationError, match="in minus out of platform .* to keep"):
            conserve(changed)
    else:
        conserve(changed)


def test_who_stands_between_and_is_no_keeper_is_refused_whether_it_gets_money_or_not(sound):
    nobody = evolve(
        sound,
        manifest=evolve(sound.manifest, keepers=()),
        payments=evolve(sound.payments, keeps=()),
    )
    with pytest.raises(ConservationError, match=r"platform gets and pays .*keepers="):
        conserve(nobody)
    only_pays = evolve(
        nobody,
        quote=evolve(nobody.quote, charges=()),
        payments=evolve(nobody.payments, sheets=nobody.payments.sheets[1:]),
    )
    with pytest.raises(ConservationError, match="platform pays money that it gets from nobody"):
        conserve(only_pays)
