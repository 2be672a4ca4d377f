"""The kit for authors of models: small named promises that every model keeps.

One line under pytest runs them all for a model: ``test_promises = model_promises("my-region")``.
"""

from .kit import Result, checked, model_promises
from .worked import worked_case

__all__ = ["Result", "checked", "model_promises", "worked_case"]
