"""The five stages of supported employment (tuetun työllistymisen vaiheet), and what each holds.

The pilots' report, part 1 and annex 1. The plan is looked at again after 3, 6 and 12 months.
"""

from attrs import frozen

from ..model.sources import PILOT_REPORT

SOURCE = PILOT_REPORT
REVIEW_MONTHS = (3, 6, 12)


@frozen
class Stage:
    """One stage: `stage.<number>` is its name, `stage.<number>.<n>` the things to do in it."""

    number: int
    things: int

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of what there is to do."""
        return tuple(f"stage.{self.number}.{thing}" for thing in range(1, self.things + 1))


STAGES = (Stage(1, 4), Stage(2, 3), Stage(3, 3), Stage(4, 3), Stage(5, 3))
