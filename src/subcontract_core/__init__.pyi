"""The names that a notebook needs, with their types; `__init__.py` imports each when asked."""

from .analysis.regular import bunched as bunched
from .analysis.regular import regular as regular
from .api import break_even as break_even
from .api import compare as compare
from .api import exercise as exercise
from .api import explain as explain
from .api import open_questions as open_questions
from .api import pilots as pilots
from .api import roles as roles
from .api import sweep_minutes as sweep_minutes
from .api import sweep_term as sweep_term
from .api import uncertain as uncertain
from .api import year as year
from .model.catalogue import catalogue as catalogue
from .populations.population import population as population
from .scenario import Scenario as Scenario
from .scenario import bundled_scenarios as bundled_scenarios
from .scenario import load_scenario as load_scenario

__version__: str
