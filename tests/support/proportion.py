"""How long something takes, and whether twice as much takes twice as long."""

import time


def seconds_of(run, times=1):
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        run()
        best = min(best, time.process_time() - began)
    return best


def is_in_proportion(make, run, size, times=2):
    """Whether four times as much costs less than eight times as much; what costs nothing is left
    alone.
    """
    small, large = make(size), make(4 * size)
    once, four = seconds_of(lambda: run(small), times), seconds_of(lambda: run(large), times)
    return four < 0.05 or four < 8 * max(once, 0.01)
