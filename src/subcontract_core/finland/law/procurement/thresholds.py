"""The national thresholds of public procurement."""

from ....base.columns import Days
from ....law import Law, Ruling

SERVICES, SOCIAL_AND_HEALTH, SPECIAL = "services", "social_and_health", "special"


def reached(law: Law, day: Days, kind: str) -> Ruling:
    """From which value of a purchase without VAT the Procurement Act is followed, in cents.

    `kind` is `SERVICES` (goods and services), `SOCIAL_AND_HEALTH` or `SPECIAL` (other special
    services); which of them a purchase is the buyer decides. Act on Public Procurement and
    Concession Contracts (laki julkisista hankinnoista ja käyttöoikeussopimuksista) 1397/2016,
    s. 25.
    """
    rule = law.rule("procurement.thresholds")
    amounts = {
        SERVICES: rule.amount("procurement.services", day),
        SOCIAL_AND_HEALTH: rule.amount("procurement.social_and_health", day),
        SPECIAL: rule.amount("procurement.special", day),
    }
    return Ruling(amounts[kind], rule.reason())
