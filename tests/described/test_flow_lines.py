"""A flow says who pays whom, and with which other it never holds at the same time."""

import pytest

from subcontract_core.described.flow_lines import FlowLine, Sort, When

WAGE = FlowLine(Sort.EMPLOYMENT, "wage", "hour", "organiser", "person")


@pytest.mark.parametrize(
    ("flow", "edges"),
    [
        (WAGE, {("organiser", "person")}),
        # a small employer keeps the worker's unemployment contribution (1290/2002's fund, 555/1998)
        (
            FlowLine(Sort.EMPLOYMENT, "wage", "hour", "buyer", "person"),
            {("buyer", "person"), ("person", "buyer")},
        ),
        (
            FlowLine(Sort.BILLING, "fee", "worker hour", "buyer", "platform"),
            {("buyer", "platform"), ("platform", "person"), ("person", "platform")},
        ),
    ],
)
def test_who_pays_whom_follows_from_the_sort(flow, edges):
    assert set(flow.edges) == edges


@pytest.mark.parametrize(
    ("mine", "theirs", "never_both"),
    [
        (When("form", "a"), When("form", "b"), True),
        (When("form", "a"), When("form", "a"), False),
        (When("form", "a"), When("other", "b"), False),
        (When("form", "a"), None, False),
    ],
)
def test_two_flows_exclude_each_other_by_two_options_of_one_choice(mine, theirs, never_both):
    first = FlowLine(Sort.FEE, "pay", "hour", "organiser", "person", when=mine)
    second = FlowLine(Sort.EMPLOYMENT, "pay", "hour", "organiser", "person", when=theirs)
    assert first.excludes(second) is never_both
    assert second.excludes(first) is never_both
