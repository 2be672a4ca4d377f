"""The 25 criteria of coaching, as far as the sources give them.

The pilots' report says that there are 25 in three groups, each scored from 1 to 5 by how close
practice is to the target. It prints neither the whole list nor what 1 to 4 mean, nor any bands of a
sum; so nothing here adds scores up. The order is that of the published scale of 25 items.
"""

from attrs import frozen

from ..base.codes import Codes
from ..model.sources import PILOT_REPORT

SOURCE = PILOT_REPORT
LEAST, MOST = 1, 5


class Told(Codes):
    """How the source tells a criterion: by name, by describing it, or only so that it can be
    inferred.
    """

    NAMED = 0
    DESCRIBED = 1
    INFERRED = 2


class Trouble(Codes):
    """What self-assessments of the pilots found: nothing in particular, hard to reach, or the
    weakest nearly everywhere.
    """

    NONE = 0
    HARD = 1
    WEAKEST = 2


# How a page says that the source tells a criterion.
TELLING = {
    Told.NAMED: "quality.told.named",
    Told.DESCRIBED: "quality.told.described",
    Told.INFERRED: "quality.told.inferred",
}

# What a page says of it, beside the criterion.
TROUBLES = {Trouble.HARD: "quality.hard", Trouble.WEAKEST: "quality.weakest"}


@frozen
class Criterion:
    """One criterion: `quality.<id>` is its name and `quality.<id>.target` what a 5 is."""

    id: str
    group: str
    told: Told
    trouble: Trouble = Trouble.NONE


STAFF, ORGANISATION, CONTENT = GROUPS = ("staff", "organisation", "content")
_NAMED, _DESCRIBED = Told.NAMED, Told.DESCRIBED

CRITERIA = (
    Criterion("Q01", STAFF, _NAMED, Trouble.HARD),
    Criterion("Q02", STAFF, _DESCRIBED),
    Criterion("Q03", STAFF, _DESCRIBED),
    Criterion("Q04", ORGANISATION, _NAMED),
    Criterion("Q05", ORGANISATION, _DESCRIBED),
    Criterion("Q06", ORGANISATION, _NAMED, Trouble.HARD),
    Criterion("Q07", ORGANISATION, _NAMED),
    Criterion("Q08", ORGANISATION, _DESCRIBED),
    Criterion("Q09", ORGANISATION, _NAMED),
    Criterion("Q10", ORGANISATION, _DESCRIBED),
    Criterion("Q11", ORGANISATION, _NAMED),
    Criterion("Q12", CONTENT, _DESCRIBED),
    Criterion("Q13", CONTENT, _DESCRIBED),
    Criterion("Q14", CONTENT, _DESCRIBED),
    Criterion("Q15", CONTENT, _NAMED),
    Criterion("Q16", CONTENT, _DESCRIBED),
    Criterion("Q17", CONTENT, _NAMED, Trouble.WEAKEST),
    Criterion("Q18", CONTENT, _DESCRIBED),
    Criterion("Q19", CONTENT, _NAMED),
    Criterion("Q20", CONTENT, _NAMED, Trouble.WEAKEST),
    Criterion("Q21", CONTENT, _DESCRIBED),
    Criterion("Q22", CONTENT, _DESCRIBED),
    Criterion("Q23", CONTENT, _DESCRIBED),
    Criterion("Q24", CONTENT, Told.INFERRED),
    Criterion("Q25", CONTENT, _DESCRIBED),
)
