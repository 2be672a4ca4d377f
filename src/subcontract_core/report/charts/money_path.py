"""The way of the first money as a drawing: a column a party, an arrow a step, by day."""

from collections.abc import Sequence

from ...training.money_path import PERSON, Path, Step
from ..markup.elements import Markup
from ..text.labels import kind_name, role_name
from ..text.language import Language
from .colours import INK, MUTED, PAPER, PAY
from .sketch import Sketch

_WIDE, _SIDE, _TOP, _ROW, _HEAD = 760, 80, 46, 44, 8
_LETTER, _LINE = 7.6, 16  # of a party's name, which is bold
_ORDER = ("buyer", "organiser", "platform", "employer", PERSON)


def money_path_drawing(path: Path, language: Language) -> Markup:
    """One model: who sends what to whom, when and how much."""
    parties = _parties(path)
    gap = (_WIDE - 2 * _SIDE) / max(len(parties) - 1, 1)
    places = {name: _SIDE + gap * number for number, name in enumerate(parties)}
    names = {name: role_name(language, name, path.model) for name in parties}
    lower = _LINE if _do_names_meet(list(names.values()), gap) else 0
    top = _TOP + lower
    high = top + _ROW * len(path.steps) + 14
    sketch = Sketch(_WIDE, high)
    for number, (name, x) in enumerate(places.items()):
        foot = 18 + lower * (number % 2)
        sketch.words(
            x,
            foot,
            names[name],
            13,
            INK,
            "middle",
            bold=True,
        )
        sketch.line([(x, foot + 10), (x, high - 6)])
    for number, step in enumerate(path.steps):
        _arrow(
            sketch,
            places,
            top + _ROW * number,
            step,
            language,
        )
    return sketch.svg(sentence(path, language))


def _do_names_meet(names: Sequence[str], gap: float) -> bool:
    """Whether two neighbours' names need more room than there is between their columns."""
    pairs = zip(names, names[1:], strict=False)
    return any(_LETTER * (len(one) + len(other)) / 2 > gap for one, other in pairs)


def _parties(path: Path) -> list[str]:
    """The parties from the buyer to the person, then whoever gets taxes and contributions."""
    found = dict.fromkeys(name for step in path.steps for name in (step.payer, step.payee))
    return sorted(found, key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER))


def _arrow(
    sketch: Sketch,
    places: dict[str, float],
    y: float,
    step: Step,
    language: Language,
) -> None:
    """One step: a line with a head, above it what is sent, below it the day."""
    start, end = places[step.payer], places[step.payee]
    turn = 1 if end > start else -1
    colour = PAY if step.payee == PERSON else INK
    foot = y + 18
    sketch.line([(start, foot), (end - turn * _HEAD, foot)], colour, 2)
    corners = [
        (end, foot),
        (end - turn * _HEAD, foot - 5),
        (end - turn * _HEAD, foot + 5),
    ]
    sketch.polygon(corners, colour)
    middle, told = (start + end) / 2, what(step, language)
    room = 6.2 * len(told)
    left = min(max(middle - room / 2, 0), _WIDE - room)
    sketch.box(
        left - 3,
        y - 2,
        room + 6,
        15,
        PAPER,
    )
    sketch.words(
        left + room / 2,
        y + 10,
        told,
        12,
        INK,
        "middle",
    )
    sketch.words(
        middle,
        foot + 14,
        language.date(step.day),
        11,
        MUTED,
        "middle",
    )


def what(step: Step, language: Language) -> str:
    """What is sent, and how much."""
    names = [kind_name(language, kind) for kind in step.kinds]
    more = len(names) - 2
    told = " + ".join(names[:2])
    if more > 0:
        told += f" + {more}"
    return f"{told}: {language.amount(step.cents or 0, step.cents is not None)}"


def sentence(path: Path, language: Language) -> str:
    """The steps in words, for who listens."""
    return "; ".join(" ".join(row) for row in step_rows(path, language))


def step_rows(path: Path, language: Language) -> Sequence[list[str]]:
    """A row a step: when, from whom, to whom, what and how much."""
    return [
        [
            language.date(step.day),
            role_name(language, step.payer, path.model),
            role_name(language, step.payee, path.model),
            what(step, language),
        ]
        for step in path.steps
    ]
