"""The three counts that a coach can say: how many of ten visits happen, how long they are, how
often somebody falls ill.
"""

from collections.abc import Iterable, Sequence

from attrs import frozen

from ...report.markup.elements import NOTHING, Markup, element, joined
from ...report.text.chance_grounds import odds
from ...report.text.language import Language
from ...scenario import Scenario
from ...scenario.chance import Counts
from ..chance_said import ALL, OF, Said, choices, said_of
from .tables import note

_THREE = ("least", "usual", "most")
_MOST_SPELLS, _MOST_DAYS = 12, 30


@frozen
class Controls:
    """Which gig and whom the controls are about (empty: all), and the days of an illness that
    stand beside "never".
    """

    gig: str
    who: str
    days: Counts


def controls(scenario: Scenario, chosen: Controls, language: Language) -> Markup:
    """Three rows of fields, and a button that takes chance away again."""
    said = said_of(scenario, chosen.gig, chosen.who)
    words = language.text
    gigs = _which("gig", [one.id for one in scenario.gigs], chosen.gig, language)
    people = _which("who", [one.id for one in scenario.people], chosen.who, language)
    certain = element(
        "button",
        words("chance.certain"),
        type="button",
        data_act="certain",
        class_="sc-pin",
    )
    return element(
        "div",
        gigs,
        _row(words("chance.say.happens"), _happens(scenario, said, chosen, language)),
        _row(words("chance.say.lengths"), _lengths(scenario, said, chosen, language)),
        _row(words("chance.say.ill"), joined((people, _ill(said, chosen, language)))),
        element("p", certain, class_="sc-chance-end"),
        class_="sc-chance-controls",
    )


def _row(title: str, inside: Markup) -> Markup:
    legend = element("legend", title)
    return element("fieldset", legend, element("div", inside, class_="sc-chance-row"))


def _which(what: str, ids: Sequence[str], chosen: str, language: Language) -> Markup:
    """Which of several the rows below are about; nothing where there is one."""
    if len(ids) < 2:
        return NOTHING
    label = language.text(f"chance.say.{what}")
    options = [(language.text(f"chance.all.{what}"), ALL), *((one, one) for one in ids)]
    return element(
        "p",
        select(
            label,
            options,
            chosen,
            data_act="pick",
            data_what=what,
        ),
        class_="sc-which",
    )


def _happens(scenario: Scenario, said: Said, chosen: Controls, language: Language) -> Markup:
    """A slider from none to all of ten visits, and what it says in words."""
    told = language.text("chance.say.of_ten", n=said.of_ten)
    if said.happens is not None and (said.happens * OF).denominator != 1:
        told = language.text("chance.say.as_told", odds=odds(said.happens, language))
    if any(
        f"gigs.{one.id}.happens" in scenario.marks
        and scenario.marks[f"gigs.{one.id}.happens"].kind == "unknown"
        for one in scenario.gigs
        if chosen.gig in (ALL, one.id)
    ):
        told = language.text("chance.say.unknown")
    slider = element(
        "input",
        type="range",
        min="0",
        max=str(OF),
        step="1",
        value=str(said.of_ten),
        data_act="say",
        data_while="try",
        data_what="happens",
        aria_label=language.text("chance.say.happens"),
        aria_valuetext=told,
    )
    ends = element("output", told)
    return joined((slider, ends, _differs(said, "happens", language)))


def _lengths(scenario: Scenario, said: Said, chosen: Controls, language: Language) -> Markup:
    """Least, usual and most hours of a visit; where visits are of several lengths a gig has to be
    chosen first.
    """
    if "lengths" in said.differs:
        return note(language.text("chance.say.choose_gig"))
    gig = next(one for one in scenario.gigs if chosen.gig in (ALL, one.id))
    options = [
        (language.text("chance.say.hours", minutes=one), one) for one in choices(scenario, gig)
    ]
    shown = _three("lengths", said.lengths, options, language)
    seen = note(language.text("chance.say.seen", n=said.seen)) if said.seen else NOTHING
    return joined((shown, seen))


def _ill(said: Said, chosen: Controls, language: Language) -> Markup:
    """How often in a year, and for how many days each time."""
    spells = said.ill.spells_a_year if said.ill is not None else 0
    days = said.ill.days if said.ill is not None else chosen.days
    often = [
        (language.text("chance.say.never" if not n else "chance.say.times", n=n), n)
        for n in sorted({*range(_MOST_SPELLS + 1), spells})
    ]
    first = select(
        language.text("chance.say.spells"),
        often,
        spells,
        data_act="say",
        data_what="spells",
    )
    three = (days.least, days.usual, days.most)
    options = [
        (language.text("chance.say.days", n=n), n)
        for n in sorted({*range(1, _MOST_DAYS + 1), *three})
    ]
    rest = _three("days", three, options, language)
    return joined((first, rest, _differs(said, "ill", language)))


def _three(
    what: str, values: Sequence[int], options: Iterable[tuple[str, int]], language: Language
) -> Markup:
    options = list(options)
    return joined(
        select(
            language.text(f"chance.say.{name}"),
            options,
            value,
            data_act="say",
            data_what=what,
            data_place=str(place),
        )
        for place, (name, value) in enumerate(zip(_THREE, values, strict=True))
    )


def select(
    label: str, options: Iterable[tuple[str, object]], chosen: object, **data: str
) -> Markup:
    """A choice with its label."""
    inside = [
        element("option", words, value=str(value) or Markup(""), selected=value == chosen)
        for words, value in options
    ]
    return element("label", element("span", label), element("select", *inside, **data))


def _differs(said: Said, name: str, language: Language) -> Markup:
    """That the chosen ones differ until this is set for all."""
    return note(language.text("chance.say.differs")) if name in said.differs else NOTHING
