"""YAML as an editor reads it, and the ways in which a file can be spoilt."""

from collections.abc import Iterator
from copy import deepcopy
import re
from typing import Any

import yaml


class Editor(yaml.SafeLoader):
    """YAML 1.2: no dates and no times among the numbers, `yes` is a word."""


Editor.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("bool", "true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", "[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+0123456789."),
):
    for _letter in _first if _tag != "null" else ("~", "n", "N", ""):
        Editor.add_implicit_resolver(
            f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), [_letter]
        )
Editor.add_constructor(
    "tag:yaml.org,2002:int",
    lambda loader, node: int(node.value),
)


def as_edited(text: str) -> Any:
    """What an editor makes of a file."""
    return yaml.load(text, Editor)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every value below, itself first."""
    yield path
    if isinstance(value, dict):
        for key, item in value.items():
            yield from places(item, (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from places(item, (*path, number))


def at(value: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        value = value[key]
    return value


def _with(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    copy = deepcopy(value)
    if not path:
        return new
    at(copy, path[:-1])[path[-1]] = new
    return copy


def spoilt(value: Any) -> Iterator[tuple[str, Any]]:
    """Each way to spoil a file in one place, with what was done; one place of each kind."""
    seen = set()
    for path in places(value):
        here = at(value, path)
        near = ("*" if isinstance(key, int) else key for key in path[-2:])
        kind = (*near, type(here).__name__, *(here if isinstance(here, dict) else ()))
        if kind in seen:
            continue
        seen.add(kind)
        shown = ".".join(map(str, path))
        if isinstance(here, dict):
            yield f"{shown}: a key that nobody knows", _with(value, path, {**here, "qqzzqq": "x"})
            yield f"{shown}: a list for keys", _with(value, path, ["x"])
            for key in here:
                left = {name: item for name, item in here.items() if name != key}
                yield f"{shown}: without {key}", _with(value, path, left)
        elif isinstance(here, list):
            yield f"{shown}: a key for a list", _with(value, path, {"qqzzqq": "x"})
        else:
            yield f"{shown}: keys for a value", _with(value, path, {"qqzzqq": "x"})
            yield f"{shown}: a list for a value", _with(value, path, [["x"]])
            yield f"{shown}: nothing", _with(value, path, None)
            yield f"{shown}: another word", _with(value, path, "qqzzqq")
