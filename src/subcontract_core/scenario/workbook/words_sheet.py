"""The hidden sheet of words: what is shown for each word of the format, and the lists in which one
column of a row decides what another may hold.
"""

from collections.abc import Iterable, Iterator

from .cells import letters
from .columns import DECIDED_BY, WHERE, Column, SheetOf
from .wording import Wording


def words_of(wording: Wording, sheet: SheetOf, column: Column) -> Iterator[tuple[str, ...]]:
    """The rows of a column: its path, the word of the format, what is shown, and of a word that
    goes with another column's: what is shown for that, and its word of the format.
    """
    path = f"{sheet.name}.{column.key}"
    for code, text in wording.texts(path, column).items():
        yield path, code, text
    if path == WHERE:
        yield from ((path, code, text) for code, text in wording.places().items())
    if path not in DECIDED_BY:
        return
    decides = f"{sheet.name}.{DECIDED_BY[path]}"
    for (of, code), text in wording.decided_texts(path).items():
        for shown in _shown(wording, decides, of):
            yield path, code, text, shown, of


def _shown(wording: Wording, path: str, code: str) -> Iterable[str]:
    """All that may be shown for a word of a deciding column."""
    if path in DECIDED_BY:
        decided = wording.decided_texts(path).items()
        return dict.fromkeys(text for (_, own), text in decided if own == code) or (code,)
    return (wording.shown.get(path, {}).get(code, code),)


def decided_list(wording: Wording, sheet: SheetOf, path: str, row: int) -> str:
    """The list of what goes with the word of the deciding column in a row (0-based), as a formula:
    those rows of the words stand one below another.
    """
    place = [column.key for column in sheet.columns].index(DECIDED_BY[path])
    words, cell = f"'{wording.name('words')}'!", f"${letters(place)}{row + 1}"
    within = f"{words}$D:$D"
    return f"=OFFSET({words}$C$1,MATCH({cell},{within},0)-1,0,COUNTIF({within},{cell}),1)"
