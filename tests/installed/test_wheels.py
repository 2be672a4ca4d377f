"""Outside the repository: the packages as wheels, in fresh environments, on each Python here.

Installing asks the package index; the main job then runs without any network. Every command starts
in an empty folder.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
import json
import os
from pathlib import Path
import shutil
import socket
import subprocess
import sys
import time
import tomllib
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener
import zipfile

import pytest

from support.paths import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
UV = os.environ.get("UV") or shutil.which("uv")
OLDEST = (3, 11)
NOBODY = "http://127.0.0.1:9"  # a port that nobody listens to
QUIET = (
    "VIRTUAL_ENV",
    "PYTHONPATH",
    "PYTHONDONTWRITEBYTECODE",
    "SUBCONTRACT_STRICT_TEXTS",
    "UV_PROJECT_ENVIRONMENT",
    "UV_COMPILE_BYTECODE",
)
LINES = {"page": ["compare", "--language", "fi"], "json": ["compare", "--json", "-"]}


def environment(**more: str) -> dict[str, str]:
    """What a person's shell would have, in which nothing can be fetched."""
    kept = {name: value for name, value in os.environ.items() if name not in QUIET}
    proxies = dict.fromkeys(
        ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), NOBODY
    )
    return {**kept, **proxies, "no_proxy": "", "LC_ALL": "C.UTF-8", **more}


