"""What must hold for every model on 200,000 person-months of invented people, in every run of
the tests.
"""

from attrs import frozen
import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.engine.pipeline import readings, run
from subcontract_core.model.catalogue import catalogue, installed_law
from subcontract_core.model.results import Outcome
from subcontract_core.model.vocabulary import kind as kind_of
from subcontract_core.scenario import tabulate
from subcontract_core.scenario.tables import Tables
from support.counts import count
from support.population import BLOCKS, Block, block, stack, turned

PERSON_MONTHS = 200_000
_RAN: dict[int, int] = {}


@frozen(eq=False)
class Answered:
    """A block and what every model, in every reading, says of it."""

    block: Block
    outcomes: tuple[Outcome, ...]

    @property
    def person_months(self) -> int:
        """How many months of a person were worked out."""
        return sum(o.tables.size[0] * o.tables.size[1] for o in self.outcomes)


def ask(tables: Tables) -> tuple[Outcome, ...]:
    """Every installed model in every reading. `run` raises where invoices, pay, VAT or
    anybody's keep do not add up, and for a negative line.
    """
    law = installed_law()
    return tuple(
        run(found, tables, law, chosen)
        for found in map(catalogue().get, catalogue().ids)
        for chosen in readings(found, tables)
    )


@pytest.fixture(scope="module", params=range(len(BLOCKS)), ids=lambda n: f"{BLOCKS[n][0]:%Y-%m}")
def answered(request):
    """One block at a time, so that the memory of the last one is free."""
    return answers(request.param)


def answers(number):
    made = block(number)
    found = Answered(made, ask(made.tables))
    _RAN[number] = found.person_months
    return found


def per_person(outcome, ids):
    """Every line of every person as arrays [months, cases, people in the order of `ids`], memo
    lines too.
    """
    tables = outcome.tables
    names = [p.id for p in tables.scenario.people]
    order = [names.index(name) for name in ids]
    lines = ledger.person_lines(outcome) | {
        f"memo {kind}": line for kind, line in ledger.person_lines(outcome, memo=True).items()
    }
    shape = (tables.size[0], tables.cases, len(names))
    return {
        kind: (line.cents.reshape(shape)[..., order], line.each_known.reshape(shape)[..., order])
        for kind, line in lines.items()
    }


def assert_same(one, other, what):
    """The same lines; one that is zero and known everywhere may be missing."""
    for kind in {*one, *other}:
        for i in (0, 1):
            a = one[kind][i] if kind in one else np.full_like(other[kind][i], i)
            b = other[kind][i] if kind in other else np.full_like(one[kind][i], i)
            assert np.array_equal(a, b), (what, kind, np.argwhere(a != b)[:3].tolist())


def named(outcome):
    return outcome.model, tuple(outcome.reading.items())


def test_what_comes_in_to_every_intermediary_goes_out_again_or_is_declared_as_kept(answered):
    for outcome in answered.outcomes:
        for role in outcome.manifest.keepers:
            left, sure = (
                np.zeros(outcome.tables.cases, np.int64),
                np.ones(outcome.tables.cases, bool),
            )
            for sheet in outcome.payments.sheets:
                for line in sheet.lines:
                    if not line.memo and role in (line.payee, line.payer):
                        np.add.at(
                            left, sheet.case, line.cents if line.payee == role else -line.cents
                        )
                        sure[sheet.case[~np.broadcast_to(line.known, len(sheet))]] = False
            for keep in outcome.payments.keeps:
                if keep.role == role:
                    left -= keep.cents
                    sure &= keep.known
            assert not left[sure].any(), (named(outcome), role)


def test_no_money_takes_a_way_that_the_model_forbids(answered):
    for outcome in answered.outcomes:
        flows = {
            (payer, payee)
            for (payer, payee, _), amount in ledger.edges(outcome).items()
            if amount.cents.any()
        }
        assert not flows & set(outcome.manifest.forbidden), named(outcome)


