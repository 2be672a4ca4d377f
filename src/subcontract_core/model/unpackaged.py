"""Models that are no installed package: a Python file, a variant's YAML, or a folder of a package.

What a folder announces in its `pyproject.toml` (or in the metadata beside its modules) is taken as
if it were installed; a folder that announces nothing holds its models as files. A file is read anew
each time, so that its author can change it and try again.
"""

from collections.abc import Iterator
import hashlib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
import sys
from types import ModuleType
from typing import Any

from attrs import frozen

from ..base import catalogues
from ..base.announcements import Point
from . import entering
from .authors import Author
from .described_package import described, head_of, is_described, plugin_of
from .described_part import DESCRIBED
from .entering import Act

_KINDS = (".py", ".yaml", ".yml")
_VARIANT = "subcontract-variant/"


@frozen(eq=False)
class Found:
    """A model that is not installed: its id where that is known, whose it is, and its plugin (a
    path for a variant).
    """

    model_id: str
    author: Author
    plugin: Any


def found_in(path: Path, groups: tuple[str, str]) -> Iterator[Found]:
    """The models of a file or a folder; `groups` are those of models and of variants.

    Raises `ModelError` where there is none, or one cannot be loaded.
    """
    path = path.resolve()
    if path.is_dir():
        catalogues.add_home(path)
        announced = list(_announced(path, groups))
        found = announced or [one for file in _files(path) for one in found_in(file, groups)]
        if not found:
            raise _author(path).blame(
                "no model is in this folder",
                path.name,
                "Give a file of a model, or a folder with its pyproject.toml.",
            )
        yield from found
    elif path.suffix in _KINDS and path.is_file():
        catalogues.add_home(path.parent)
        yield _of_file(path)
    else:
        raise _author(path).blame(
            "there is no such model file", str(path), f"Give a {', '.join(_KINDS)} or a folder."
        )


def _author(path: Path, name: str = "") -> Author:
    sort = "folder" if path.is_dir() else "file"
    return Author(name or path.stem, path.name, begin=f"{path.name}:1", sort=sort)


def _files(folder: Path) -> list[Path]:
    """The files of models in a folder: modules, and YAML that says it is a variant."""
    python = [path for path in sorted(folder.glob("*.py")) if path.name != "__init__.py"]
    described = [
        path
        for path in sorted((*folder.glob("*.yaml"), *folder.glob("variants/*.yaml")))
        if any(word in head_of(path) for word in (_VARIANT, DESCRIBED))
    ]
    return [*(path for path in python if "hookimpl" in path.read_text("utf-8")), *described]


def _of_file(path: Path) -> Found:
    """The model of one file."""
    author = _author(path)
    if path.suffix != ".py" and not is_described(path):
        return Found(path.stem, author, path)
    if path.suffix != ".py":
        plugin = entering.apart(
            Act(author, entering.IMPORT, author.begin), described, path=path, author=author
        )
        described_id: str = plugin.subcontract_describe().id
        return Found(described_id, _author(path, described_id), plugin)
    plugin = entering.apart(Act(author, entering.IMPORT, author.begin), _module, path=path)
    describe = getattr(plugin, "subcontract_describe", None)
    if not callable(describe):
        raise author.blame(
            "the file has no subcontract_describe",
            author.begin,
            "Write @hookimpl def subcontract_describe(): return Manifest(…).",
        )
    manifest = entering.apart(Act(author, "describe", author.begin), describe)
    model_id = getattr(manifest, "id", path.stem)
    named = model_id if isinstance(model_id, str) else path.stem
    return Found(named, _author(path, named), plugin)


def _module(path: Path) -> ModuleType:
    """A file as a module of a name that no other has, read anew."""
    marked = hashlib.sha256(str(path).encode()).hexdigest()[:8]
    spec = spec_from_file_location(f"{path.stem}_{marked}", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path.name} is no module")
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


# -- a folder that announces its models ------------------------------------------------------------


def _announced(folder: Path, groups: tuple[str, str]) -> Iterator[Found]:
    """What a folder announces in its project file, or in the metadata beside its modules."""
    models, variants = groups
    for group, name, value in _points(folder):
        if group not in groups:
            continue
        author = Author(name, folder.name, begin=value, sort="folder")
        point = Point(name, value, group)
        home = _home(folder, value.partition(":")[0].partition(".")[0])
        act = Act(author, entering.IMPORT, value)
        plugin = entering.apart(act, _loaded, point=point, home=home)
        catalogues.add_home(home / value.partition(":")[0].partition(".")[0])
        if group == variants:
            file = Path(plugin.__file__ or "").parent / "variants" / f"{name}.yaml"
            plugin = file
        else:
            plugin = entering.apart(
                act,
                plugin_of,
                found=plugin,
                model_id=name,
                author=author,
            )
        yield Found(name, author, plugin)


def _points(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Group, name and value of each entry point."""
    from configparser import ConfigParser, Error  # few commands meet a folder of a package
    import tomllib

    project = folder / "pyproject.toml"
    tables: dict[str, dict[str, str]] = {}
    try:
        if project.is_file():
            told = tomllib.loads(project.read_text(encoding="utf-8"))
            tables = told.get("project", {}).get("entry-points", {})
        for file in sorted(folder.glob("*.dist-info/entry_points.txt")):
            parser = ConfigParser(delimiters=("=",))
            parser.optionxform = str  # type: ignore[assignment,method-assign] # names keep capitals
            parser.read_string(file.read_text(encoding="utf-8"))
            tables |= {group: dict(parser[group]) for group in parser.sections()}
    except (OSError, ValueError, Error) as error:
        raise _author(folder).blame(
            f"its project file cannot be read: {error}", project.name, "Mend the file."
        ) from error
    for group, points in tables.items():
        for name, value in points.items():
            yield group, name, str(value)


def _home(folder: Path, package: str) -> Path:
    """The folder that has the package: `src`, or the folder itself."""
    inside = folder / "src"
    return inside if (inside / package).is_dir() or (inside / f"{package}.py").is_file() else folder


def _loaded(point: Point, home: Path) -> Any:
    """What an entry point names, of this folder and read anew."""
    package = point.value.partition(":")[0].partition(".")[0]
    for name in [one for one in sys.modules if one == package or one.startswith(f"{package}.")]:
        del sys.modules[name]
    if str(home) in sys.path:
        sys.path.remove(str(home))
    sys.path.insert(0, str(home))
    return point.load()
