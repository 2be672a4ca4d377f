"""A scenario as an Excel file: a template to fill in, writing a scenario into it, reading it
back with faults by sheet and cell.
"""

from .reading import read_workbook
from .writing import write_workbook

__all__ = ["read_workbook", "write_workbook"]
