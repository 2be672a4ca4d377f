"""Times what a visitor waits for on the served explorer: the first answer, and the redraw after a
change, as the browser sees them.

Besides: the same with thirty people, the slowest tab of the answer, and drawn years. Needs the
system's Chromium. Every figure is from the navigation or the key press to the first frame that
shows the answer.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
import os
from pathlib import Path
import shutil
import signal
import socket
import statistics
import subprocess
import sys
from tempfile import TemporaryDirectory
import time
from urllib.error import URLError
from urllib.request import urlopen

from attrs import evolve

from subcontract_core import load_scenario
from subcontract_core.scenario.writing import scenario_to_yaml

RUNS = 11
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Waits in the page, so that nothing of the tool that drives it is timed: from the event until two
# frames after the text has changed.
CHANGED = """() => {
  const cell = () => document.querySelector('.sc-overview tbody td .sc-amount').innerText;
  const before = cell();
  window.scTook = null;
  document.addEventListener('keydown', () => {
    const start = performance.now();
    const told = () => { window.scTook = performance.now() - start; };
    const look = () => requestAnimationFrame(cell() === before ? look : told);
    look();
  }, { once: true, capture: true });
}"""


OPENED = """number => {
  const panel = () => document.querySelectorAll('.sc-details [role=tabpanel]')[number];
  window.scTook = null;
  document.addEventListener('pointerdown', () => {
    const start = performance.now();
    const told = () => { window.scTook = performance.now() - start; };
    const stands = () => panel().innerText.trim() || panel().querySelector('iframe');
    const look = () => requestAnimationFrame(stands() ? told : look);
    look();
  }, { once: true, capture: true });
}"""

YEAR = "one-group-five-systems-year"
TABS = ".sc-details [role=tab]"
IDLE = "!document.querySelector('.sc-busy')"


def thirty(folder: Path) -> Path:
    """The bundled group of five, each of them six times, as a file."""
    scenario = load_scenario("one-group-five-systems")
    people = [
        evolve(one, id=f"P{number}", birth_year=one.birth_year - number % 6)
        for number, one in enumerate(scenario.people * 6, 1)
    ]
    names = tuple(one.id for one in people)
    gigs = tuple(evolve(gig, crew=names) for gig in scenario.gigs)
    path = folder / "thirty.yaml"
    wide = scenario.with_plans(people=tuple(people), gigs=gigs)
    path.write_text(scenario_to_yaml(evolve(wide, id="thirty")), encoding="utf-8")
    return path


@contextmanager
def served(room: int, scenario: str = "") -> Iterator[str]:
    """`subcontract serve` on a free port until the with-block ends, after its kernels have had
    the time to get ready.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
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
        str(room),
        *([scenario] if scenario else []),
    ]
    server = subprocess.Popen(command, env=dict(os.environ), stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}/"
    try:
        while True:
            try:
                urlopen(f"{url}voila/static/voila.js", timeout=2).close()
                break
            except (URLError, OSError):
                assert server.poll() is None, "the server did not start"
                time.sleep(0.1)
        time.sleep(3 + 3 * room)
        yield url
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()


def first_answer(browser, url: str) -> tuple[float, object]:
    """Seconds from going to the address until the table is there, and the page."""
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    start = time.perf_counter()
    page.goto(url, wait_until="commit")
    page.locator(".sc-overview table").wait_for(timeout=60_000)
    return time.perf_counter() - start, page


def redraws(page) -> list[float]:
    """Seconds from leaving the field of the wage until the short table has another figure."""
    page.locator(".sc-controls [role=tab]").get_by_text("Terms", exact=True).click()
    field = page.get_by_label("Wage, an hour (€/h)", exact=True)
    times = []
    for number in range(RUNS + 1):
        field.fill(str(11 + number % 2))
        page.evaluate(CHANGED)
        field.press("Enter")
        page.wait_for_function("window.scTook !== null")
        times.append(page.evaluate("window.scTook") / 1000)
        # the field gets its value back as it was understood, after the whole answer: what is
        # typed before that would be written over
        page.wait_for_function(
            "([field, text]) => field.value === text && " + IDLE,
            arg=[field.element_handle(), f"{11 + number % 2}.00"],
        )
    return times[1:]


def tabs(page) -> dict[str, float]:
    """Seconds from pressing each tab of the answer, for the first time, until two frames after
    something stands in it: timed in the page, so that nothing of the tool that drives it is.
    """
    times = {}
    for number in range(1, page.locator(TABS).count()):
        page.wait_for_function(IDLE)
        page.evaluate(OPENED, number)
        page.locator(TABS).nth(number).click()
        page.wait_for_function("window.scTook !== null")
        times[page.locator(TABS).nth(number).inner_text()] = page.evaluate("window.scTook") / 1000
    return times


def counts(page, url: str) -> tuple[list[float], list[float]]:
    """Seconds from letting go of the slider of visits until the sentence is there, and until all
    draws of a year have gone through all models.
    """
    page.goto(f"{url}#group={YEAR}&tab=chance")
    page.reload()
    page.wait_for_function("name => location.hash.includes(name)", arg=YEAR)
    slider = page.locator(".sc-page-chance input[type=range]")
    slider.wait_for()
    page.wait_for_function(IDLE)
    start = time.perf_counter()
    slider.fill("8")
    page.locator(".sc-chance-told").first.wait_for()
    quick = time.perf_counter() - start
    page.locator(".sc-chance-state").wait_for(state="detached")
    return [quick], [time.perf_counter() - start]


def main() -> None:
    from playwright.sync_api import sync_playwright

    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        sys.exit("no Chromium on this machine")
    rows: list[tuple[str, float, int]] = []

    def row(name: str, take: Callable[[], list[float]]) -> None:
        times = take()
        rows.append((name, statistics.median(times), len(times)))

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu"]
        )

        def first(room: int, runs: int) -> list[float]:
            times = []
            with served(room) as url:
                for _ in range(runs):
                    took, page = first_answer(browser, url)
                    times.append(took)
                    page.close(run_before_unload=True)
            return times

        def changes(scenario: str = "") -> list[float]:
            with served(1, scenario) as url:
                return redraws(first_answer(browser, url)[1])

        def opened(people: str, scenario: str = "") -> None:
            """A row for each tab, and the slowest of all."""
            with served(1, scenario) as url:
                times = tabs(first_answer(browser, url)[1])
            for name, took in times.items():
                row(f"tab {name}, {people}", lambda took=took: [took])

        row("first answer, a kernel was ready", lambda: first(3, 3))
        row("first answer, none was ready", lambda: first(0, 3))
        row("redraw after a change of the wage, 15 outcomes", changes)
        with TemporaryDirectory() as folder:
            file = str(thirty(Path(folder)))
            row("redraw after a change of the wage, 30 people", lambda: changes(file))
            opened("30 people", file)
        opened("6 people", "everyday-2026-05")
        with served(1) as url:
            quick, whole = counts(first_answer(browser, url)[1], url)
        row("a quick count of a year that is not sure", lambda: quick)
        row("1,000 draws of it through all models", lambda: whole)
        browser.close()
    print(f"{'what':<52}{'median':>10}{'of':>5}")
    for name, seconds, count in rows:
        print(f"{name:<52}{seconds:>8.2f} s{count:>5}")


if __name__ == "__main__":
    main()
