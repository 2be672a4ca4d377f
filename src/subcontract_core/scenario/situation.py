"""What a person's benefits and deductions depend on beside the home: tax, social assistance, debts,
pension; with the rules of each.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Protocol

from attrs import frozen

from ..base.codes import Codes
from .checking import Checked
from .fields import OUTSIDE, Absence, assumed, fault, given
from .home import Housing, pensioner
from .owing import Debts
from .rule import Broken
from .units import Choice, Money, Share, Yes


class PensionKind(Codes):
    """Which pension a person has."""

    NATIONAL = 0
    EARNINGS_RELATED = 1
    EARNINGS_RELATED_PARTIAL = 2


# Municipal rates were 16.5–23.5 % until 2022 and 4.36–10.9 % from 2023, parishes' 1–2.25 % (Tax
# Administration, the lists of each year).
MOST_MUNICIPAL = Fraction(25, 100)
MOST_CHURCH = Fraction(3, 100)


class Owner(Protocol):
    """A person, as the fields of their situation see them."""

    @property
    def lives_on(self) -> str: ...
    @property
    def housing(self) -> Housing: ...
    @property
    def taxes(self) -> "Taxes | None": ...
    @property
    def assistance(self) -> "Assistance | None": ...
    @property
    def debts(self) -> Debts | None: ...
    @property
    def pension(self) -> "Pension": ...


# -- whom a field concerns (the argument is the person) -------------------------------------------


def _taxed(person: Owner) -> bool:
    return person.taxes is not None


def _assisted(person: Owner) -> bool:
    return person.assistance is not None


def _accepted_housing(person: Owner) -> int:
    """The housing cost that social assistance accepts: the rent where nothing else is said."""
    help = person.assistance
    if help is None or help.housing is None:
        return person.housing.rent or 0
    return help.housing


# -- the parts ----------------------------------------------------------------------------------


@frozen
class Taxes(Checked):
    """What the year's tax needs: the shares of the municipality and the parish (0 outside the
    church).

    `benefits` is the share that is withheld from pensions and taxable benefits, beside the card for
    pay; None while nobody has said it.
    """

    municipality: Fraction = given(
        Share(MOST_MUNICIPAL), absence=Absence(OUTSIDE), must=True, column="municipal_tax"
    )
    church: Fraction = given(Share(MOST_CHURCH), Fraction(0), assumed(_taxed), column="church_tax")
    benefits: Fraction | None = given(
        Share(),
        None,
        assumed(
            lambda person: pensioner(person) or person.lives_on == "labour_market_subsidy",
            lambda person: 0 if person.taxes is None else person.taxes.benefits or 0,
            is_alone=True,
        ),
        column="benefit_tax",
        known="benefit_tax_known",
    )


@frozen
class Assistance(Checked):
    """That the household gets basic social assistance (perustoimeentulotuki), cents a month.

    `housing` is the accepted housing cost (at most the local limit), None for the rent; `other`
    other accepted expenses, `income` other net income of the household.
    """

    housing: int | None = given(
        Money(1_000_000),
        None,
        assumed(_assisted, _accepted_housing),
        column="assistance_housing",
        known="assistance_housing_known",
    )
    other: int = given(Money(1_000_000), 0, assumed(_assisted), column="assistance_other")
    income: int = given(Money(5_000_000), 0, assumed(_assisted), column="assistance_income")


@frozen
class Pension(Checked):
    """Which disability pension the person has, as its earnings limit depends on it.

    `no_limit` is a national pension granted because of blindness or lasting inability to move;
    `average` the earlier average earnings in cents a month, on which an earnings-related pension's
    limit rests, None for a national one.
    """

    kind: str = given(Choice(PensionKind.words()), "national", assumed(pensioner), column="pension")
    no_limit: bool = given(
        Yes(),
        False,
        assumed(lambda person: pensioner(person) and person.pension.kind == "national"),
        column="no_limit",
        is_quiet=True,
    )
    average: int | None = given(
        Money(10_000_000),
        None,
        fault(lambda person: person.pension.kind != "national"),
        key="average_earnings",
        column="average_earnings",
    )

    def rules(self) -> Iterator[Broken]:
        """What only one kind of pension has."""
        earnings = (("kind",), ("average_earnings",))
        if self.no_limit and self.kind != "national":
            yield Broken(
                ("no_limit",),
                "an earnings-related pension without a limit",
                "no_limit only with kind national",
                "Only a national pension granted because of blindness or lasting inability to move"
                " has no limit.",
                (("kind",), ("no_limit",)),
            )
        if self.kind == "national" and self.average is not None:
            yield Broken(
                ("average_earnings",),
                "average earnings of a national pension",
                "average_earnings only with an earnings-related kind",
                "The limit of a national pension is the same for everybody.",
                earnings,
            )
        if self.kind != "national" and self.average is None:
            yield Broken(
                (),
                "an earnings-related pension without 'average_earnings'",
                "average_earnings in euros a month, such as 2500.00",
                "The pension decision states the earlier average earnings; 0 if nobody knows, which"
                " gives the lowest limit.",
                earnings,
                blames=("average_earnings",),
            )
