"""A name says what a thing is: one letter is enough for three lines and no more."""

import ast
from collections.abc import Iterator

import pytest

from support.paths import CORE, ROOT

LINES = 3
# In a drawing x goes to the right and y down, as in everything that is drawn.
ACROSS_AND_DOWN, DRAWINGS = {"x", "y"}, CORE / "report" / "charts"
SCOPES = (
    ast.FunctionDef,
    ast.Lambda,
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
    ast.GeneratorExp,
    ast.Module,
)
FILES = [
    path
    for folder in (CORE, ROOT / "plugins", ROOT / "benchmarks")
    for path in sorted(folder.rglob("*.py"))
]


def bound(scope: ast.AST) -> set[str]:
    """The names of one letter that a scope gives: its arguments and what it assigns."""
    found, below = set(), list(ast.iter_child_nodes(scope))
    while below:
        node = below.pop()
        if isinstance(node, ast.arg):
            found.add(node.arg)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        if not isinstance(node, (*SCOPES, ast.ClassDef)):
            below += ast.iter_child_nodes(node)
    return {name for name in found if len(name) == 1 and name != "_"}


def long_lived(tree: ast.AST) -> Iterator[tuple[str, int, int]]:
    """Each name of one letter that is met over more lines, with the first and the last of them."""
    for scope in ast.walk(tree):
        if not isinstance(scope, SCOPES):
            continue
        for name in bound(scope):
            lines = [
                node.lineno
                for node in ast.walk(scope)
                if name in (getattr(node, "id", ""), getattr(node, "arg", ""))
                and isinstance(node, ast.Name | ast.arg)
            ]
            if max(lines) - min(lines) >= LINES:
                yield name, min(lines), max(lines)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_name_of_one_letter_is_met_on_three_lines_at_most(path):
    drawn = ACROSS_AND_DOWN if DRAWINGS in path.parents else set()
    found = long_lived(ast.parse(path.read_text(encoding="utf-8")))
    assert [one for one in found if one[0] not in drawn] == []


def test_the_rule_sees_arguments_assignments_and_what_is_inside_them():
    sound = "def one(r):\n    a = r\n    return a\n"
    assert list(long_lived(ast.parse(sound))) == []
    argument = "def one(r):\n    a = 1\n    b = 2\n    return r\n"
    assert list(long_lived(ast.parse(argument))) == [("r", 1, 4)]
    inside = "a = 1\nb = 2\nc = 3\nd = lambda: a\n"
    assert list(long_lived(ast.parse(inside))) == [("a", 1, 4)]


# Pronouns and prepositions that stood for what a thing is.
NO_NAMES = {"at", "got", "mine", "on"}


def called(tree: ast.AST) -> set[str]:
    """What a module calls the arguments of its functions and what they assign."""
    names = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    fields = {
        id(field.target)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for field in node.body
        if isinstance(field, ast.AnnAssign)
    }
    return names | {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and id(node) not in fields
    }


def test_a_name_says_what_a_thing_is_and_not_whose_or_where():
    found = {
        path.relative_to(ROOT).as_posix(): names
        for path in FILES
        if (names := called(ast.parse(path.read_text(encoding="utf-8"))) & NO_NAMES)
    }
    assert found == {}
