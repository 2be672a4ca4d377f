"""The fields of the page of the economy: the county's own figures, and which question is asked
backward. What is empty is not known; nothing stands in a field that nobody gave.
"""

from collections.abc import Mapping

from attrs import field, frozen

from ...analysis.break_even import GROUP, MINUTES, NET, PRESENCE, PRICE, VISITS, WAGE
from ...analysis.wanted import Wanted
from ...report.markup.elements import NOTHING, Markup, element, joined
from ...report.text.language import Language
from ...scenario.running import PLACES, Running
from .. import parsing
from .tables import heading, note

OF_COUNTY = "running"  # how the keys of the county's figures begin
_ORDER = (PRICE, GROUP, VISITS, MINUTES, WAGE, PRESENCE, NET)


@frozen
class Chosen:
    """What is looked at: the question that is asked backward, whether the sums of few people are to
    be seen, the buyer with whom the price is talked over (empty: the first), and a goal that was
    typed and not taken; `typed` is what stands in fields whose figure was refused, by their keys.
    """

    wanted: Wanted = Wanted()
    small_groups: bool = False
    buyer: str = ""
    refused: str = ""
    typed: Mapping[str, str] = field(factory=dict)


def figures(said: Running | None, language: Language, typed: Mapping[str, str]) -> Markup:
    """What a county gives once for all models, each with a field; one that was refused shows what
    was typed, by its key.
    """
    known = said or Running()
    fields = [
        figure_field(
            name,
            typed.get(f"{OF_COUNTY}.{name}", value),
            language,
            data_act="figure",
        )
        for name, value in _values(known, language).items()
    ]
    return joined(
        (
            heading(language.text("ui.economy.figures"), 3),
            element(
                "div",
                *fields,
                _place(known, language),
                class_="sc-figures",
            ),
            note(language.text("ui.economy.note")),
        )
    )


def _values(said: Running, language: Language) -> dict[str, str]:
    """What each field says; nothing where two figures stand behind it and differ."""
    hour = said.instructor_hour if said.instructor_hour == said.coach_hour else None
    around = None if said.before is None or said.after is None else said.before + said.after
    presence = said.presence
    whole = {
        "before": around,
        "people_per_instructor": said.people_per_instructor,
        "coach_monthly": said.coach_monthly,
    }
    texts = {name: "" if value is None else str(value) for name, value in whole.items()}
    return {
        "hour": parsing.amount(hour, language),
        "presence": "" if presence is None else parsing.percent(presence, language),
        **texts,
        "place_day": parsing.amount(said.place_day, language),
    }


def figure_field(name: str, value: str, language: Language, **more: str) -> Markup:
    """A field with its label above; `more` says what it tells, and of whom."""
    typed = element(
        "input",
        type="text",
        inputmode="decimal",
        value=value,
        placeholder=language.text("ui.economy.give"),
        data_name=name,
        autocomplete="off",
        **more,
    )
    label = element("span", language.text(f"ui.economy.{name}"))
    return element("label", label, typed, data_key=name)


def _place(said: Running, language: Language) -> Markup:
    options = [
        element(
            "option",
            language.text(f"workbook.option.{word}") if word else "–",
            value=word,
            **({"selected": "selected"} if word == said.place_when_free else {}),
        )
        for word in ("", *PLACES)
    ]
    field = element(
        "select",
        *options,
        data_act="figure",
        data_name="place_when_free",
    )
    label = element("span", language.text("ui.economy.place_when_free"))
    return element(
        "label",
        label,
        field,
        data_key="place_when_free",
    )


def questions(wanted: Wanted, language: Language, refused: str = "") -> Markup:
    """A button a question; beside money in hand how much is wanted, and what was not taken."""
    buttons = [
        element(
            "button",
            language.text(f"ui.economy.ask.{one}"),
            type="button",
            data_act="ask",
            data_question=one,
            aria_pressed="true" if one == wanted.question else "false",
            title=language.text(f"backward.{one}"),
        )
        for one in _ORDER
    ]
    label = language.text("ui.economy.ask")
    row = element(
        "div",
        *buttons,
        class_="sc-segment",
        role="group",
        aria_label=label,
    )
    return joined((heading(label, 3), row, _goal(wanted, language, refused)))


def _goal(wanted: Wanted, language: Language, refused: str) -> Markup:
    if wanted.question != NET:
        return NOTHING
    field = element(
        "input",
        type="text",
        inputmode="decimal",
        value=parsing.amount(wanted.goal, language),
        data_act="goal",
        autocomplete="off",
    )
    label = element("span", language.text("ui.economy.goal"))
    typed = element("div", element("label", label, field), class_="sc-figures")
    if not refused:
        return typed
    return typed + note(language.text("ui.economy.refused", typed=refused))
