"""Cards to cut, eight on a sheet, and the sheet on which a pair writes its guesses."""

from collections.abc import Iterator

from ...training import Card, Played
from ...training.deck import Verb
from ..markup.elements import Markup, element, joined, table
from ..text.language import Language
from .sheet import sheet
from .training_style import SIZES

_EIGHT = 8
_LINE = 'fill="none" stroke="#1b2229" stroke-width="3" stroke-linecap="round"'
_PALE = 'stroke="#1b2229" stroke-width="3" stroke-linejoin="round"'
_CALENDAR = (
    f'<rect x="8" y="12" width="44" height="40" rx="3" fill="#fbf1c9" {_PALE}/>'
    f'<path d="M8 22h44M20 8v8M40 8v8" {_LINE}/>'
)
DRAWN = {
    Verb.EXTRA: _CALENDAR + f'<path d="M30 28v18m-9-9h18" {_LINE}/>',
    Verb.CANCEL: _CALENDAR + f'<path d="m22 29 16 16m0-16-16 16" {_LINE}/>',
    Verb.LONGER: (
        f'<circle cx="30" cy="30" r="22" fill="#dcebf7" {_PALE}/><path d="M30 16v14l9 6" {_LINE}/>'
    ),
    Verb.ILL: (
        f'<path d="M6 14v34m0-8h48m0 8V34q0-8-10-8H22v14" {_LINE}/>'
        f'<circle cx="14" cy="30" r="5" fill="#f7e2d4" {_PALE}/>'
    ),
    Verb.LATE: (
        f'<rect x="6" y="14" width="40" height="26" rx="3" fill="#dff0dc" {_PALE}/>'
        f'<circle cx="26" cy="27" r="6" fill="none" {_PALE}/>'
        f'<circle cx="44" cy="42" r="12" fill="#fff" {_PALE}/><path d="M44 35v7l5 3" {_LINE}/>'
    ),
    Verb.TALK: (f'<path d="M8 10h44v30H30L18 52V40H8z" fill="#dff0dc" {_PALE}/>'),
}


def card_sheets(played: Played, language: Language) -> Iterator[Markup]:
    """The cards, eight on a sheet."""
    cards = list(enumerate(played.deck, 1))
    for start in range(0, len(cards), _EIGHT):
        drawn = [_card(number, card, language) for number, card in cards[start : start + _EIGHT]]
        yield sheet(element("div", *drawn, class_="cards-to-cut"), sizes=SIZES)


def drawn(card: Card) -> Markup:
    """The picture of what a card does."""
    return element("svg", Markup(DRAWN[card.verb]), viewBox="0 0 60 60", aria_hidden="true")


def _card(number: int, card: Card, language: Language) -> Markup:
    week = language.text("training.week", n=card.week)
    top = element("p", element("span", week), element("span", f"{number}"), class_="top")
    words = (
        element("h2", language.pick(card.title)),
        element("p", language.pick(card.text)),
        element("p", language.text("training.whose"), class_="ask"),
    )
    body = element("div", drawn(card), element("div", *words), class_="body")
    return element(
        "div",
        top,
        body,
        _choices(language),
        class_="card",
    )


def _choices(language: Language) -> Markup:
    return element(
        "p",
        *(
            element("span", element("b", letter), " ", language.text(f"training.guess.{letter}"))
            for letter in ("A", "B", "C")
        ),
        class_="choices",
    )


def answer_sheet(played: Played, language: Language) -> Markup:
    """Where a pair writes its guesses: no names, no own money."""
    names = ("card", "alone", "pair", "right", "why")
    head = [language.text(f"training.{name}") for name in names]
    square = joined(
        element("span", element("i", class_="box"), letter, class_="guess") for letter in "ABC"
    )
    rows = [[f"{n}", square, square, square, ""] for n in range(1, played.deck.rounds + 1)]
    name = language.text("training.answer_sheet")
    whole = table(
        name,
        head,
        rows,
        words=(1, 2, 3, 4),
        shown=False,
        kind="guesses",
    )
    pen = element("p", class_="pen")
    return joined(
        (
            element("h1", name),
            element("p", language.text("training.pair_line")),
            whole,
            _choices(language),
            element("h2", language.text("training.question.say")),
            pen * 3,
            element("h2", language.text("training.question.change")),
            pen * 2,
            element("p", language.text("training.no_names"), class_="small"),
        )
    )
