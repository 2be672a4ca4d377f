"""What people see in a notebook: the explorer and three dashboards. The only place that knows
ipywidgets.

`state` and `entry` hold the question and read what is typed, without widgets; `controls` are the
fields on the left, `views` turn a comparison into HTML, and each dashboard puts them together.
"""

from importlib import import_module
from importlib.util import find_spec

from ..base.errors import needs

_PUBLIC = {
    "Explorer": "explorer",
    "Month": "month",
    "Flows": "flows",
    "Earnings": "earnings",
    "NewModel": "new_model",
}
__all__ = [*_PUBLIC]


def __getattr__(name: str):
    if name not in _PUBLIC:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if find_spec("ipywidgets") is None:
        raise needs("notebook")
    return getattr(import_module(f"{__name__}.{_PUBLIC[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
