"""The server as a process: whether its port can be had, how it is asked to stop, and that nothing
of it stays.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
import errno
import signal
import socket
import subprocess
from typing import Any

from ..base.errors import SubcontractError, Text

_SECONDS_TO_END = 20


def check_free(address: str, port: int) -> None:
    """Raises `SubcontractError` where the page cannot open, with the reason."""
    place: dict[str, Any] = {"port": port, "address": address}
    try:
        family, _, _, _, where = socket.getaddrinfo(address, port, type=socket.SOCK_STREAM)[0]
        with socket.create_server(where[:2], family=family):
            return
    except socket.gaierror:
        raise SubcontractError(
            Text(
                "there is no address {address}; give one of this computer's with --address, or"
                " leave it out",
                **place,
            )
        ) from None
    except OSError as error:
        if error.errno == errno.EACCES:
            raise SubcontractError(
                Text(
                    "port {port} is kept for the system; choose one from 1024 to 65535 with --port",
                    **place,
                )
            ) from None
        if error.errno == errno.EADDRNOTAVAIL:
            raise SubcontractError(
                Text(
                    "{address} is not an address of this computer; give one of its own with"
                    " --address, or leave it out",
                    **place,
                )
            ) from None
        raise SubcontractError(
            Text(
                "port {port} of {address} is used by another program; choose another with --port",
                **place,
            )
        ) from None


@contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """What is started inside does not hear Ctrl+C, which a terminal sends to all: it is asked to
    stop by us, once, when it can.
    """
    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError:  # not the main thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def passed_on(served: subprocess.Popen) -> Iterator[None]:
    """A wish to stop reaches the server, which ends its kernels; one that does not listen is ended
    with everything that it started.
    """

    def stop(_number: int, _frame: Any) -> None:
        served.terminate()

    before: Mapping[int, Any] = {number: signal.signal(number, stop) for number in _stops()}
    try:
        yield
    finally:
        if served.poll() is None:
            served.terminate()
            try:
                served.wait(_SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                _end_all(served)
        for number, handler in before.items():
            signal.signal(number, handler)


def _stops() -> Sequence[int]:
    """The signals by which a terminal, a system or a closed window ends a program."""
    return [
        getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
    ]


def _end_all(served: subprocess.Popen) -> None:
    import psutil

    with suppress(psutil.Error):
        for child in psutil.Process(served.pid).children(recursive=True):
            child.kill()
    served.kill()
