"""An existing Dask cluster as an executor; nothing of it enters the rest of the program."""

from typing import Any

from ..base.errors import SubcontractError, Text, needs
from ..base.privacy import mask
from .running import Submits

_PATIENCE = 10  # seconds until a scheduler has answered


def executor_at(address: str) -> Submits:
    """The workers of the scheduler at an address; a task whose worker is lost is done by another.

    Raises `SubcontractError` where nobody answers there, or Dask is not installed.
    """
    try:
        from distributed import Client
    except ImportError:
        raise needs("population") from None
    connect: Any = Client
    try:
        client = connect(address, timeout=_PATIENCE)
    except (OSError, ValueError) as error:
        found = Text(
            "no Dask scheduler answers at {address}: {why}",
            address=mask(address),
            why=type(error).__name__,
        )
        raise SubcontractError(found) from None
    executor: Submits = client.get_executor(pure=False, retries=2)
    return executor
