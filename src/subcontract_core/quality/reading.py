"""Reading an assessment: a closed format as YAML or a workbook, all faults at once, each with its
line or cell.
"""

from pathlib import Path

from ..base import located_yaml
from .assessment import Assessment
from .building import assessment_of
from .workbook import read_assessment_book


def read_assessment(path: Path | str) -> Assessment:
    """An assessment from a YAML file or a workbook. Raises `InputError` with every fault, each with
    its line or cell: what was found, what is allowed, what to do.
    """
    if Path(path).suffix.lower() == ".xlsx":
        return read_assessment_book(path)
    root = located_yaml.read(path)
    found = assessment_of(root)
    root.faults.raise_if_any()
    return found