def uv(*arguments: str | Path, cwd: Path) -> str:
    assert UV, "uv is not on this machine: the README's command installs it"
    kept = {name: value for name, value in os.environ.items() if name not in QUIET}
    done = subprocess.run(
        [str(UV), *map(str, arguments)],
        cwd=cwd,
        env=kept,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@lru_cache
def cut_off() -> tuple[str, ...]:
    """What gives a command a network with nobody in it, where the system allows that."""
    words = ("unshare", "--net", "--map-root-user")
    if (
        shutil.which(words[0]) is None
        or subprocess.run([*words, "true"], capture_output=True, check=False).returncode
    ):
        return ()
    return words


def run(
    python: Path, arguments: list[str], cwd: Path, offline: bool = True
) -> subprocess.CompletedProcess[bytes]:
    """The command `subcontract` of an environment."""
    script = python.with_name("subcontract" + python.suffix)
    return subprocess.run(
        [*(cut_off() if offline else ()), str(script), *arguments],
        cwd=cwd,
        env=environment(),
        capture_output=True,
        check=False,
    )


# -- the Pythons of this machine -----------------------------------------------------------------


def version(python: Path) -> tuple[int, ...] | None:
    """Its version, or None where it is not a CPython that runs."""
    code = (
        "import sys; v = sys.version_info; print(sys.implementation.name, *v[:3], v.releaselevel)"
    )
    try:
        words = subprocess.run(
            [python, "-c", code], capture_output=True, text=True, check=True, timeout=20
        ).stdout.split()
    except (OSError, subprocess.SubprocessError):
        return None
    return tuple(map(int, words[1:4])) if words[:1] + words[4:] == ["cpython", "final"] else None


def pythons() -> dict[str, Path]:
    """The newest Python of each supported release: this one, those that uv finds and pyenv's."""
    listed = (
        json.loads(
            uv(
                "python",
                "list",
                "--only-installed",
                "--offline",
                "--output-format",
                "json",
                cwd=ROOT,
            )
        )
        if UV
        else []
    )
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    paths = [
        Path(one["path"]) for one in listed if "shims" not in Path(one["path"]).parts
    ] + sorted(pyenv.glob("*/bin/python3"))
    found: dict[tuple[int, ...], tuple[tuple[int, ...], Path]] = {}
    for path in dict.fromkeys(path.resolve() for path in paths):
        exact = version(path)
        if exact is not None and exact[:2] >= OLDEST:
            found[exact[:2]] = max(found.get(exact[:2], ((), path)), (exact, path))
    this = sys.version_info[:2]
    found[this] = (
        sys.version_info[:3],
        (
            Path(sys.base_prefix, "python.exe")
            if os.name == "nt"
            else Path(sys.base_prefix, "bin", "python3")
        ),
    )
    return {".".join(map(str, release)): path for release, (_, path) in sorted(found.items())}


PYTHONS = pythons()
HERE = f"{sys.version_info[0]}.{sys.version_info[1]}"


# -- wheels and environments ---------------------------------------------------------------------


@pytest.fixture(scope="module")
def wheels(tmp_path_factory) -> list[Path]:
    """All packages, built from their source distributions."""
    folder = tmp_path_factory.mktemp("wheels")
    uv("build", "--quiet", "--all-packages", "--out-dir", folder, cwd=ROOT)
    return sorted(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def install(tmp_path_factory):
    """Makes an environment with some of the wheels, at the versions that the project pins."""
    folder = tmp_path_factory.mktemp("environments")
    pins = folder / "constraints.txt"
    pins.write_text(
        "\n".join(PROJECT["tool"]["uv"]["constraint-dependencies"]) + "\n", encoding="utf-8"
    )

    def make(name: str, base: Path, packages: list[str]) -> Path:
        uv("venv", "--quiet", "--no-project", "--python", base, folder / name, cwd=folder)
        python = folder / name / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        newest = PROJECT["tool"]["uv"]["exclude-newer"]
        uv(
            "pip",
            "install",
            "--quiet",
            "--python",
            python,
            "--constraint",
            pins,
            "--exclude-newer",
            newest,
            *packages,
            cwd=folder,
        )
        return python

    return make


def core_of(wheels: list[Path]) -> Path:
    [core] = [wheel for wheel in wheels if wheel.name.startswith("subcontract_core-")]
    return core


@pytest.fixture(scope="module")
def expected(tmp_path_factory) -> dict[str, bytes]:
    """What the repository itself prints."""
    folder = tmp_path_factory.mktemp("repository")
    return {
        name: run(Path(sys.executable), line, folder, offline=False).stdout
        for name, line in LINES.items()
    }


# -- what is in a wheel --------------------------------------------------------------------------


def test_there_is_a_wheel_for_the_core_and_for_each_plugin(wheels):
    assert {wheel.name.partition("-")[0] for wheel in wheels} == {
        "subcontract_core",
        *(
            path.name
            for path in (ROOT / "plugins").iterdir()
            if (path / "pyproject.toml").is_file()
        ),
    }


def test_every_wheel_carries_its_licence(wheels):
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            [licence] = [
                name for name in archive.namelist() if name.endswith(".dist-info/licenses/LICENSE")
            ]
            assert archive.read(licence) == (ROOT / "LICENSE").read_bytes()
    with zipfile.ZipFile(core_of(wheels)) as archive:
        others = {
            Path(name).name
            for name in archive.namelist()
            if ".dist-info/licenses/LICENSES/" in name
        }
    assert others == {path.name for path in (ROOT / "LICENSES").iterdir()}


def test_the_cores_wheel_has_every_file_of_the_package_and_the_notebooks_and_nothing_else(wheels):
    with zipfile.ZipFile(core_of(wheels)) as archive:
        found = {name for name in archive.namelist() if ".dist-info/" not in name}
    tracked = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "src", "notebooks"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\n")
    notebooks = {
        f"subcontract_core/notebook/{name}"
        for name in tracked
        if name.startswith("notebooks/") and name.endswith(".ipynb")
    }
    assert (
        found
        == {name.removeprefix("src/") for name in tracked if name.startswith("src/")} | notebooks
    )
    assert notebooks


# -- the main job --------------------------------------------------------------------------------


@pytest.mark.parametrize("release", PYTHONS)
def test_the_core_alone_compares_without_a_network_and_names_what_is_not_installed(
    release, wheels, install, tmp_path
):
    python = install(f"core-{release}", PYTHONS[release], [str(core_of(wheels))])
    done = run(python, ["compare", "--language", "en"], tmp_path)
    text = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Work activity with an allowance (work-activity)" in " ".join(text.split())
    assert (
        "Terms for models that are not installed here" in text
        and "jobcenter-partner (package jobcenter-app)" in text
    )
    assert list(tmp_path.iterdir()) == []


def test_the_core_alone_says_what_to_type_for_everything_else(wheels, install, tmp_path):
    python = install("core", PYTHONS[HERE], [str(core_of(wheels))])
    refused = run(python, ["compare", "--excel", "a.xlsx", "--language", "en"], tmp_path)
    assert refused.returncode == 1 and b"Traceback" not in refused.stderr
    assert "uv run --extra excel …" in refused.stderr.decode()
    for command in ("serve", "lab"):
        refused = run(python, [command, "--no-browser", "--language", "en"], tmp_path)
        assert (
            refused.returncode == 1
            and 'pip install "subcontract-core[notebook]"' in refused.stderr.decode()
            and b"Traceback" not in refused.stderr
        )
    assert list(tmp_path.iterdir()) == []


def test_the_core_alone_writes_the_report_with_its_pictures(wheels, install, tmp_path):
    python = install("core-report", PYTHONS[HERE], [str(core_of(wheels))])
    done = run(python, ["compare", "--html", "a.html", "--language", "en"], tmp_path)
    assert done.returncode == 0, done.stderr
    assert "<svg" in (tmp_path / "a.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("release", PYTHONS)
def test_all_packages_give_without_a_network_the_bytes_that_the_repository_gives(
    release, wheels, install, tmp_path, expected
):
    python = install(f"all-{release}", PYTHONS[release], list(map(str, wheels)))
    for name, line in LINES.items():
        done = run(python, line, tmp_path)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout == expected[name] and len(done.stdout) > 10_000
    assert list(tmp_path.iterdir()) == []


def test_a_new_model_is_written_installed_and_compared_beside_the_core_alone(
    wheels, install, tmp_path
):
    folder, here = tmp_path / "made", Path(sys.executable)
    words = ["new-model", "my-region", "--wage", "12.50", "--price", "26.00", "--employer", "own"]
    assert run(here, [*words, "--folder", str(folder)], tmp_path, offline=False).returncode == 0
    python = install("made", PYTHONS[HERE], [str(core_of(wheels)), str(folder)])
    done = run(python, ["compare", "everyday-2026-05", "--models", "my-region"], tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "my-region" in done.stdout.decode()


# -- with every extra ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def everything(wheels, install) -> Path:
    """The Python of an environment with all packages and the core's extra `all`."""
    return install(
        "everything",
        PYTHONS[HERE],
        [f"{core_of(wheels)}[all]", *(str(wheel) for wheel in wheels if wheel != core_of(wheels))],
    )


def test_with_the_extra_all_the_workbook_and_the_report_are_written_without_a_network(
    everything, tmp_path
):
    done = run(
        everything,
        [
            "compare",
            "--models",
            "jobcenter-app",
            "--excel",
            "a.xlsx",
            "--html",
            "a.html",
            "--language",
            "en",
        ],
        tmp_path,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / "a.xlsx").read_bytes()[:2] == b"PK" and "<svg" in (
        tmp_path / "a.html"
    ).read_text(encoding="utf-8")
    again = (
        run(everything, ["template", "t.xlsx", "everyday-2026-05"], tmp_path),
        run(everything, ["compare", "t.xlsx", "--models", "work-activity"], tmp_path),
    )
    assert [one.returncode for one in again] == [0, 0]


def test_lab_starts_jupyterlab_on_copies_of_the_notebooks_in_the_folder_one_is_in(
    everything, tmp_path
):
    done = run(everything, ["lab", "--language", "en", "--version"], tmp_path)
    assert done.returncode == 0 and done.stdout.decode().strip().startswith("4."), (
        done.stderr.decode()
    )
    assert f"The notebooks are in {tmp_path / 'subcontract-notebooks'}." in done.stderr.decode()
    assert {path.name for path in (tmp_path / "subcontract-notebooks").iterdir()} == {
        path.name for path in (ROOT / "notebooks").glob("*.ipynb")
    }


def test_a_new_model_is_written_and_compared_beside_all_packages_without_packaging(
    everything, tmp_path
):
    words = ["new-model", "my-region", "--wage", "12.50", "--price", "26.00", "--folder", "made"]
    assert run(everything, words, tmp_path).returncode == 0
    line = ["compare", "everyday-2026-05", "--plugin", "made", "--language", "en"]
    done = run(everything, line, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "my-region" in done.stdout.decode() and "eksote-external" in done.stdout.decode()


@contextmanager
def served(python: Path, cwd: Path) -> Iterator[str]:
    """The address of the explorer while it is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        str(python.with_name("subcontract" + python.suffix)),
        "serve",
        "--no-browser",
        "--port",
        str(port),
        "--room",
        "0",
    ]
    with (
        (cwd / "log").open("w") as log,
        subprocess.Popen(
            command,
            cwd=cwd,
            env=environment(no_proxy="127.0.0.1", NO_PROXY="127.0.0.1"),
            stdout=log,
            stderr=log,
        ) as server,
    ):
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()
            server.wait(30)


def test_serve_hands_out_the_explorer_with_its_outputs(everything, tmp_path):
    ask = build_opener(ProxyHandler({}))
    with served(everything, tmp_path) as address:
        until = time.monotonic() + 90
        while True:
            try:
                with ask.open(address, timeout=60) as answer:
                    text = answer.read().decode()
                break
            except (URLError, ConnectionError):
                assert time.monotonic() < until, (tmp_path / "log").read_text()
                time.sleep(0.2)
    assert "application/vnd.jupyter.widget-view+json" in text, (tmp_path / "log").read_text()
