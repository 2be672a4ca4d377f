"""Times a room: one visitor and twenty in the same second, each with an explorer of their own.
Light clients instead of browsers: the server's part.
"""

import argparse
import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
import os
from pathlib import Path
import signal
import socket
import statistics
import subprocess
import sys
from threading import Thread
import time

import psutil

sys.path.insert(
    0, str(Path(__file__).parent.parent)
)  # the benchmarks are scripts of the repository, not a package that is installed

from benchmarks.visitors import Visitor, all_at_once, speak_all

LAST, EVERY = 1200, 0.05


def free_port() -> int:
    """A port that nobody uses at the moment."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def room(places: int, *options: str) -> Iterator[tuple[str, subprocess.Popen, list[str]]]:
    """A room whose places are all ready: its address, its process, and the lines that the terminal
    showed.
    """
    port, lines = free_port(), []
    command = [
        sys.executable,
        "-c",
        "from subcontract_core.cli.main import main; main()",
        "serve",
        "--no-browser",
        "--language",
        "en",
        "--port",
        str(port),
        "--room",
        str(places),
        *options,
    ]
    server = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    Thread(target=lambda: lines.extend(iter(server.stderr.readline, "")), daemon=True).start()
    try:
        until = time.monotonic() + LAST
        while not any(line.startswith("Room ready") for line in lines):
            assert server.poll() is None and time.monotonic() < until, "".join(lines)
            time.sleep(EVERY)
        yield f"http://127.0.0.1:{port}/", server, lines
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()


def memory(server: subprocess.Popen) -> tuple[float, list[float]]:
    """Megabytes (PSS: what is shared is counted once) of the server with everything, and of each
    explorer alone.
    """
    family = [psutil.Process(server.pid), *psutil.Process(server.pid).children(recursive=True)]
    return sum(map(_megabytes, family)), [_megabytes(one) for one in explorers(server)]


def explorers(server: subprocess.Popen) -> list[psutil.Process]:
    """The kernels of a room: those that were started, and those that were forked."""
    return [
        one
        for one in psutil.Process(server.pid).children(recursive=True)
        if "ipykernel_launcher" in one.cmdline() or one.name().startswith("kernel-")
    ]


def _megabytes(process: psutil.Process) -> float:
    found = process.memory_full_info()
    return getattr(found, "pss", found.uss) / 1e6  # PSS is told by Linux only


async def visit(url: str, count: int) -> list[Visitor]:
    """The visitors come in and change the language together; their pages stay open."""
    visitors = await all_at_once(url, count)
    assert all(visitor.tables for visitor in visitors), "a page without its answer"
    await speak_all(visitors, "Suomi")
    assert all(visitor.is_open for visitor in visitors), "a socket was closed"
    return visitors


def measured(count: int) -> dict[str, float]:
    """One room of that many, from its start to the last redraw."""
    start = time.perf_counter()
    with room(count) as (url, server, _):
        ready = time.perf_counter() - start
        visitors = asyncio.run(visit(url, count))
        total, each = memory(server)
    answers, redraws = (
        [getattr(visitor, name) for visitor in visitors]
        for name in ("answer_after", "redraw_after")
    )
    return {
        "room ready, s": ready,
        "page, median, s": statistics.median(visitor.page_after for visitor in visitors),
        "first answer, median, s": statistics.median(answers),
        "first answer, last, s": max(answers),
        "language changed, median, s": statistics.median(redraws),
        "language changed, last, s": max(redraws),
        "memory of a visitor, MB": statistics.median(each),
        "memory of all, MB": total,
    }


def main() -> None:
    """Print a table, one column a size of the room."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visitors", type=int, nargs="+", default=[1, 20])
    found = {count: measured(count) for count in parser.parse_args().visitors}
    print(f"{'what':<32}" + "".join(f"{f'{count} at once':>14}" for count in found))
    for name in next(iter(found.values())):
        print(f"{name:<32}" + "".join(f"{row[name]:>14.2f}" for row in found.values()))
    print(
        f"cores: {psutil.cpu_count()}, load of the last minute: {os.getloadavg()[0]:.1f}"
        if hasattr(os, "getloadavg")
        else ""
    )


if __name__ == "__main__":
    main()
