"""The unit of time behind an amount: taken where it is the field's own, told where it is another."""

import pytest

from subcontract_core.base.errors import MoneyError, said
from subcontract_core.base.numbers import cents
from subcontract_core.base.per_time import DAY, HOUR, KM, MONTH, WEEK, YEAR, parted


@pytest.mark.parametrize(
    ("written", "per", "wanted"),
    [
        ("620 €/kk", MONTH, 62_000),
        ("620 e/kk", MONTH, 62_000),
        ("620 eur / kk.", MONTH, 62_000),
        ("620/kk", MONTH, 62_000),
        ("1 234,56 €/kk", MONTH, 123_456),
        ("620 euroa kuukaudessa", MONTH, 62_000),
        ("620 €/mån", MONTH, 62_000),
        ("620 euro i månaden", MONTH, 62_000),
        ("620 €/month", MONTH, 62_000),
        ("€620 a month", MONTH, 62_000),
        ("12,50 €/h", HOUR, 1_250),
        ("12,50 €/t", HOUR, 1_250),
        ("12,50 e tunnilta", HOUR, 1_250),
        ("12,50 €/timme", HOUR, 1_250),
        ("8 €/pv", DAY, 800),
        ("8 € om dagen", DAY, 800),
        ("8 € per day", DAY, 800),
        ("12 000 €/v", YEAR, 1_200_000),
        ("12000 €/år", YEAR, 1_200_000),
        ("0,27 €/km", KM, 27),
    ],
)
def test_the_unit_that_is_asked_may_stand_behind_an_amount(written, per, wanted):
    assert cents(written, per=per) == wanted
    for other in {HOUR, DAY, MONTH, YEAR} - {per}:
        with pytest.raises(MoneyError) as error:
            cents(written, per=other)
        assert f"an amount for {'an hour' if other == HOUR else f'a {other}'} belongs here" in said(
            error.value
        )


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("620 €/foo", "has a unit after it"),
        ("620 €/vk", "is an amount for a week; an amount for a month belongs here"),
        ("1.500 €/kk", "may be 1.50 or 1500"),
        ("noin 620 €/kk", "an estimate or a range"),
        ("620 kr/kk", "another currency"),
        ("620 €/kk/kk", "has a unit after it"),
        ("6/20", "is not an amount in euros"),
        ("/kk", "is not an amount in euros"),
        ("kk", "is not an amount in euros"),
        ("kuukaudessa", "is not an amount in euros"),
        ("5 %/kk", "is not an amount in euros"),
    ],
)
def test_its_near_neighbours_are_refused_with_what_is_wrong(written, why):
    with pytest.raises(MoneyError) as error:
        cents(written, per=MONTH)
    assert why in said(error.value)


def test_where_no_unit_is_asked_none_is_taken():
    for written in ("620 €/kk", "12,50 €/h"):
        with pytest.raises(MoneyError) as error:
            cents(written)
        assert "has a unit after it" in said(error.value)
    assert parted("620") == ("620", "") and parted("3 €/vk") == ("3 €", WEEK)
