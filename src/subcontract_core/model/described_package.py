"""A model whose package holds a description: the entry point names the package, its YAML the model.

Who makes hooks of a description is looked up, as the verbs behind its flows of money are a
country's.
"""

from pathlib import Path
import re
from types import ModuleType
from typing import Any

from ..base.packages import entry_points
from .authors import Author
from .described_part import DESCRIBED

# Who makes hooks of a description: the country, whose verbs its flows of money are.
FORMATS = "subcontract.formats"
_LOOKED_AT = 2000  # letters of a file in which its format and its id stand


def plugin_of(found: Any, model_id: str, author: Author) -> Any:
    """What an entry point names, or the plugin of the description that a package holds.

    Raises `ModelError` where a package has neither hooks nor a description of that id.
    """
    is_package = isinstance(found, ModuleType) and hasattr(found, "__path__")
    if not is_package or any(name.startswith("subcontract_") for name in dir(found)):
        return found
    return described(description_of(found, model_id, author), author)


def description_of(package: ModuleType, model_id: str, author: Author) -> Path:
    """The file in a package that describes the model of that id."""
    folder = Path(package.__file__ or "").parent
    said = re.compile(rf"^id: *{re.escape(model_id)} *(#.*)?$", re.MULTILINE)
    heads = {path: head_of(path) for path in sorted(folder.glob("*.yaml"))}
    described_ones = {path: head for path, head in heads.items() if DESCRIBED in head}
    for path, head in described_ones.items():
        if said.search(head):
            return path
    names = ", ".join(path.name for path in described_ones) or "none"
    raise author.blame(
        f"no file in the package describes the model {model_id!r}; descriptions found: {names}",
        folder.name,
        f"Write {model_id}.yaml with format: {DESCRIBED} and id: {model_id} beside __init__.py, or"
        " name the module that has the hooks.",
    )


def head_of(path: Path) -> str:
    """The begin of a file, in which a description says what it is."""
    with path.open(encoding="utf-8", errors="replace") as file:
        return file.read(_LOOKED_AT)


def is_described(path: Path) -> bool:
    """Whether a YAML file says that it describes a model."""
    try:
        return DESCRIBED in head_of(path)
    except OSError:
        return False  # whoever reads the file says what is wrong with it


def described(path: Path, author: Author) -> Any:
    """The plugin of a description, made by whoever is installed to make hooks of its format."""
    makers = [point for point in entry_points(group=FORMATS) if point.name == "subcontract-model-1"]
    if not makers:
        raise author.blame(
            f"no installed package reads the format {DESCRIBED}",
            path.name,
            "Install subcontract-core with its country.",
        )
    return makers[0].load()(path)
