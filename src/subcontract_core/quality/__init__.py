"""The quality of support: the criteria of coaching, the five stages, strengths and risks of the
models as the sources tell them, and assessments that a county makes itself.
"""

from .assessment import Assessment, Pair, Score, beside
from .criteria import CRITERIA, GROUPS, TROUBLES, Criterion, Told, Trouble
from .reading import read_assessment
from .risks import RISKS, SWOT, Risk, risks_of
from .stages import STAGES, Stage

__all__ = [
    "CRITERIA",
    "GROUPS",
    "RISKS",
    "STAGES",
    "SWOT",
    "TROUBLES",
    "Assessment",
    "Criterion",
    "Pair",
    "Risk",
    "Score",
    "Stage",
    "Told",
    "Trouble",
    "beside",
    "read_assessment",
    "risks_of",
]