def test_no_benefit_is_below_zero_even_after_every_deduction_from_it(answered):
    for outcome in answered.outcomes:
        for kind, line in ledger.person_lines(outcome).items():
            if kind_of(kind).benefit:
                assert line.cents.min(initial=0) >= 0, (named(outcome), kind)


def test_pay_after_contributions_and_withholding_is_never_below_zero_and_zero_where_the_card_would_take_more(
    answered,
):
    # Prepayment Act 1118/1996, section 11: tax is withheld out of the pay, so it is never more than
    # what is left of it, and all of that where the card takes more.
    short = 0
    for outcome in answered.outcomes:
        for sheet in outcome.payments.sheets:
            withheld = [line for line in sheet.lines if line.kind == "withholding"]
            if not withheld:
                continue
            left = sum(
                (
                    line.declared.sign * line.cents
                    for line in sheet.lines
                    if line.declared.earned or line.declared.deducted
                ),
                np.zeros(len(sheet), np.int64),
            )
            assert left.min(initial=0) >= 0, (
                named(outcome),
                sheet.name,
                np.flatnonzero(left < 0)[:3].tolist(),
            )
            for line in withheld:
                if line.why.text == "reason.withheld_what_is_left":
                    short += np.count_nonzero(line.cents)
                    assert not left[line.cents > 0].any(), (named(outcome), sheet.name)
    assert short


def test_the_order_of_cases_people_buyers_and_gigs_changes_nothing(answered):
    scenarios = answered.block.scenarios
    backwards = stack([tabulate(turned(one)) for one in reversed(scenarios)])
    ids = [p.id for p in scenarios[0].people]
    for one, other in zip(answered.outcomes, ask(backwards), strict=True):
        mirrored = {
            kind: (cents[:, ::-1], known[:, ::-1])
            for kind, (cents, known) in per_person(other, ids).items()
        }
        assert_same(per_person(one, ids), mirrored, named(one))
        assert (
            ledger.buyer_cost(one).cents.tolist()
            == ledger.buyer_cost(other).cents[::-1, ::-1].tolist()
        )


def test_a_case_never_touches_another(answered):
    # Alone from its own scenario, and as part of a few.
    ids = [p.id for p in answered.block.scenarios[0].people]
    whole = [per_person(outcome, ids) for outcome in answered.outcomes]
    for first, last in ((0, 1), (7, 8), (3, 40)):
        part = ask(
            answered.block.tables.take(first, last)
            if last - first > 1
            else tabulate(answered.block.scenarios[first])
        )
        for outcome, lines, alone in zip(answered.outcomes, whole, part, strict=True):
            assert_same(
                {
                    kind: (cents[:, first:last], known[:, first:last])
                    for kind, (cents, known) in lines.items()
                },
                per_person(alone, ids),
                named(outcome),
            )


def test_asking_leaves_the_question_as_it_was_and_the_same_answer_comes_again(answered):
    tables, fresh = answered.block.tables, block(answered.block.number).tables
    ids = [p.id for p in answered.block.scenarios[0].people]
    for name in ("people", "gigs", "shifts", "activity"):
        for column in (a.name for a in getattr(tables, name).__attrs_attrs__):
            assert np.array_equal(
                getattr(getattr(tables, name), column), getattr(getattr(fresh, name), column)
            ), f"{name}.{column}"
    for one, other in zip(answered.outcomes, ask(tables), strict=True):
        assert_same(per_person(one, ids), per_person(other, ids), named(one))


def test_what_is_not_known_is_never_counted_as_a_sum(answered):
    # A total that has an unknown part is itself unknown.
    for outcome in answered.outcomes:
        lines = ledger.person_lines(outcome)
        total = ledger.total(lines, outcome.tables.size)
        unsure = np.zeros(outcome.tables.size, bool)
        for line in lines.values():
            unsure |= ~line.each_known
        assert np.array_equal(~total.each_known, unsure), named(outcome)


def test_two_hundred_thousand_person_months_are_worked_out():
    for number in range(len(BLOCKS)):
        if number not in _RAN:  # only this test was asked for
            answers(number)
    count("person-months worked out", sum(_RAN.values()))
    assert sum(_RAN.values()) >= PERSON_MONTHS
