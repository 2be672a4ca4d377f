"""The law's YAML format and questions by date."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.base.errors import InputError, LawError
from subcontract_core.law import read_law
from support.invented import country

GOOD = """
parameters:
  a.limit:
    name: {en: Limit}
    unit: eur/month
    act: Act
    section: "1"
    source: The Gazette
    checked_on: 2030-01-01
    values: {2030-01-01: 10.00, 2030-08-01: 11.00}
"""


def law_from(tmp_path, text):
    (tmp_path / "one.yaml").write_text(text, encoding="utf-8")
    return read_law([tmp_path], "test")


def test_a_value_holds_from_its_day_until_the_next(tmp_path):
    law = law_from(tmp_path, GOOD)
    assert int(law.cents("a.limit", date(2030, 7, 31))) == 1000
    assert int(law.cents("a.limit", date(2030, 8, 1))) == 1100
    days = np.array([number(date(2030, 8, 1)), number(date(2030, 7, 31))])
    assert law.cents("a.limit", days).tolist() == [1100, 1000]


def test_a_rule_that_asks_of_one_column_of_days_and_of_another_gets_the_values_of_each(tmp_path):
    rules = 'rules: {a.rule: {name: {en: Rule}, act: Act, section: "1", reads: [a.limit]}}'
    rule = law_from(tmp_path, rules + GOOD).rule("a.rule")
    before, after = (np.array([number(date(2030, month, 1))] * 3) for month in (7, 8))
    both = np.array([number(date(2030, 7, 31)), number(date(2030, 8, 1))])
    for days, cents in [(before, 1000), (after, 1100), (before, 1000)] * 2:
        assert set(np.broadcast_to(rule.amount("a.limit", days).cents(), 3)) == {cents}
        assert rule.amount("a.limit", both).cents().tolist() == [1000, 1100]


def test_a_day_before_the_first_value_is_an_error_and_not_a_default(tmp_path):
    with pytest.raises(LawError, match="known only from 2030-01-01"):
        law_from(tmp_path, GOOD).cents("a.limit", date(2029, 12, 31))


def test_an_unknown_name_suggests_the_nearest(tmp_path):
    with pytest.raises(LawError, match=r"did you mean a\.limit"):
        law_from(tmp_path, GOOD).cents("a.limt", date(2030, 1, 1))


def test_a_rate_cannot_be_asked_for_as_money(tmp_path):
    with pytest.raises(LawError, match="is a money"):
        law_from(tmp_path, GOOD).rate("a.limit", date(2030, 1, 1))


BROKEN = {
    "an unknown key": (
        GOOD.replace("section:", "sektion:"),
        "'sektion'",
        "Did you mean 'section'?",
    ),
    "a second value for one day": (
        GOOD.replace("2030-08-01: 11.00", "2030-01-01: 11.00"),
        "a second time",
        "each key once",
    ),
    "dates out of order": (
        GOOD.replace("2030-08-01", "2029-08-01"),
        "dates out of order",
        "order of date",
    ),
    "an unknown unit": (GOOD.replace("eur/month", "eur/moon"), "'eur/moon'", "eur/month"),
    "a third decimal": (GOOD.replace("11.00", "11.005"), "'11.005'", "write the one that is meant"),
    "a source that is not listed": (GOOD.replace("The Gazette", "gazette"), "'gazette'", "sources"),
    "no source": (GOOD.replace("    source: The Gazette\n", ""), "no 'source'", "must be given"),
    "a date that does not exist": (
        GOOD.replace("2030-08-01", "2030-08-32"),
        "'2030-08-32'",
        "YYYY-MM-DD",
    ),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_each_fault_is_told_with_file_line_and_remedy(tmp_path, fault):
    text, found, allowed = BROKEN[fault]
    with pytest.raises(InputError) as error:
        law_from(tmp_path, text)
    message = str(error.value)
    assert "one.yaml:" in message
    assert found in message
    assert allowed in message


def test_several_faults_come_at_once(tmp_path):
    with pytest.raises(InputError) as error:
        law_from(tmp_path, GOOD.replace("eur/month", "eur/moon").replace("section:", "sektion:"))
    assert len(error.value.faults) >= 2


def test_a_rule_notes_what_it_read():
    rule = country.law().rule("grant")
    rule.cents("grant.amount", date(2030, 1, 1))
    assert rule.reason().parameters == ("grant.amount",)


def test_a_rule_that_reads_after_its_reason_was_made_is_an_error():
    rule = country.law().rule("grant")
    rule.reason()
    with pytest.raises(LawError, match=r"grant\.limit after its reason was made"):
        rule.cents("grant.limit", date(2030, 1, 1))


def test_a_rule_gives_one_reason_only():
    rule = country.law().rule("grant")
    rule.reason()
    with pytest.raises(LawError, match="second reason"):
        rule.reason()


def test_a_rule_asks_only_what_its_reads_name():
    rule = country.law().rule("grant")
    with pytest.raises(LawError, match=r"grant reads toll\.rate, which its `reads` do not name"):
        rule.rate("toll.rate", date(2030, 1, 1))


RULE = """
rules:
  a.rule: {name: {en: Rule}, act: Act, section: "1", reads: [%s]}
"""


def test_what_a_rule_reads_may_stand_in_a_file_that_comes_later(tmp_path):
    (tmp_path / "a_rule.yaml").write_text(RULE % "a.limit", encoding="utf-8")
    assert law_from(tmp_path, GOOD).rules["a.rule"].reads == ("a.limit",)


def test_a_rule_that_reads_what_the_law_does_not_have_is_a_fault(tmp_path):
    with pytest.raises(InputError) as error:
        law_from(tmp_path, RULE % "a.limt" + GOOD)
    [fault] = error.value.faults
    assert fault.place.endswith("one.yaml:3")
    assert "the unknown parameter 'a.limt'" in str(fault)
    assert "Did you mean 'a.limit'?" in str(fault)


def test_an_override_holds_for_all_time_and_is_marked():
    law = country.law().overriding({"grant.amount": "1.00"}, "the test")
    assert int(law.cents("grant.amount", date(2030, 5, 1))) == 100
    assert law.parameter("grant.amount").on(date(2030, 5, 1)).confidence == "override"


def test_select_runs_each_variant_on_its_own_rows():
    days = np.array([number(date(2030, 3, 1)), number(date(2030, 1, 1)), number(date(2030, 4, 1))])
    values = np.array([1, 2, 3])
    result = country.law().select(
        "grant.shape", days, {"cliff": lambda r: values[r] * 10, "slope": lambda r: values[r] * 100}
    )
    assert result.tolist() == [100, 20, 300]
