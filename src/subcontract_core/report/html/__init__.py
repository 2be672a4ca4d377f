"""The report: one HTML file that holds everything, for a meeting, a file or paper.

It reads in the order in which a director asks: the answer, the pictures, each model, what the
answer rests on and by how much, what is left out, the law with its dates, how to run it again.
Beside it `person_page`, the participant's two pages, `write_summary`, one A4 for whoever decides,
and `write_economy`, who pays and who gains on one A4 a model.
"""

from .files import write_economy, write_html, write_page, write_summary
from .person_page import person_page
from .report import report

__all__ = ["person_page", "report", "write_economy", "write_html", "write_page", "write_summary"]
