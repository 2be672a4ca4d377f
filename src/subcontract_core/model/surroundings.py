"""What surrounds a plugin and is common to all: put back after it as it was, and named.

A folder that was changed, arithmetic that no longer warns or a random state that was set is taken
over by every model that runs later.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
import decimal
import gc
import locale
import os
import random
import signal
import sys
import threading
from typing import Any
import warnings

from attrs import frozen
import numpy as np


@frozen
class Surrounding:
    """One thing that is common to all: what it is called, how it is read and put back."""

    name: str
    read: Callable[[], Any]
    put: Callable[[Any], object]


def _folder() -> str:
    try:
        return os.getcwd()
    except OSError:  # somebody took the folder away
        return ""


def _to_folder(folder: str) -> None:
    if folder and os.path.isdir(folder):
        os.chdir(folder)


def _environment(before: dict[str, str]) -> None:
    for name in os.environ.keys() - before.keys():
        del os.environ[name]
    os.environ.update({name: value for name, value in before.items()})


def _filters() -> tuple[Any, ...]:
    return (*warnings.filters, warnings.showwarning)


def _to_filters(before: tuple[Any, ...]) -> None:
    warnings.filters[:] = before[:-1]  # type: ignore[index] # the list itself is common to all
    warnings.showwarning = before[-1]
    warnings._filters_mutated()  # type: ignore[attr-defined] # as Python does after a block


def _signals() -> tuple[Any, ...]:
    if threading.current_thread() is not threading.main_thread():
        return ()
    return tuple(signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM))


def _to_signals(before: tuple[Any, ...]) -> None:
    for number, handler in zip((signal.SIGINT, signal.SIGTERM), before, strict=False):
        if handler is not None:
            signal.signal(number, handler)


def _random_of_numpy() -> tuple[Any, ...]:
    """The common random state of NumPy."""
    name, keys, *rest = np.random.get_state(legacy=True)
    return (name, keys.tobytes(), *rest)  # type: ignore[union-attr] # the old form is a tuple


def _to_random_of_numpy(before: tuple[Any, ...]) -> None:
    name, keys, *rest = before
    np.random.set_state((name, np.frombuffer(keys, np.uint32), *rest))


def _streams() -> tuple[Any, ...]:
    return (
        sys.stdin,
        sys.stderr,
        sys.__stdout__,
        sys.__stderr__,
        sys.excepthook,
        threading.excepthook,
    )


def _to_streams(before: tuple[Any, ...]) -> None:
    sys.stdin, sys.stderr, *rest = before
    for name, was in zip(("__stdout__", "__stderr__", "excepthook"), rest[:-1], strict=True):
        setattr(sys, name, was)
    threading.excepthook = rest[-1]


def _decimals() -> tuple[Any, ...]:
    context = decimal.getcontext()
    return (context.prec, context.rounding)


def _to_decimals(before: tuple[Any, ...]) -> None:
    context = decimal.getcontext()
    context.prec, context.rounding = before


def _collecting(before: bool) -> None:
    (gc.enable if before else gc.disable)()


SURROUNDINGS = (
    Surrounding("the working folder", _folder, _to_folder),
    Surrounding("variables of the environment", lambda: dict(os.environ), _environment),
    Surrounding("np.seterr", np.geterr, lambda before: np.seterr(**before)),
    Surrounding("the filters of warnings", _filters, _to_filters),
    Surrounding("the state of random", random.getstate, random.setstate),
    Surrounding("the state of np.random", _random_of_numpy, _to_random_of_numpy),
    Surrounding("the context of decimal", _decimals, _to_decimals),
    Surrounding(
        "the locale",
        lambda: locale.setlocale(locale.LC_ALL),
        lambda before: locale.setlocale(locale.LC_ALL, before),
    ),
    Surrounding("the depth of recursion", sys.getrecursionlimit, sys.setrecursionlimit),
    Surrounding("the handlers of signals", _signals, _to_signals),
    Surrounding("the streams and hooks of sys", _streams, _to_streams),
    Surrounding("the collector of garbage", gc.isenabled, _collecting),
)


@contextmanager
def kept() -> Iterator[list[str]]:
    """Run something of another author; afterwards the list names what it changed around itself,
    which is as it was again.
    """
    before = [each.read() for each in SURROUNDINGS]
    changed: list[str] = []
    try:
        yield changed
    finally:
        for each, was in zip(SURROUNDINGS, before, strict=True):
            if each.read() != was:
                changed.append(each.name)
                each.put(was)
