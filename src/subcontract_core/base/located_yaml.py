"""A YAML text as nodes that know their file, line and path, with readers that collect every fault.

Used for the law and for scenarios. Scalars stay text until a reader asks for a kind, so that no
amount ever passes through a float. A reader that finds a fault notes it and returns the default;
the caller raises once, at the end, with `Faults.raise_if_any`.
"""

from contextlib import suppress
from pathlib import Path

from . import kept, packages, privacy
from .faults import WHOLE, Faults
from .file_contents import text_of
from .kept_nodes import grown_again, plain
from .nodes import Node

__all__ = ["Faults", "Node", "read", "text_of"]
_SORT = "yaml"


def read(
    path: Path | str,
    text: str | None = None,
    faults: Faults | None = None,
    asks: bool = False,
    file: Path | None = None,
) -> Node:
    """Parse one YAML file (or the given text under that name) into a node: the one guard of every
    YAML file.

    Anything personal in it, comments included, is a fault; with `asks` also a key that asks for a
    person's name or the like. Aliases, anchors and tags, control characters, a text of more than
    2,000 letters, values nested deep and a file that is too large are faults. A file of an
    installed package in which there was none is not parsed again until it changes; `file` says
    where such a text stands if the path, which faults tell, does not.
    """
    faults = faults if faults is not None else Faults()
    name = str(path)
    source = text_of(path, faults) if text is None else text
    if source is None:
        faults.closed.add((privacy.mask(name), WHOLE))  # nothing is missing in what nobody can read
        return Node({}, name, "", faults)
    if not packages.is_installed(str(file or path)):
        return _parsed(source, name, faults, asks)
    sort = f"{_SORT} {asks}"
    tree = kept.recalled(sort, name, source)
    if tree is not None:
        with suppress(ValueError):
            return grown_again(tree, name, faults)
    before = (len(faults.found), faults.left_out)
    root = _parsed(source, name, faults, asks)
    if (len(faults.found), faults.left_out) == before:
        kept.keep(sort, name, source, plain(root))
    return root


def _parsed(source: str, name: str, faults: Faults, asks: bool) -> Node:
    """The text as a node, with what is wrong in it noted."""
    import yaml  # which takes longer to load than all that is kept takes to read

    from .yaml_events import Growing, Stopped
    from .yaml_messages import problem_of

    before, closed = len(faults.found), set(faults.closed)
    root, is_yaml = None, False
    try:
        root = Growing(name, faults, asks).grown(source)
        is_yaml = True
    except Stopped:
        pass
    except yaml.YAMLError as error:
        del faults.found[before:]
        faults.closed = closed
        line, problem = problem_of(error, source)
        faults.add(
            f"{name}:{line}" if line else name,
            WHOLE,
            problem,
            "YAML",
            "Check indentation, colons and quotes.",
        )
    if not is_yaml:
        faults.closed.add((privacy.mask(name), WHOLE))  # what is missing in it is no second fault
    _look_at_lines(source, name, faults, comments_only=is_yaml)
    if root is None and is_yaml:
        faults.add_last(
            name,
            WHOLE,
            "an empty file",
            "a mapping (name: value)",
            "Fill it in, or give another file.",
        )
    return root if root is not None else Node({}, name, "", faults)


def _look_at_lines(source: str, name: str, faults: Faults, comments_only: bool) -> None:
    """Anything personal in comments, or in any line of a file that YAML could not read."""
    if comments_only and "#" not in source:
        return
    told = {place for place, _ in faults.closed}
    for line, words in enumerate(source.split("\n"), 1):
        what = privacy.found_in(words.partition("#")[2] if comments_only else words)
        if what and f"{name}:{line}" not in told:
            faults.add_personal(f"{name}:{line}", "(this line)", what)
