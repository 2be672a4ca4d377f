"""Pay beside the pay for visits: a holiday bonus, or a sum that is paid once."""

from attrs import frozen

from ..base.codes import Codes
from .checking import Checked
from .fields import fault, given
from .units import Choice, Money, Month


class ExtraKind(Codes):
    """What pay beside the pay for visits is: a holiday bonus (lomaraha), or a sum that an agreement
    or a result brings once (kertaerä, tulospalkkio).
    """

    HOLIDAY_BONUS = 0
    ONE_OFF = 1


@frozen
class ExtraPay(Checked):
    """Such pay in cents before tax; it comes with the pay of a `month` of work."""

    kind: str = given(Choice(ExtraKind.words()), absence=fault(), must=True)
    month: int = given(Month(), absence=fault(), must=True)
    amount: int = given(Money(2_000_000), absence=fault(), must=True)
