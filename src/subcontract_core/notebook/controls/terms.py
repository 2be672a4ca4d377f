"""One model's terms: what it charges, pays and keeps, for everybody or for one person, gig or
sector.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from attrs import evolve
from ipywidgets import Dropdown, Widget

from ...analysis.missing import TERM
from ...base.errors import MoneyError
from ...base.numbers import euros, percent
from ...model.term import ADDRESSES, MONEY, MOST_CENTS, MOST_COUNTED, WHOLE, Term, parse_term
from ...report.text.labels import choice, term_value
from ...report.text.language import Language
from ...scenario.types import ALL_MODELS, Sector, TermValue
from .. import parsing
from ..outcome_board import Board
from ..state import Question, edited
from ..views.tables import note
from ..widgets import fill, html, styled
from .fields import choice_field, text_field
from .panel import ChoosingPanel

_KEPT = ""  # the choice "as the sources have it"


class TermsPanel(ChoosingPanel):
    """Choose a model and whom a value is for; an empty field is what the sources say."""

    title = "ui.tab_terms"
    selector_label = "ui.model"

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.whom = styled(Dropdown(layout={"width": "100%"}), "sc-selector")
        self.box.children = (self.selector, self.whom, self.form)
        self.address = ("", "")
        board.on(self.whom, self._address)

    def options(self) -> list[tuple[str, str]]:
        catalogue = self.board.state.catalogue
        ready = (
            (model, catalogue.get(model).manifest) for model in self.board.state.question.models
        )
        found_models = [
            (self.board.language.pick(manifest.title), model)
            for model, manifest in ready
            if manifest.terms
        ]
        return (
            [*found_models, (self.board.text("ui.all_models"), ALL_MODELS)]
            if len(found_models) > 1
            else found_models
        )

    def leads_to(self, missing: Mapping[str, str]) -> str:
        """A term, for all models that have it."""
        options = [model for _, model in self.options()]
        name = missing.get("name", "")
        if missing.get("what") != TERM or not options:
            return ""
        self.address = ("", "")
        having = [model for model in options if name in {term.name for term in self._terms(model)}]
        wanted = having[-1] if having else ""
        self.choose(wanted)
        return f"terms.{wanted}.{name}" if wanted else ""

    def give(self, model: str, name: str, typed: str) -> None:
        """A value for everybody, as it is typed somewhere else on the page."""
        board = self.board
        term = next((one for one in self._terms(model) if one.name == name), None)
        if term is not None:
            board.commit(
                f"terms.{model}.{name}",
                board.language.pick(term.titles),
                lambda question: with_value(
                    question,
                    model,
                    name,
                    ("", ""),
                    _read(term, parsing.checked(typed, board.language), board),
                ),
            )

    def _terms(self, model: str) -> Sequence[Term]:
        """The terms of a model, or each that any of the models has, once."""
        catalogue = self.board.state.catalogue
        models = (
            self.board.state.question.models if model == ALL_MODELS else (model,) if model else ()
        )
        return tuple(
            {
                term.name: term
                for one in reversed(models)
                for term in reversed(catalogue.get(one).manifest.terms)
            }.values()
        )[::-1]

    def build(self) -> None:
        whom = self._whom()
        if self.address not in [address for _, address in whom]:
            self.address = ("", "")
        fill(self.whom, self.board.text("ui.value_for"), whom, self.address)
        super().build()

    def _whom(self) -> list[tuple[str, tuple[str, str]]]:
        scenario, text = self.board.state.question.scenario, self.board.text
        model = self.selected or next((name for _, name in self.options()), "")
        terms = self._terms(model)
        allowed = {address for term in terms for address in term.per}
        values = {
            "person": [p.id for p in scenario.people],
            "gig": [g.id for g in scenario.gigs],
            "sector": list(Sector.words()),
        }
        options = [(text("ui.everybody"), ("", ""))]
        for address in ADDRESSES:
            if address in allowed:
                options += [
                    (text(f"ui.sector.{value}") if address == "sector" else value, (address, value))
                    for value in values[address]
                ]
        return options

    def _address(self) -> None:
        self.address = self.whom.value or ("", "")
        with self.board.without_events():
            self.build()

    def fields(self) -> Sequence[Widget]:
        if not self.selected:
            return [html(note(self.board.text("ui.no_terms")))]
        terms = self._terms(self.selected)
        address, _ = self.address
        return [
            widget
            for term in terms
            if not address or address in term.per
            for widget in self._field(term)
        ]

    def _field(self, term: Term) -> list[Widget]:
        board, language, model = self.board, self.board.language, self.selected
        key = f"terms.{model}.{term.name}" + (f".{self.address[1]}" if self.address[0] else "")
        label = language.pick(term.titles) + _unit(term, language)
        own = own_value(board.state.question, model, term.name, self.address)
        everywhere = (
            own_value(board.state.question, ALL_MODELS, term.name, self.address)
            if model != ALL_MODELS
            else None
        )
        value = everywhere.value if everywhere else None if model == ALL_MODELS else term.value
        usual = (
            term_value(language, term, value)
            if value is not None
            else ""
            if model == ALL_MODELS
            else language.text("page.unknown")
        )

        def put(question: Question, value: str) -> Question:
            return with_value(question, model, term.name, self.address, value)

        if term.unit == "choice":
            kept = (
                language.text("ui.each_reading")
                if term.is_open
                else language.text("ui.as_in_sources", value=usual)
            )
            options = [
                (kept, _KEPT),
                *((choice(language, term.name, option), option) for option in term.choices),
            ]
            return [
                choice_field(
                    board, key, label, options, own.value if own else _KEPT, put, stacked=True
                ),
                self._source(term, own),
            ]
        return [
            text_field(
                board,
                key,
                label,
                _shown(term, own.value if own else "", board),
                lambda typed: _read(term, typed, board),
                put,
                write=lambda value: _shown(term, value, board),
                hint=usual,
            ),
            self._source(term, own),
        ]

    def _source(self, term: Term, own: TermValue | None) -> Widget:
        language = self.board.language
        mark = own.mark if own is not None else None
        if mark is None and self.selected == ALL_MODELS:
            return html("")
        kind = mark.kind if mark else term.mark
        why = (language.pick(mark.texts) or mark.text) if mark else term.source
        return html(
            note(f"{language.text(f'mark.{kind}')}{': ' + why if why else ''}"), "sc-source"
        )


_UNITS = {"eur/hour": "€/h", "eur/km": "€/km", "eur": "€", "km": "km", "hours": "h", "share": "%"}
_LONG = ("months", "eur/month", "eur/day", "eur/item")  # whose words are the language's


def _unit(term: Term, language: Language) -> str:
    """The unit after a label, unless the title names it."""
    money = "€ " if term.unit in MONEY else ""
    words = _UNITS.get(term.unit) or (
        money + language.text(f"unit.{term.unit}").strip() if term.unit in _LONG else ""
    )
    return f" ({words})" if words and words not in language.pick(term.titles) else ""


def _shown(term: Term, text: str, board: Board) -> str:
    """A term's own text as it is typed."""
    if not text or term.unit not in (*MONEY, "share"):
        return text
    try:
        exact = parse_term(term, text)
    except MoneyError:
        return text  # not yet judged
    number = Fraction(int(exact.num), exact.den)
    return (
        parsing.percent(number, board.language)
        if term.unit == "share"
        else parsing.amount(int(number), board.language)
    )


