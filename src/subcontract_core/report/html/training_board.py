"""The board of a training session: one page for a projector that needs no network and no program.

Every sum is worked out here, by the models; the page's script shows screens, counts votes and keeps
what has been done. So the board runs on any laptop with a browser, and nothing leaves it.
"""

import json
from pathlib import Path
from typing import Any

from ...engine.comparison import Comparison
from ...training import Played
from ...training.answers import Answered, answers
from ...training.replay import Effect
from ..markup.document import document
from ..markup.elements import Markup, element
from ..markup.font import STACK, face
from ..markup.style import PALETTE, UNSEEN
from ..tables.person_money import whole
from ..text.deck_told import model_name, waits_told
from ..text.filling import whole_euros
from ..text.labels import kind_name, role_name
from ..text.language import Language
from .board_words import board_words
from .person_pictures import SHAPES
from .training_cards import DRAWN
from .training_stories import story

_HERE = Path(__file__)


def training_board(played: Played, weeks: tuple[Comparison, ...], language: Language) -> str:
    """The whole page. `weeks` are the comparisons as if the work ended with each week."""
    data = _data(played, weeks, language)
    style = face() + PALETTE + UNSEEN + _file("css").replace("FONTS", STACK)
    told = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    kept = Markup('<script type="application/json" id="data">{}</script>').format(Markup(told))
    state = Markup('<script type="application/json" id="state"></script>')
    script = Markup("<script>{}</script>").format(Markup(_file("js")))
    page = element("div", id="board")
    return document(
        language.code,
        data["title"],
        style,
        page,
        kept,
        state,
        script,
    )


def _file(kind: str) -> str:
    return _HERE.with_name(f"board.{kind}").read_text(encoding="utf-8")


def _data(played: Played, weeks: tuple[Comparison, ...], language: Language) -> dict[str, Any]:
    deck = played.deck
    people = [person.id for person in deck.scenario.people]
    stages = (played.plan, *played.after)
    return {
        "id": deck.id,
        "title": language.pick(deck.title),
        "about": language.pick(deck.scenario.title),
        "people": [
            {"id": person, "story": story(played, row, language)}
            for row, person in enumerate(people)
        ],
        "models": [_model(played, model, language) for model in played.models()],
        "cards": _cards(played, language),
        "money": [_column(played, stages, place, language) for place in range(len(stages))],
        "lines": [_lines(one, played, language) for one in stages],
        "weeks": [
            [
                _row(
                    played,
                    one,
                    None,
                    model,
                    language,
                )
                for model in played.models()
            ]
            for one in weeks
        ],
        "left_out": " ".join([language.text("board.left_out"), *waits_told(played, language)]),
        "questions": [
            language.text(f"training.question.{name}")
            for name in ("surprise", "unfair", "change", "say")
        ],
        "marks": SHAPES,
        "words": board_words(language),
    }


def _model(played: Played, model: str, language: Language) -> dict[str, str]:
    """A model's name, and who pays whom in it."""
    outcome = played.plan.outcome(model)
    payers = {
        line.payer: None
        for sheet in outcome.payments.sheets
        for line in sheet.lines
        if line.payee == "person" and line.declared.earned
    }
    names = ", ".join(role_name(language, one, model) for one in payers)
    return {
        "name": model_name(played, model, language),
        "short": _short(played, model, language),
        "how": language.text("board.paid_by", who=names),
    }


def _short(played: Played, model: str, language: Language) -> str:
    """The name before its colon, where no other model of the deck has the same."""
    begins = [model_name(played, one, language).split(": ")[0] for one in played.models()]
    own = model_name(played, model, language)
    begin = own.split(": ")[0]
    return begin if begins.count(begin) == 1 else own


def _cards(played: Played, language: Language) -> list[dict[str, Any]]:
    """Each card, and the right guess for each person when it comes on top of those before it."""
    found = answers(played)
    return [
        {
            "model": model_name(played, one.model, language),
            "not_voted": "" if one.is_voted else language.text(one.vote.value),
            "title": language.pick(one.card.title),
            "text": language.pick(one.card.text),
            "guide": language.pick(one.card.guide),
            "week": one.card.week,
            "person": one.card.person,
            "voted": one.is_voted,
            "drawing": DRAWN[one.card.verb],
            "right": _right(played, place, one, language),
        }
        for place, one in enumerate(found)
    ]


def _right(
    played: Played, place: int, one: Answered, language: Language
) -> dict[str, dict[str, str]]:
    steps = ((person, played.step(place, one.model, person)) for person, _ in one.effects)
    return {
        person: {"letter": step.answer, "sum": language.money(step.cents, signed=True)}
        for person, step in steps
        if step.cents is not None
    }


def _column(
    played: Played, stages: tuple[Comparison, ...], place: int, language: Language
) -> list[dict[str, Any]]:
    """One stage of the month: each model's row, with what its card changed."""
    before = stages[place - 1] if place else None
    return [
        _row(
            played,
            stages[place],
            before,
            model,
            language,
        )
        for model in played.models()
    ]


def _row(
    played: Played,
    comparison: Comparison,
    before: Comparison | None,
    model: str,
    language: Language,
) -> dict[str, Any]:
    cells = {}
    for person in (one.id for one in played.deck.scenario.people):
        cents = played.change(comparison, model, person)
        was = None if before is None else played.change(before, model, person)
        step = None if cents is None or was is None else cents - was
        cells[person] = _cell(cents, step, language)
    return cells


def _cell(cents: int | None, step: int | None, language: Language) -> dict[str, str]:
    """A cell: more or less than without work, and by the arrow what the card changed."""
    unknown = language.text("page.unknown")
    side, today = _side(cents), _side(cents)
    return {
        "side": side,
        "arrow": _side(step if step is not None else 0) if step is not None else today,
        "arrow_today": today,
        "said": language.text(f"board.side.{side}"),
        "euros": unknown if cents is None else _euros(cents, language),
        "cents": unknown if cents is None else language.money(cents, signed=True),
    }


def _euros(cents: int, language: Language) -> str:
    return whole_euros(100 * whole(cents), language, signed=True)


def _side(cents: int | None) -> str:
    names = {"A": "more", "B": "same", "C": "less", "": "unknown"}
    return names[Effect(cents).answer]


def _lines(
    comparison: Comparison, played: Played, language: Language
) -> list[dict[str, list[list[str]]]]:
    """Why a cell is what it is: each person's lines beside today, and their sum."""
    people = [person.id for person in played.deck.scenario.people]
    return [
        {
            person: _told_lines(
                played,
                comparison,
                model,
                person,
                language,
            )
            for person in people
        }
        for model in played.models()
    ]


def _told_lines(
    played: Played, comparison: Comparison, model: str, person: str, language: Language
) -> list[list[str]]:
    told = [
        [kind_name(language, kind), language.amount(cents or 0, cents is not None, signed=True)]
        for kind, cents in played.lines(comparison, model, person).items()
    ]
    total = played.change(comparison, model, person)
    known = total is not None
    return [*told, [language.text("person.sum"), language.amount(total or 0, known, signed=True)]]
