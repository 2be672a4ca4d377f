"""The source measured: modules, functions, tokens a line, which room imports which."""

import ast
from collections.abc import Iterator
from functools import cache
import io
from pathlib import Path
import tokenize

from attrs import frozen

from support.paths import CORE, ROOT

# What is no word of the language: line ends, indentation, comments.
_LAYOUT = {
    tokenize.COMMENT,
    tokenize.DEDENT,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
    tokenize.INDENT,
    tokenize.NEWLINE,
    tokenize.NL,
}
_DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


@frozen
class Density:
    """Tokens, and the lines that hold any of them; docstrings, comments and blanks are no part."""

    tokens: int
    lines: int

    @property
    def tokens_a_line(self) -> float:
        return self.tokens / self.lines


def source_files() -> list[Path]:
    """Every module of the core and of the bundled plugins."""
    return sorted([*CORE.rglob("*.py"), *(ROOT / "plugins").glob("*/src/**/*.py")])


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def docstring_lines(tree: ast.Module) -> set[int]:
    """The numbers of the lines that docstrings take."""
    return {
        line
        for node in ast.walk(tree)
        if isinstance(node, _DOCUMENTED) and ast.get_docstring(node, clean=False) is not None
        for line in range(node.body[0].lineno, node.body[0].end_lineno + 1)
    }


def density(paths) -> Density:
    """How much stands on a line, over all of the files together."""
    tokens = lines = 0
    for path in paths:
        silent = docstring_lines(tree_of(path))
        held = set()
        with path.open(encoding="utf-8") as file:
            for word in whole_words(file.read()):
                if word.start[0] not in silent:
                    tokens += 1
                    held |= set(range(word.start[0], word.end[0] + 1))
        lines += len(held)
    return Density(tokens, lines)


def whole_words(text: str) -> Iterator[tokenize.TokenInfo]:
    """The tokens of a text without its layout; an f-string is one, as before Python 3.12."""
    inside = 0
    for word in tokenize.generate_tokens(io.StringIO(text).readline):
        if tokenize.tok_name[word.type] == "FSTRING_START":
            inside += 1
            if inside == 1:
                yield word
        elif tokenize.tok_name[word.type] == "FSTRING_END":
            inside -= 1
        elif not inside and word.type not in _LAYOUT:
            yield word


def functions(path: Path) -> dict[str, int]:
    """The lines of each function of a module, by its name in dots."""
    found = {}

    def walk(node: ast.AST, inside: str) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                name = f"{inside}{child.name}"
                if not isinstance(child, ast.ClassDef):
                    found[name] = child.end_lineno - child.lineno + 1
                walk(child, f"{name}.")
            else:
                walk(child, inside)

    walk(tree_of(path), "")
    return found


def module_name(path: Path) -> str:
    """A module of the core in dots below `subcontract_core`; a package by its own name."""
    parts = path.relative_to(CORE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported_modules(path: Path) -> set[str]:
    """The modules of the core that a module of the core or of a plugin imports, in dots."""
    found = set()
    package = path.relative_to(CORE.parent).parts[:-1] if path.is_relative_to(CORE) else ()
    for node in ast.walk(tree_of(path)):
        if not isinstance(node, ast.ImportFrom):
            continue
        named = tuple(node.module.split(".")) if node.module else ()
        base = package[: len(package) - node.level + 1] + named if node.level else named
        if base[:1] != ("subcontract_core",):
            continue
        for alias in node.names:
            inside = CORE.joinpath(*base[1:], alias.name)
            whole = (*base[1:], alias.name) if is_module(inside) else base[1:]
            found.add(".".join(whole))
    return found


def is_module(path: Path) -> bool:
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def arrows() -> set[tuple[str, str]]:
    """Which room imports which, as pairs of the first two parts of a module's name."""
    pairs = {
        (room_of(module_name(path)), room_of(name))
        for path in CORE.rglob("*.py")
        for name in imported_modules(path)
    }
    return {(one, other) for one, other in pairs if one != other}


def room_of(module: str) -> str:
    """The folder in which a module stands; of `finland` and `report` the room inside it."""
    parts = module.split(".")
    if parts[0] in ("finland", "report") and len(parts) > 1:
        inside = CORE.joinpath(*parts[:2])
        return ".".join(parts[:2]) if inside.is_dir() else parts[0]
    return parts[0]


def circles() -> list[set[str]]:
    """Modules that import each other, round and round; imports inside a function count too."""
    names = {module_name(path): path for path in CORE.rglob("*.py")}
    reached = {name: imported_modules(path) & set(names) - {name} for name, path in names.items()}
    for between in names:
        for name, others in reached.items():
            if between in others:
                reached[name] = others | reached[between]
    rings = {frozenset({name, *reached[name] & _who_reach(name, reached)}) for name in names}
    return [set(ring) for ring in rings if len(ring) > 1]


def _who_reach(name: str, reached: dict[str, set[str]]) -> set[str]:
    return {other for other, others in reached.items() if name in others}
