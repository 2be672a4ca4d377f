"""Which parameters a rule may read, found in the source of the functions that carry it out.

A run shows only what one day and one reading needed; the source names all of them. Collected are
the texts of every function that names the rule, and of what these use, down to functions with a
rule of their own. A parameter is named when its id is one of the texts, a prefix and a text put
together, or what a formatted text makes of them.
"""

import ast
from functools import cache, lru_cache
from pathlib import Path
import re

from attrs import Factory, define

from ...law import Law

_ROOT = Path(__file__).parents[1]


@define
class _Module:
    """The top-level names of a file: what is defined, and from which file a name is imported."""

    defined: dict[str, ast.stmt] = Factory(dict)
    imported: dict[str, tuple[Path, str]] = Factory(dict)


def named_parameters(law: Law, rule: str) -> list[str]:
    """Ids of the parameters that the rule's code names; of the rule's branch if its code is
    elsewhere.
    """
    texts, patterns = _texts_of(rule)
    if not texts:
        branch = rule.split(".", 1)[0] + "."
        return [name for name in law.parameters if name.startswith(branch)]
    ends = tuple(text for text in texts if text.endswith("."))

    def parts(name: str) -> list[str]:
        return [name, *(name.removeprefix(end) for end in ends if name.startswith(end))]

    def formed(part: str) -> bool:
        found = (pattern.fullmatch(part) for pattern in patterns)
        return any(
            match
            and all(group.isdigit() or group in texts or group == rule for group in match.groups())
            for match in found
        )

    return [
        name
        for name in law.parameters
        if any(part in texts or formed(part) for part in parts(name))
    ]


@lru_cache(maxsize=1)
def _modules() -> dict[Path, _Module]:
    found = {}
    for path in sorted(_ROOT.rglob("*.py")):
        module = found[path] = _Module()
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                module.defined[node.name] = node
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                module.defined[node.targets[0].id] = node
            elif isinstance(node, ast.ImportFrom) and node.level:
                base = path.parents[node.level - 1].joinpath(*(node.module or "").split("."))
                source = (
                    base.with_suffix(".py")
                    if base.with_suffix(".py").exists()
                    else base / "__init__.py"
                )
                module.imported |= {
                    alias.asname or alias.name: (source, alias.name) for alias in node.names
                }
    return found


@cache
def _texts_of(rule: str) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    texts: set[str] = set()
    patterns: set[str] = set()
    seen: set[tuple[Path, str]] = set()

    def follow(path: Path, name: str, first: bool = False) -> None:
        module = _modules().get(path)
        if module is None or (path, name) in seen:
            return
        if name in module.imported:
            follow(*module.imported[name])
            return
        node = module.defined.get(name)
        if node is None or (not first and _opens_another_rule(node)):
            return
        seen.add((path, name))
        for part in ast.walk(node):
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                texts.add(part.value)
            elif isinstance(part, ast.JoinedStr):
                patterns.add(
                    "".join(
                        (
                            re.escape(str(piece.value))
                            if isinstance(piece, ast.Constant)
                            else "([a-z0-9_.]+)"
                        )
                        for piece in part.values
                    )
                )
            elif isinstance(part, ast.Attribute) and isinstance(part.value, ast.Name):
                source, package = module.imported.get(part.value.id, (path, ""))
                follow(source.parent / package / "__init__.py", part.attr)
            elif isinstance(part, ast.Name):
                follow(path, part.id)

    for path, module in _modules().items():
        for name, node in module.defined.items():
            if (
                isinstance(node, ast.FunctionDef)
                and path != Path(__file__)
                and any(
                    isinstance(part, ast.Constant) and part.value == rule for part in ast.walk(node)
                )
            ):
                follow(path, name, first=True)
    return frozenset(texts), tuple(re.compile(pattern) for pattern in sorted(patterns))


def _opens_another_rule(node: ast.stmt) -> bool:
    """Whether a rule that the code names is opened here; one that is handed over is the
    caller's.
    """
    calls = (
        part
        for part in ast.walk(node)
        if isinstance(part, ast.Call)
        and isinstance(part.func, ast.Attribute)
        and part.func.attr == "rule"
    )
    return any(call.args and isinstance(call.args[0], ast.Constant) for call in calls)
