"""What a training session needs on paper, in one file: the facilitator's sheet, cards to cut, the
answer sheet of a pair, and the people's stories in easy language.
"""

from ...training import Played
from ...training.answers import Answered, Part, answers, schedule
from ..markup.document import document
from ..markup.elements import Markup, bullets, element, joined, section, table
from ..text import ranges
from ..text.deck_told import model_name, waits_told
from ..text.labels import title
from ..text.language import Language
from .sheet import SCRIPT, sheet
from .training_cards import answer_sheet, card_sheets
from .training_stories import stories
from .training_style import SIZES, STYLE

_QUESTIONS = ("surprise", "unfair", "change", "say")


def training_prints(played: Played, language: Language) -> str:
    """All sheets as one HTML text that needs nothing else."""
    name = language.pick(played.deck.title)
    sheets = (
        sheet(_guide(played, language), sizes=SIZES),
        *card_sheets(played, language),
        sheet(answer_sheet(played, language), sizes=SIZES),
        sheet(stories(played, language), sizes=SIZES),
    )
    return document(
        language.code,
        name,
        STYLE,
        element("main", *sheets),
        SCRIPT,
    )


def _guide(played: Played, language: Language) -> Markup:
    """The facilitator's sheet: minutes, computed answers, what to say at the end."""
    deck = played.deck
    model = played.models()[0]
    found = answers(played)
    outcome = played.plan.outcome(model)
    head = language.text("training.guide", deck=language.pick(deck.title))
    months = ranges.months(language, (int(month) for month in outcome.tables.months))
    about = f"{months} · {language.pick(deck.scenario.title)} · {title(outcome, language)}"
    before = [language.text(f"training.before.{name}") for name in ("cut", "paper", "names")]
    say = [language.text(f"training.say.{name}") for name in ("no_game", "not_only")]
    asked = [language.text(f"training.question.{name}") for name in _QUESTIONS]
    return joined(
        (
            element("h1", head),
            element("p", about, class_="small"),
            section(2, language.text("training.before"), "before", bullets(before)),
            _minutes(played, language),
            _answers(played, found, language),
            _in_models(played, found, language),
            section(2, language.text("training.debrief"), "debrief", bullets([*asked, *say])),
            foot(played, language, language.text("training.for_guide")),
        )
    )


def foot(played: Played, language: Language, what: str) -> Markup:
    """Which deck, scenario and law a sheet rests on."""
    law = language.text("person.law", name=played.plan.law.label)
    texts = (f"{played.deck.scenario.id} · {played.deck.id}", law, what)
    return element("div", *(element("span", text) for text in texts), class_="foot")


def _minutes(played: Played, language: Language) -> Markup:
    rows = [_part(part, language) for part in schedule(played.deck.minutes, played.deck.rounds)]
    name = language.text("training.minutes")
    head = [name, language.text("training.part"), language.text("training.what")]
    whole = table(
        name,
        head,
        rows,
        words=(1, 2),
        shown=False,
    )
    return section(2, name, "minutes", whole)


def _part(part: Part, language: Language) -> list[str]:
    return [
        f"{part.first}–{part.last}",
        language.text(f"training.part.{part.name}", n=part.round),
        language.text(f"training.do.{part.name}"),
    ]


def _answers(played: Played, found: tuple[Answered, ...], language: Language) -> Markup:
    """Each card alone: the right guess and the change for everybody, and what to talk about."""
    people = [person.id for person in played.deck.scenario.people]
    name = language.text("training.expected")
    head = [language.text("training.card"), *people, language.text("training.talk")]
    rows = [
        [
            _named(played, number, one, language),
            *(answer(one, person, language) for person in people),
            language.pick(one.card.guide),
        ]
        for number, one in enumerate(found, 1)
    ]
    whole = table(
        name,
        head,
        rows,
        words=(len(people) + 1,),
        shown=False,
    )
    notes = [language.text("training.expected_note"), *waits_told(played, language)]
    told = (element("p", note, class_="small") for note in notes)
    return section(
        2,
        name,
        "expected",
        whole,
        *told,
    )


def _named(played: Played, number: int, one: Answered, language: Language) -> str:
    """The card by its number, the model where it asks about another than the first, and why
    nobody votes on it.
    """
    told = [f"{number}. {language.pick(one.card.title)}"]
    if one.model != played.models()[0]:
        name = model_name(played, one.model, language)
        told.append(language.text("board.in_model", model=name))
    if not one.is_voted:
        told.append(language.text(one.vote.value))
    return " · ".join(told)


def answer(one: Answered, person: str, language: Language) -> str:
    """The right guess with its amount; a dash where nobody votes or nobody knows."""
    effect = one.of(person)
    if not one.is_voted or effect.cents is None:
        return "–"
    return f"{effect.answer} {language.money(effect.cents, signed=True)}"


def _in_models(played: Played, found: tuple[Answered, ...], language: Language) -> Markup:
    """Whose money is asked about, in every model of the deck."""
    models = played.models()
    name = language.text("training.in_models")
    titles = [model_name(played, model, language) for model in models]
    head = [language.text("training.card"), *titles]
    rows = []
    for number, one in enumerate(found, 1):
        if not one.is_voted:
            continue
        changes = (played.effect(one.card, model, one.card.person).cents for model in models)
        told = [language.amount(cents or 0, cents is not None, signed=True) for cents in changes]
        rows.append([f"{number}. {language.pick(one.card.title)} ({one.card.person})", *told])
    return section(2, name, "models", table(name, head, rows, shown=False))
