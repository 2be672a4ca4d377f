"""What an author writes beside a description: one line for the whole file, a function for what is
special.
"""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar

from ..base.errors import ModelError
from ..model.described_package import is_described
from .description import FORMAT
from .hooks import Hooks
from .reading import read_description

ADDED = ("admission", "price", "payments", "resources", "check")
Function = TypeVar("Function", bound=Callable[..., Any])


def model(file: str | Path) -> SimpleNamespace:
    """The plugin of the description in a file, or beside a module (`model(__file__)`).

    Its hooks are those of any model. `@it.price`, `@it.admission`, `@it.payments` and `@it.check`
    add a function of the author's: more charges and promises; another admission or other documents
    in place of those that are given under these names; findings. `@it.resources` adds what is used
    up besides. A function asks for what it needs by name, as a hook does. Raises `ModelError` with
    every fault of the file.
    """
    added: dict[str, Callable[..., Any]] = {}

    def adding(name: str) -> Callable[[Function], Function]:
        def add(function: Function) -> Function:
            added[name] = function
            return function

        return add

    hooks = Hooks(read_description(described_beside(Path(file))), added)
    named = {name: getattr(hooks, name) for name in dir(hooks) if name.startswith("subcontract_")}
    return SimpleNamespace(**named, **{name: adding(name) for name in ADDED})


def described_beside(file: Path) -> Path:
    """The description that a file is, or that stands beside a module: of the same name, else the
    only one in the folder.
    """
    if file.suffix != ".py":
        return file
    same = file.with_suffix(".yaml")
    if same.is_file():
        return same
    found = [path for path in sorted(file.parent.glob("*.yaml")) if is_described(path)]
    if len(found) != 1:
        names = ", ".join(path.name for path in found) or "none"
        raise ModelError(
            f"{file.name}: model(__file__) needs one description ({FORMAT}) beside it, {same.name}"
            f" or the only one; found {names}: name the file that is meant"
        )
    return found[0]
