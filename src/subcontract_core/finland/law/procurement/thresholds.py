"""The national thresholds of public procurement."""

from attrs import frozen

from ....base.columns import Days
from ....base.money import Exact
from ....base.provenance import Reason
from ....law import Law


@frozen(eq=False)
class Thresholds:
    """From which value without VAT the Procurement Act is followed, in cents: goods and services,
    social and health services, other special services; and why.
    """

    services: Exact
    social_and_health: Exact
    special: Exact
    why: Reason


def thresholds(law: Law, day: Days) -> Thresholds:
    """The thresholds of a purchase on a day; which of them it falls under the buyer decides.

    Act on Public Procurement and Concession Contracts (laki julkisista hankinnoista ja
    käyttöoikeussopimuksista) 1397/2016, s. 25.
    """
    rule = law.rule("procurement.thresholds")
    return Thresholds(
        rule.amount("procurement.services", day),
        rule.amount("procurement.social_and_health", day),
        rule.amount("procurement.special", day),
        rule.reason(),
    )
