"""The report: one HTML file that holds everything, for a meeting, a file or paper.

It reads in the order in which a director asks: the answer, the pictures, each model, what the answer rests on and by
how much, what is left out, the law with its dates, how to run it again.
"""

from .whole import report
from .writing import check_path, write_html

__all__ = ["check_path", "report", "write_html"]
