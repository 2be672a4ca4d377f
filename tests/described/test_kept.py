"""What stays with a party in between is declared from the quote and the payslips."""

import pytest

from described.test_flows import described
from subcontract_core.described.kept import kept

PRICE, PAY = ("price", "eur/hour", "15.00"), ("pay", "eur/hour", "12.00")
HOURS = 2 * 4 * 4  # two people, four visits of four hours


@pytest.mark.parametrize(
    ("terms", "flows", "role", "cents", "of"),
    [
        (
            [PRICE, PAY],
            ["sale: price, to: platform", "fee: pay, from: platform"],
            "platform",
            HOURS * 300,
            ("price", "pay"),
        ),
        # a service bills 32 h × 15.00 and keeps 5 %, once an invoice: 2 × 12.00
        (
            [("fee", "share", "5 %"), PRICE],
            ["billing: fee, with: price, to: platform"],
            "platform",
            2 * 1200,
            ("fee",),
        ),
    ],
)
def test_what_is_kept_is_what_was_asked_less_what_is_paid(tmp_path, terms, flows, role, cents, of):
    [keep] = described(tmp_path, terms, flows).payments.keeps
    assert (keep.role, keep.cents.tolist(), keep.known) == (role, [cents], True)
    assert keep.why.terms == of
    assert keep.why.source == ""  # no document says it: it is worked out
    assert kept.__doc__


def test_it_is_kept_as_the_kind_and_by_the_reason_that_the_file_names(tmp_path):
    more = (
        "kinds:\n  own_share: {counts_as: kept, en: Share}\n"
        "keeps:\n  platform: {kind: own_share, reason: platform_share, source: Contract}"
    )
    flows = ["sale: price, to: platform", "fee: pay, from: platform"]
    [keep] = described(tmp_path, [PRICE, PAY], flows, more).payments.keeps
    assert (keep.kind, keep.why.text, keep.why.source) == (
        "own_share",
        "reason.platform_share",
        "Contract",
    )
