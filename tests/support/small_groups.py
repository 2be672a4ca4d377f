"""A group with its first people only."""

from subcontract_core.analysis.group_sizes import of_size


def of_people(scenario, people):
    """The scenario with so many people; visits to which nobody is left to go are dropped."""
    return of_size(scenario, people)