def _read(term: Term, typed: str, board: Board) -> str:
    """What is typed as a term's text; nothing means what the sources say."""
    language = board.language
    if not typed.strip():
        return _KEPT
    if term.unit == "share":
        return percent(parsing.share(typed, language))
    if term.unit in WHOLE:
        return str(parsing.whole(typed, language, 0, MOST_COUNTED[term.unit]))
    return euros(parsing.cents(typed, language, MOST_CENTS[term.unit], term.is_for))


def _is_for(value: TermValue, address: tuple[str, str]) -> bool:
    return value.start is None and all(
        getattr(value, kind) == (address[1] if kind == address[0] else "") for kind in ADDRESSES
    )


def own_value(
    question: Question, model: str, term: str, address: tuple[str, str]
) -> TermValue | None:
    return next(
        (
            value
            for value in question.scenario.terms
            if value.model == model and value.term == term and _is_for(value, address)
        ),
        None,
    )


def with_value(
    question: Question, model: str, term: str, address: tuple[str, str], text: str
) -> Question:
    """The term set for whom it is meant, or left to the sources; the place of a value in the
    list stays.
    """
    before = own_value(question, model, term, address)
    added: dict[str, Any] = {address[0]: address[1]} if address[0] else {}
    if before is None:
        terms = (
            (*question.scenario.terms, TermValue(model, term, text, **added))
            if text
            else question.scenario.terms
        )
    elif not text:
        terms = tuple(value for value in question.scenario.terms if value is not before)
    else:
        new = (
            before
            if before.value == text
            else evolve(TermValue(model, term, text, **added), instead_of_law=before.instead_of_law)
        )
        terms = tuple(new if value is before else value for value in question.scenario.terms)
    return edited(question, terms=terms)
