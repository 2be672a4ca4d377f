"""A page that rests hands back the memory of what it computed."""

import asyncio
import subprocess
import sys

from subcontract_core.notebook import tidying
from subcontract_core.notebook.tidying import Tidying

FREED = """
import resource
import numpy as np
from subcontract_core.base.memory import give_back_freed_memory, keep_freed_memory

def resident():
    return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize()

keep_freed_memory()
before = resident()
columns = [np.ones(100_000, np.int64) for _ in range(100)]  # 80 MB
del columns
kept = resident() - before
give_back_freed_memory()
print(kept, resident() - before)
"""


def test_what_was_freed_and_kept_is_handed_back():
    done = subprocess.run([sys.executable, "-c", FREED], check=True, capture_output=True, text=True)
    kept, left = map(int, done.stdout.split())
    assert left < kept / 10 or kept < 10_000_000  # another C library keeps nothing


def test_it_is_handed_back_once_after_the_last_of_several_computations(monkeypatch):
    given = []
    monkeypatch.setattr(tidying, "give_back_freed_memory", lambda: given.append(1))
    monkeypatch.setattr(tidying, "_REST", 0.02)
    made = Tidying()
    made.soon()  # in a plain program nothing waits
    assert given == []

    async def work():
        for _ in range(5):
            made.soon()
        await asyncio.sleep(0.1)

    asyncio.run(work())
    assert given == [1]
