"""The words of the training board, gathered from the catalogues for its page."""

from typing import Any

from ..text.language import Language

_PLAIN = (
    "left",
    "stop",
    "start_clock",
    "asked",
    "in_model",
    "first_vote",
    "plan",
    "right",
    "hits",
    "people",
    "who_pays",
    "begin",
    "resume",
    "no_names",
    "card_of",
    "after_each",
    "legend",
    "second_vote",
    "type_counts",
    "weeks_title",
    "week",
    "weeks_note",
    "all_played",
    "no_ranking",
    "debrief",
    "save",
    "keys_title",
    "back",
)
_STEPS = ("read", "vote", "talk", "again", "show", "why")
_KEYS = {
    " ": "next",
    "ArrowLeft": "undo",
    "k": "clock",
    "n": "show",
    "m": "why",
    "v": "weeks",
    "c": "cents",
    "f": "full",
    "t": "save",
    "p": "print",
    "?": "keys",
    "Escape": "start",
}
# Filled in by the script, as it counts.
_FIELDS = {name: f"{{{name}}}" for name in ("n", "all", "week", "person", "model")}
_FIELDS |= {name: f"{{{name}}}" for name in ("letter", "guess", "sum", "minutes", "seconds")}
_NAMED = {" ": "space", "ArrowLeft": "arrow", "Escape": "escape"}


def board_words(language: Language) -> dict[str, Any]:
    """Every word that the script of the board shows, by what it is for. Fields in braces are
    filled in by the script.
    """

    def word(name: str) -> str:
        return language.text(f"board.{name}", **_FIELDS)

    keys = {key: word(f"key.{name}") for key, name in _KEYS.items()}
    names = {key: word(f"key_name.{name}") for key, name in _NAMED.items()}
    return {name: word(name) for name in _PLAIN} | {
        "steps": {name: word(f"step.{name}") for name in _STEPS},
        "guess": {letter: language.text(f"training.guess.{letter}") for letter in "ABC"},
        "short_keys": keys,
        "key_names": names,
        "keys": {names.get(key, key.upper()): told for key, told in keys.items()},
    }
