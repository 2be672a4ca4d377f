"""What was planned beside what happened, for the purses: two questions, never added."""

from ..engine.comparison import compare
from ..scenario.tabulating import is_other_than_planned
from .analysis import Analysis
from .year_beside import as_planned


def planned(analysis: Analysis) -> Analysis | None:
    """The same models asked about the plan; None where everything happened as planned."""
    comparison = analysis.comparison
    if not is_other_than_planned(comparison.scenario):
        return None
    models = list(dict.fromkeys(outcome.model for outcome in comparison.outcomes))
    plan = as_planned(comparison.scenario)
    return Analysis(compare(plan, models, catalogue=analysis.catalogue), analysis.catalogue)
