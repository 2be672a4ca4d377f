"""What the author of a plugin should know and nobody else has to: remarks, kept until they are
told.

A model with a remark runs; its figures do not rest on what the remark is about.
"""

from .authors import Author

SLOW, WORDS, _LEFT_OUT = "slow", "words", "left out"
_NOTED: dict[tuple[str, str, str], str] = {}  # by author, hook and what it is about


def note(author: Author, hook: str, about: str, text: str) -> None:
    """Keep a remark; of the same about the same the last one counts."""
    _NOTED[author.name, hook, about] = text


def leave_out(author: Author, text: str) -> None:
    """Note that what checks of another package found is left out, and why."""
    note(author, "", _LEFT_OUT, text)


def forget(name: str) -> None:
    """Begin anew for an author who has mended what was said."""
    for key in [key for key in _NOTED if key[0] == name]:
        del _NOTED[key]


def clear() -> None:
    """Forget all remarks."""
    _NOTED.clear()


def left_out() -> tuple[tuple[str, str], ...]:
    """The checks of other packages whose findings are missing: name and reason."""
    return tuple((key[0], text) for key, text in _NOTED.items() if key[2] == _LEFT_OUT)


def noted(*, but: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The remarks on those who run, as they came, `but` those about some things: what was slow may
    have been so by the machine.
    """
    others = (_LEFT_OUT, *but)
    return tuple(text for key, text in _NOTED.items() if key[2] not in others)
