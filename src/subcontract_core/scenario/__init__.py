"""What is asked: types, reading with all faults at once, bundled scenarios, and the tables for
hooks.
"""

from .reading import bundled_scenarios, load_scenario
from .tables import Tables
from .tabulating import tabulate
from .types import Scenario

__all__ = ["Scenario", "Tables", "bundled_scenarios", "load_scenario", "tabulate"]
