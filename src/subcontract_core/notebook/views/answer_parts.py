"""One cell of the table of answers as HTML: a button that chooses a person and a model, or one that
leads to what is missing; and the buyers' and the other parties' part of a row.
"""

from collections.abc import Sequence

from attrs import frozen

from ...analysis.missing import Gap
from ...engine.comparison import Comparison
from ...report.markup.elements import NOTHING, Markup, element
from ...report.tables.amounts import buyers_cost, stays
from ...report.text import caveats
from ...report.text.language import Language
from . import answer_cells as cells
from .answer_cells import Cell, Line, Lines
from .marks import mark
from .tables import aside


@frozen(eq=False)
class Chosen:
    """Who and what is looked at, and which of the figures the table shows; `pinned` is the name of
    the answer that it may be set against. Without marks the amounts come sooner.
    """

    outcome: object  # the outcome itself
    person: str
    view: str = cells.CHANGE
    pinned: str = ""
    with_marks: bool = True


@frozen(eq=False)
class Sheet:
    """What all cells of one table share."""

    comparison: Comparison
    rows: Sequence[Lines]
    people: Sequence[tuple[str, ...]]
    gaps: Sequence[Gap]
    chosen: Chosen
    language: Language
    largest: int

    def is_mine(self, people: tuple[str, ...]) -> bool:
        """Whether these people are the one who is looked at, or have the same."""
        return self.chosen.person in people

    def star(self, row: Lines) -> str:
        """A star where round figures stand in for the law."""
        if not self.chosen.with_marks:  # what it rests on takes longer to say than the amount
            return ""
        stands_in = caveats.stands_in(self.comparison, row.first.outcome)
        return "\u00a0*" if stands_in else ""

    def is_here(self, row: Lines) -> bool:
        """Whether a model, in any reading, is looked at."""
        return any(line.outcome is self.chosen.outcome for line in row.readings)


def cell(sheet: Sheet, row: Lines, people: tuple[str, ...], *, on_card: bool) -> Markup:
    """One person in one model: a button that chooses both, or that leads to what is missing. The
    cell is seen on a narrow page where it is `on_card`.
    """
    told, language = row.first.cells[people[0]], sheet.language
    is_chosen = sheet.is_mine(people) and sheet.is_here(row)
    kinds = ["sc-p", f"sc-{_look(told, sheet.largest)}"]
    kinds += ["sc-mine"] if on_card else []
    kinds += ["sc-chosen"] if is_chosen else []
    gap = cells.gap_of(sheet.gaps, row.model, people[0]) if told.kind == "give" else None
    if gap is None:
        inside = _choice(sheet, row, people, is_chosen)
    else:
        words = language.text("answer.give_one", what=cells.gap_name(gap, language))
        inside = give_button(gap, words, people[0])
    return element("td", inside, class_=" ".join(kinds), role="cell")


def _choice(sheet: Sheet, row: Lines, people: tuple[str, ...], is_chosen: bool) -> Markup:
    """The button of an amount."""
    told, language = row.first.cells[people[0]], sheet.language
    return element(
        "button",
        _words(row.texts(people[0]), language),
        _moved(told, language),
        _hand(told, language),
        type="button",
        data_cell=True,
        data_act="choose",
        data_outcome=str(looked_at(sheet, row).number),
        data_person=sheet.chosen.person if sheet.is_mine(people) else people[0],
        aria_pressed="true" if is_chosen else "false",
        tabindex="0" if is_chosen else "-1",
    )


def looked_at(sheet: Sheet, row: Lines) -> Line:
    """The reading that a press on a row chooses: the one that is looked at, or the first."""
    return next((line for line in row.readings if line.outcome is sheet.chosen.outcome), row.first)


def _look(cell: Cell, largest: int) -> str:
    if cell.kind in ("more", "less") and cell.cents is not None:
        return f"{cell.kind} sc-step{cells.step(cell.cents, largest)}"
    return cell.kind


def _words(texts: Sequence[str], language: Language) -> Markup:
    """What the readings say, each once; never a range."""
    between = f" {language.text('answer.or')} "
    return element("span", between.join(texts), class_="sc-amount")


def _moved(cell: Cell, language: Language) -> Markup:
    """What the last change did, below the amount; it goes by itself after some seconds."""
    if not cell.moved:
        return NOTHING
    return element("small", cells.amount_text(cell.moved, language), class_="sc-delta")


def _hand(cell: Cell, language: Language) -> Markup:
    """Money in hand, on the cards of a narrow page."""
    if not cell.hand:
        return NOTHING
    words = language.text("answer.in_hand", money=cell.hand)
    return element("small", words, class_="sc-hand")


def give_button(gap: Gap, words: str, person: str) -> Markup:
    """A button that leads to the field of what is missing."""
    return element(
        "button",
        words,
        type="button",
        class_="sc-give-button",
        data_cell=True,
        data_act="jump",
        data_what=gap.what,
        data_name=gap.name,
        data_person=person or next(iter(gap.people), ""),
        tabindex="-1",
    )


def sides(sheet: Sheet, row: Lines) -> list[Markup]:
    """What the buyers pay, what stays in between, the gravest mark: another purse, no colour."""
    language = sheet.language
    outcomes = [line.outcome for line in row.readings]
    found = []
    for name, amount in (("buyers", buyers_cost), ("between", stays)):
        texts = list(dict.fromkeys(amount(one, language) for one in outcomes))
        nothing = texts == [language.text("nothing.not_in_the_sources")]
        kind = "sc-side sc-unknown-cell" if nothing else "sc-side"
        words: str = f" {language.text('answer.or')} ".join(texts)
        if texts == [language.text("nothing.not_given")]:
            words = element("span", words, class_="sc-not-given")
        found.append(
            element(
                "td",
                words,
                class_=kind,
                role="cell",
                data_h=language.text(f"answer.{name}"),
            )
        )
    line = looked_at(sheet, row)
    return [*found, element("td", _mark(line, language), class_="sc-side sc-mark", role="cell")]


def _mark(line: Line, language: Language) -> Markup:
    if line.gravest == cells.PENDING:
        return Markup("…")
    if not line.gravest:
        return Markup("–")
    word = language.text(f"severity.{line.gravest}")
    heard = aside(f" {word}", "sc-sr")
    return element(
        "span",
        mark(line.gravest),
        f"{line.count}",
        heard,
        class_=f"sc-word sc-{line.gravest}",
        title=word,
    )
