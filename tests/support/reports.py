"""A report on the invented country."""

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.report.html import report
from subcontract_core.report.text.language import Language
from support.invented import country
from support.invented_models import compared

EN = Language("en", strict=True)


SELLER = country.catalogue(country.seller())


def invented_report(comparison=None, language=EN):
    return report(Analysis(comparison or compared(), SELLER), language)
