"""What the YAML library says of a text it cannot read, in words of ours.

The library has no codes: a message is known by a part of its words.
"""

import yaml

from .errors import Text

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# What YAML says, and what it mostly means.
_PROBLEMS = (
    ("a tab character", "a tab where spaces are needed"),
    (
        "mapping values are not allowed",
        "a colon that does not fit there, or indentation that does not fit",
    ),
    ("expected '-' indicator", "indentation that does not fit"),
    (
        "did not find expected key",
        "indentation that does not fit, or quotes or brackets that do not match",
    ),
    ("expected ',' or '}'", "a { that is not closed, or a comma that is missing"),
    ("expected ',' or ']'", "a [ that is not closed, or a comma that is missing"),
    ("unexpected ':'", "a colon without a value after it"),
    ("another document", "a second document (a line ---)"),
    ("escape character", "a backslash inside double quotes"),
    ("end of stream", "quotes that are not closed"),
    ("alias", "an alias (*name) that nothing defines"),
)


def problem_of(error: yaml.YAMLError, source: str) -> tuple[int, str]:
    """The line (0 if not known) and the words of what YAML could not read."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        hidden = yaml.reader.Reader.NON_PRINTABLE.search(source)
        return (
            (source.count("\n", 0, hidden.start()) + 1, "an invisible control character")
            if hidden
            else (0, "text that YAML cannot read")
        )
    said = str(getattr(error, "problem", None) or "no reason given")
    opened = getattr(error, "context_mark", None)
    if quoted := _quotes_over_lines(source, mark.line):
        mark, said = quoted, "unexpected end of stream"
    elif opened is not None and (
        "end of stream" in said or ("expected ',' or" in said and opened.line == mark.line - 1)
    ):
        mark = opened  # where it was opened: the line that YAML gave up on is sound
    if "cannot start any token" in said:
        character = (source.splitlines()[mark.line :] or [""])[0][mark.column : mark.column + 1]
        meant = (
            "a tab where spaces are needed"
            if character == "\t"
            else Text("{character!r} at the start of a text without quotes", character=character)
        )
    else:
        meant = next(
            (words for part, words in _PROBLEMS if part in said), "text that YAML cannot read"
        )
    return mark.line + 1, Text(
        "{meant} (YAML: {said})", meant=meant if isinstance(meant, Text) else Text(meant), said=said
    )


def _quotes_over_lines(source: str, line: int) -> yaml.Mark | None:
    """Where the quotes began that run over the end of their line and end on `line`: mostly they
    were not closed.
    """
    try:
        for token in yaml.scan(source, Loader=LOADER):
            if (
                isinstance(token, yaml.ScalarToken)
                and token.style in ("'", '"')
                and token.start_mark.line < token.end_mark.line == line
            ):
                began: yaml.Mark = token.start_mark
                return began
    except yaml.YAMLError:
        pass
    return None
