"""How long something takes, and whether twice as much takes twice as long."""

import time


def seconds_of(run, times=1):
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        run()
        best = min(best, time.process_time() - began)
    return best


TRIES = 3


def is_in_proportion(make, run, size, times=2):
    """Whether four times as much costs less than eight times as much; what costs nothing is left
    alone. A busy machine gets another try with a little more: sixteen times is so at every try.
    """
    return any(_is_so(make, run, size + again, times) for again in range(TRIES))


def _is_so(make, run, size, times):
    small, large = make(size), make(4 * size)
    once, four = seconds_of(lambda: run(small), times), seconds_of(lambda: run(large), times)
    return four < 0.05 or four < 8 * max(once, 0.01)
