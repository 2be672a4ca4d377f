"""What a model makes of the plan, for decisions to rest on."""

from attrs import field, frozen

from ..scenario.tables import Tables
from .results import Admission, Payments


@frozen(eq=False)
class Foreseen:
    """What a model makes of the plan, where something else happens: decisions rest on it. Its
    tables have the same people and months; one case of them is the plan of one or more cases.
    """

    tables: Tables = field(repr=False)
    admission: Admission = field(repr=False)
    payments: Payments = field(repr=False)
