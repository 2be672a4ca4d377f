"""Which files an answer was read from: none of them is ever written over."""

from pathlib import Path

from ..engine.comparison import Comparison


def inputs(comparison: Comparison) -> tuple[str | Path, ...]:
    """The files of the scenario and of the reforms that were set beside the law."""
    reforms = (reform.file for one in comparison.laws for reform in one.law.reforms)
    return tuple(file for file in (comparison.scenario.file, *reforms) if file)
