"""Kernels that are forked, and what happens where none can be."""

import asyncio
from pathlib import Path
import signal
from types import SimpleNamespace

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.provisioning import KernelProvisionerFactory, LocalProvisioner
import psutil
import pytest

from subcontract_core.notebook.room import forked
from subcontract_core.notebook.room.app import Room


def ended(process: forked.Forked) -> bool:
    psutil.wait_procs([psutil.Process(process.pid)] if psutil.pid_exists(process.pid) else [], 5)
    return process.poll() is not None


def test_a_kernel_that_was_ended_is_noticed_and_a_signal_after_that_reaches_nobody(start):
    with start() as kernel:
        process = kernel.manager.provisioner.process
        assert isinstance(process, forked.Forked) and process.poll() is None
        # so `ps` tells which kernel it is
        name = Path(kernel.manager.connection_file).stem[:15]
        assert psutil.Process(process.pid).name() == name
        process.send_signal(signal.SIGKILL)
        assert process.wait() == 0 and ended(process)
        process.kill()
        process.terminate()
        assert not kernel.manager.is_alive()


def test_a_kernel_ends_when_it_is_asked_to(start):
    with start() as kernel:
        process = kernel.manager.provisioner.process
        kernel.manager.shutdown_kernel()
        assert ended(process) and not kernel.manager.has_kernel


def test_open_pages_outlive_a_parent_that_was_killed_and_the_next_kernel_has_a_new_one(
    kernels, parent, start
):
    first = psutil.Process(kernels[0].manager.provisioner.pid).parent()
    first.kill()
    psutil.wait_procs([first], 5)
    assert kernels[0].told("1 + 1") == 2
    with start() as kernel:
        assert isinstance(kernel.manager.provisioner.process, forked.Forked)
        assert psutil.Process(kernel.manager.provisioner.pid).ppid() != first.pid
        assert kernels[1].manager.is_alive()


def launched(monkeypatch, parent: forked.Parent) -> list[list[str]]:
    """The commands that Jupyter itself starts, when a kernel is asked for."""
    seen: list[list[str]] = []

    async def launch(_self, cmd, **_options):
        seen.append(cmd)

    monkeypatch.setattr(LocalProvisioner, "launch_kernel", launch)
    monkeypatch.setattr(forked, "PARENT", parent)
    one = forked.ForkedProvisioner(kernel_id="k", kernel_spec=KernelSpec())
    asyncio.run(one.launch_kernel(["python", "-m", forked.LAUNCHER, "-f", "x"], env={}))
    assert one.process is None
    return seen


@pytest.mark.usefixtures("parent")
def test_a_parent_that_does_not_start_is_tried_twice_and_kernels_are_started_as_before(monkeypatch):
    monkeypatch.setattr(forked, "MODULE", "subcontract_core.no_such_module")
    broken = forked.Parent()
    assert len(launched(monkeypatch, broken)) == 1
    with pytest.raises(OSError):
        broken.fork([], {}, ".")
    with pytest.raises(OSError, match="does not start"):
        broken.fork([], {}, ".")


def test_an_environment_too_large_to_be_sent_is_told_before_anything_starts():
    with pytest.raises(OSError, match="too large"):
        forked.Parent().fork([], {"NAME": "x" * forked.LARGEST}, ".")


@pytest.fixture
def factory(monkeypatch):
    """What Jupyter makes its kernels with; as it was, afterwards."""
    one = KernelProvisionerFactory.instance()
    monkeypatch.setattr(one, "default_provisioner_name", "local-provisioner")
    return one


def test_where_nothing_can_be_forked_jupyters_own_way_stays(monkeypatch, factory):
    def forbidden(_pid):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(forked.os, "pidfd_open", forbidden, raising=False)
    forked.fork_kernels()
    assert factory.default_provisioner_name == "local-provisioner"


@pytest.mark.usefixtures("parent")
def test_after_a_place_that_could_not_be_made_kernels_are_started_as_before(factory):
    told = []
    room = SimpleNamespace(teller=SimpleNamespace(failed=told.append))
    forked.fork_kernels()
    assert factory.default_provisioner_name == forked.NAME
    Room._failed(room, RuntimeError("the kernel died"))
    assert factory.default_provisioner_name == "local-provisioner" and len(told) == 1
