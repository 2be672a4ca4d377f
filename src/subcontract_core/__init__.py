"""Compare ways of organising supported group work, and what each leaves in a person's pocket.

The names below are what a notebook needs; everything is imported when it is first asked for,
so that the command line stays quick.
"""

from importlib import import_module

__version__ = "0.1.0"

_PUBLIC = {
    "Scenario": "scenario",
    "bundled_scenarios": "scenario",
    "load_scenario": "scenario",
    "compare": "api",
    "population": "populations.population",
    "break_even": "api",
    "explain": "api",
    "uncertain": "api",
    "year": "api",
    "regular": "analysis.regular",
    "bunched": "analysis.regular",
    "sweep_minutes": "api",
    "sweep_term": "api",
    "pilots": "api",
    "roles": "api",
    "open_questions": "api",
    "exercise": "api",
    "catalogue": "model.catalogue",
}
__all__ = [*_PUBLIC, "__version__"]


def __getattr__(name: str) -> object:
    if name not in _PUBLIC:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PUBLIC[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
