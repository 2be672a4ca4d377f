"""The house rules: one direction of imports, nothing of this machine in the tree, no finished code left undone."""

import ast
from pathlib import Path
import re
import subprocess

import pytest

from subcontract_core.errors import ModelError
from subcontract_core.models import CHECKS, Catalogue, catalogue

ROOT = Path(__file__).parent.parent
CORE = ROOT / "src" / "subcontract_core"
# Each part may import from itself and from those before it.
ORDER = (
    ("errors", "files"), ("money", "days", "reasons"), ("nodes",), ("law",), ("scenario",), ("terms",), ("documents",), ("stages",),
    ("calendars", "facts", "onboarding", "quoting", "ledger", "shares"), ("admit",), ("hookspecs",), ("variants",), ("models",), ("pipeline",), ("comparison",), ("curves", "one_more", "weights"), ("explanation", "kept"),
    ("finland",), ("baselines",), ("programme",), ("report",), ("api",), ("notebook",), ("terminal",), ("law_cli",), ("cli",), ("__init__",),
)  # fmt: skip
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}


def imports(path: Path) -> set[str]:
    """The parts of the core that a module imports."""
    package = path.relative_to(CORE.parent).with_suffix("").parts
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level]
            target = (*base, *(node.module.split(".") if node.module else ()))
            names = [target[1]] if len(target) > 1 else [alias.name for alias in node.names]
            found |= {name for name in names if target[0] == "subcontract_core" and not name.startswith("__")}
    return found


@pytest.mark.parametrize("path", sorted(CORE.rglob("*.py")), ids=lambda path: str(path.relative_to(CORE)))
def test_imports_go_one_way(path):
    part = path.relative_to(CORE).parts[0].removesuffix(".py")
    for name in imports(path) - {part}:
        assert name in RANK, f"{name} has no place in the order"
        assert RANK[name] <= RANK[part], f"{path.relative_to(CORE)} imports {name}, which comes after {part}"


def tracked() -> list[Path]:
    """The files of the project that git knows, or would add."""
    done = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=False)
    return [ROOT / line for line in done.stdout.splitlines() if (ROOT / line).is_file()]


def test_no_file_names_a_download_host_or_holds_a_lock():
    archives = "|".join(("whl", "tar.gz", "tgz", "deb")).replace(".", r"\.")
    host = re.compile(rf"https?://[^ \"]+\.(?:{archives})\b|index[-]url")
    for path in tracked():
        assert path.name not in ("uv.lock", "pylock.toml", ".python-version")
        if path.suffix in (".py", ".toml", ".yaml", ".md", ".csv", ".po", ".ipynb") and path.name != "test_structure.py":
            assert not host.search(path.read_text(encoding="utf-8")), path


def test_notebooks_are_stored_without_outputs():
    import json

    for path in (ROOT / "notebooks").glob("*.ipynb"):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        assert not any(cell.get("outputs") for cell in cells)
        assert len(cells) <= 10


def test_every_installed_model_is_ready():
    assert {entry.id: entry.broken for entry in catalogue().entries() if entry.broken} == {}


class _BrokenPoint:
    """An entry point whose package cannot be imported."""

    value = "nowhere.model"
    dist = None

    def load(self):
        raise ModuleNotFoundError("No module named 'nowhere'")


def test_a_plugin_that_cannot_be_imported_is_listed_as_broken_with_its_reason():
    found = Catalogue({"lost": _BrokenPoint()}, {})
    [entry] = found.entries()
    assert entry.id == "lost"
    assert "No module named 'nowhere'" in entry.broken
    with pytest.raises(ModelError, match="cannot be loaded"):
        found.get("lost")


def test_the_check_group_has_one_country():
    from importlib.metadata import entry_points

    assert [point.name for point in entry_points(group=CHECKS)] == ["finland"]
