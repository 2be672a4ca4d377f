"""The process from which the kernels of a room are forked: it reads what every kernel needs once,
and each kernel shares those pages of memory until it changes them.

It never runs a visitor's code and never sees a visitor's group: it imports, compares the bundled
group, and forks. So nothing of one visitor can reach another through it; keys and names are drawn
from the system in each kernel. It has one thread and has opened no socket of a kernel when it
forks, for neither would be whole in the child. A model that is installed while it runs is known
after the next start of the server.

Needs a system with `fork` and `pidfd_open` (Linux); `forked` starts it and asks.
"""

import array
import gc
from importlib import import_module
import json
import os
from pathlib import Path
import select
import signal
import socket
import sys
from threading import Thread
from typing import NoReturn

from .telling import one_line

LARGEST = 1 << 17  # bytes of one request: the arguments, the environment and the folder
LAUNCHER = "ipykernel_launcher"
# a kernel would take whoever started the server for what it was forked from, and end
_PARENT = "JPY_PARENT_PID"
_NAMED = 15  # letters of a process that `ps` shows: `kernel-` and the beginning of the kernel's id
# what a kernel and a page import when they start
_NEEDED = (
    "ipykernel.kernelapp",
    "ipykernel.debugger",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "numpy.random",
    "pdb",
    "psutil",
    "pydoc",
    "sqlite3",
    "tornado.platform.asyncio",
    "tornado.queues",
    "subcontract_core.notebook.explorer",
    "subcontract_core.notebook.serving",
)


class NotAlone(Exception):
    """Something that was imported has begun what a child would not have: a thread, or a widget."""


def warm() -> None:
    """Import what a page needs, read the law and the catalogues, and make it all lasting. Raises
    `NotAlone`.
    """
    sys.modules["debugpy"] = None  # type: ignore[assignment] - nobody debugs a page: 10 MB each
    for name in _NEEDED:
        import_module(name)
    _compare()
    check_alone()
    gc.collect()
    gc.freeze()  # what is never collected is not written to, so its pages stay shared


def check_alone() -> None:
    """Raises `NotAlone` where a child would lack something that was begun here."""
    from ipywidgets import Widget

    if len(os.listdir("/proc/self/task")) > 1:
        raise NotAlone("a thread was started")
    if Widget.get_manager_state()["state"]:
        raise NotAlone("a widget was made")


def _compare() -> None:
    """The bundled group through all models, and the words of every language."""
    from ...engine.judging import judged
    from ...model.catalogue import catalogue
    from ...report.text.language import LANGUAGES, Language
    from ...scenario import load_scenario
    from ..outcome_board import DEFAULT_GROUP
    from ..state import Question, State, ready_models

    installed = catalogue()
    question = Question(
        judged(load_scenario(DEFAULT_GROUP), installed),
        ready_models(installed),
    )
    for code in LANGUAGES:
        State(question, Language(code), installed)


def serve(asked: socket.socket, lifeline: int) -> None:
    """Fork a kernel for each request until the server closes its end; each is answered with a
    handle of the process.
    """
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the system forgets those that have ended
    while request := asked.recv(LARGEST):
        kernel = os.fork()
        if not kernel:
            _become(json.loads(request), asked, lifeline)
        handle = os.pidfd_open(kernel)
        ancillary = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [handle]))]
        asked.sendmsg([str(kernel).encode()], ancillary)
        os.close(handle)


def _become(request: dict, asked: socket.socket, lifeline: int) -> NoReturn:
    """The child: an ordinary kernel with its own session, arguments, environment and folder."""
    code = 1
    try:
        asked.close()
        os.setsid()
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.environ.clear()
        os.environ.update(request["env"])
        os.environ.pop(_PARENT, None)
        os.chdir(request["cwd"])
        sys.argv[:] = request["argv"]
        _named(sys.argv)
        # Python's own generator does so by itself
        sys.modules["numpy"].random.seed()
        Thread(target=_end_with, args=(lifeline,), daemon=True).start()
        _run()
        code = 0
    except SystemExit as error:
        code = error.code if isinstance(error.code, int) else 0
    except Exception as error:
        print(one_line(error), file=sys.__stderr__, flush=True)
    finally:
        os._exit(code)


def _named(arguments: list[str]) -> None:
    """`ps` shows which kernel it is: its file has its id."""
    if "-f" in arguments[:-1]:
        file = Path(arguments[arguments.index("-f") + 1])
        Path("/proc/self/comm").write_text(file.stem[:_NAMED], encoding="utf-8")


def _run() -> None:
    """What `python -m ipykernel_launcher` does; the widgets are told when there is a kernel, since
    they were imported before.
    """
    from ipykernel.kernelapp import IPKernelApp
    import ipywidgets

    kernel = IPKernelApp.instance()
    kernel.initialize()
    ipywidgets.register_comm_target()
    kernel.start()


def _end_with(lifeline: int) -> None:
    """End when the server has: the other end of the pipe is open as long as it lives."""
    waits = select.poll()
    waits.register(lifeline, 0)
    waits.poll()
    os._exit(1)


def main(arguments: list[str]) -> int:
    """Serve the socket and the pipe of these numbers; where it cannot be done well, not at all."""
    try:
        warm()
        serve(socket.socket(fileno=int(arguments[0])), int(arguments[1]))
    except Exception as error:
        if os.environ.get("SUBCONTRACT_VERBOSE") == "1":
            print(one_line(error), file=sys.stderr, flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
