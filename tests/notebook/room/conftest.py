"""Kernels that are forked, as a room has them, and a parent that all tests share."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
import json
from pathlib import Path
from typing import Any

from attrs import frozen
from jupyter_client.manager import KernelManager, start_new_kernel
from jupyter_client.provisioning import KernelProvisionerFactory
import pytest

from subcontract_core.notebook.room import forked


@frozen
class Kernel:
    """A kernel and who talks to it."""

    manager: KernelManager
    client: Any

    def told(self, code: str) -> Any:
        """What the last line of the code gives, through JSON."""
        *before, last = code.strip().splitlines()
        said: list[str] = []
        self.client.execute_interactive(
            "\n".join([*before, f"import json; print(json.dumps({last}))"]),
            output_hook=lambda message: said.append(message["content"].get("text", "")),
            timeout=60,
        )
        return json.loads("".join(said))


@pytest.fixture(scope="session")
def parent() -> Iterator[forked.Parent]:
    """A parent of kernels."""
    if not forked.is_possible():
        pytest.skip("kernels are forked on Linux only")
    one = forked.Parent()
    yield one
    one.close()


@contextmanager
def started(parent: forked.Parent, folder: Path) -> Iterator[Kernel]:
    """A kernel of a parent, in a folder."""
    factory, used = KernelProvisionerFactory.instance(), forked.PARENT
    before, forked.PARENT = factory.default_provisioner_name, parent
    forked.fork_kernels()
    try:
        manager, client = start_new_kernel(
            cwd=str(folder), env={"GIVEN": "here"}, extra_arguments=["--log-level=50"]
        )
    finally:
        factory.default_provisioner_name, forked.PARENT = before, used
    try:
        yield Kernel(manager, client)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


@pytest.fixture(scope="session")
def kernels(parent, tmp_path_factory) -> Iterator[tuple[Kernel, Kernel]]:
    """Two kernels of one parent."""
    folder = tmp_path_factory.mktemp("kernels")
    with started(parent, folder) as one, started(parent, folder) as other:
        yield one, other


@pytest.fixture
def start(parent, tmp_path) -> Iterator[Callable]:
    """Starts kernels of the shared parent."""
    return lambda: started(parent, tmp_path)
