"""Dated law as data: parameters, variants and readings, by one mechanism."""

from .law import Law, Rule, Ruling
from .parameters import Parameter, Reform, Value
from .reading import read_law
from .reform import read_reform
from .ways import RuleInfo

__all__ = [
    "Law",
    "Parameter",
    "Reform",
    "Rule",
    "RuleInfo",
    "Ruling",
    "Value",
    "read_law",
    "read_reform",
]
