"""Kernels that are forked from one parent: they are there sooner, and hold less memory each. Where
that is not possible, or fails, a kernel is started as Jupyter does.
"""

import asyncio
import contextlib
from importlib.metadata import EntryPoint
import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
from typing import Any

from attrs import define, field
from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning import KernelProvisionerFactory, LocalProvisioner

from .parent import LARGEST, LAUNCHER

NAME = "subcontract-forked"
_BEFORE = "local-provisioner"
MODULE = f"{__package__}.parent"
_SLOW_SECONDS = 120  # the first kernel waits until the parent has read everything
_STARTS = 2  # of a parent that fails; then kernels are started as Jupyter does
# one thread each: more would not be whole in a child, and each holds memory of its own
_ALONE = {name: "1" for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")}


def is_possible() -> bool:
    """Whether this system can fork a kernel and hold on to it."""
    if sys.platform != "linux" or not hasattr(os, "pidfd_open"):
        return False
    try:
        os.close(os.pidfd_open(os.getpid()))
    except OSError:  # an old kernel, or a container that forbids it
        return False
    return True


@define(eq=False)
class Forked:
    """A kernel that is no child of ours, as `subprocess.Popen` would show it. It is held by a
    handle, so that no signal reaches another process that got its number.
    """

    pid: int
    handle: int
    returncode: int | None = None
    stdin: None = field(default=None, init=False)
    stdout: None = field(default=None, init=False)
    stderr: None = field(default=None, init=False)

    def poll(self) -> int | None:
        """None while it runs; how it ended is not told to us."""
        if self.returncode is None and select.select([self.handle], [], [], 0)[0]:
            os.close(self.handle)
            self.returncode = 0
        return self.returncode

    def wait(self) -> int:
        """Until it has ended."""
        if self.returncode is None:
            select.select([self.handle], [], [])
        return self.poll() or 0

    def send_signal(self, number: int) -> None:
        """Nothing for one that has ended."""
        if self.poll() is None:
            signal.pidfd_send_signal(self.handle, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)


class Parent:
    """The parent process as the server sees it: started with the first kernel, and once more if it
    has ended.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen | None = None
        self._asked: socket.socket | None = None
        self._starts, self._one_at_a_time = 0, threading.Lock()
        self._line: tuple[int, int] | None = None

    def fork(self, arguments: list[str], env: dict[str, str], folder: str) -> Forked:
        """A new kernel. Raises `OSError` where none can be had so; takes as long as the parent
        needs to be ready.
        """
        request = json.dumps({"argv": arguments, "env": env, "cwd": folder}).encode()
        if len(request) > LARGEST:
            raise OSError("the environment is too large to be sent")
        with self._one_at_a_time:
            asked = self._ready()
            try:
                asked.send(request)
                number, handles, _, _ = socket.recv_fds(asked, 64, 1)
            except OSError:
                self.close()
                raise
            if not handles:
                self.close()
                raise OSError("the parent of the kernels has ended")
            self._starts = 0
            return Forked(int(number), handles[0])

    def close(self) -> None:
        """End the parent; its kernels go on until the server ends."""
        process, asked, self._process, self._asked = self._process, self._asked, None, None
        if asked is not None:
            asked.close()
        if process is not None:
            process.kill()
            process.wait()

    def _ready(self) -> socket.socket:
        if self._asked is not None and self._process is not None and self._process.poll() is None:
            return self._asked
        self.close()
        if self._starts >= _STARTS:
            raise OSError("the parent of the kernels does not start")
        self._starts += 1
        # the kernels of an earlier parent hold on to the same line
        self._line = self._line or os.pipe()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        fds = theirs.fileno(), self._line[0]
        command = [sys.executable, "-P", "-m", MODULE, *map(str, fds)]
        env = {**os.environ, **_ALONE}
        env.pop("JPY_PARENT_PID", None)
        with theirs:
            self._process = subprocess.Popen(
                command, pass_fds=fds, env=env, stdin=subprocess.DEVNULL, start_new_session=True
            )
        ours.settimeout(_SLOW_SECONDS)
        self._asked = ours
        return ours


PARENT = Parent()


class ForkedProvisioner(LocalProvisioner):
    """Jupyter's way of starting a kernel on this machine, with the kernel forked."""

    async def launch_kernel(self, cmd: list[str], **options: Any) -> KernelConnectionInfo:
        """Start the kernel."""
        if LAUNCHER in cmd:
            arguments = cmd[cmd.index(LAUNCHER) :]
            env, folder = options.get("env") or dict(os.environ), options.get("cwd") or os.getcwd()
            with contextlib.suppress(OSError):
                self.process = await asyncio.to_thread(PARENT.fork, arguments, env, str(folder))
                self.pid, self.cwd = self.process.pid, folder
                return self.connection_info
        return await super().launch_kernel(cmd, **options)


def fork_kernels() -> None:
    """From now on this server's kernels are forked, where that is possible."""
    if is_possible():
        factory = KernelProvisionerFactory.instance()
        target = f"{__name__}:{ForkedProvisioner.__name__}"
        factory.provisioners[NAME] = EntryPoint(NAME, target, factory.GROUP_NAME)
        factory.default_provisioner_name = NAME


def start_as_before() -> None:
    """From now on kernels are started as Jupyter does: a forked one did not give its page."""
    factory = KernelProvisionerFactory.instance()
    if factory.default_provisioner_name == NAME:
        factory.default_provisioner_name = _BEFORE
