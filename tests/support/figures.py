"""What a test looks up in an outcome: sums of its lines in cents, and its findings."""

from subcontract_core.accounts import ledger


def person(outcome, kind):
    """A line per person over the horizon."""
    return ledger.person_lines(outcome)[kind].cents.sum(axis=0).tolist()


def edge(outcome, kind):
    """A kind of line over everybody, in the first case."""
    return sum(
        int(amount.cents[0]) for (_, _, k), amount in ledger.edges(outcome).items() if k == kind
    )


def finding(outcome, code):
    """The only finding of a code."""
    found = [f for f in outcome.findings if f.code == code]
    assert len(found) == 1, [f.code for f in outcome.findings]
    return found[0]


def codes(outcome):
    """The codes of all findings."""
    return {f.code for f in outcome.findings}
