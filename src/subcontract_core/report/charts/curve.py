"""Money in hand over the hours of a month: whole up to each edge and broken there, the stretch
that does not pay shaded, "you are here".
"""

from typing import Any

from attrs import frozen

from ...analysis.curve_edges import Edge, Jump
from ...analysis.earnings_curve import EarningsCurve
from ..text.labels import kind_name, threshold_name, with_reading
from ..text.language import Language
from .colours import INK
from .curve_drawing import drawn, scales, unknown
from .curve_plot import PHONE
from .picture import Picture, Table

_POINTS = 400
# kinds of threshold up to which one can still earn without losing anything at once
_BEFORE_IT_COUNTS = ("cliff", "duty")


@frozen
class Place:
    """A place on the curve that has a number: where a threshold is passed, where a line jumps,
    or both.
    """

    row: int
    edge: Edge | None
    jump: Jump | None


def places_of(curve: EarningsCurve) -> list[Place]:
    """Thresholds on the curve and jumps, from fewer hours to more; a jump at a threshold is one
    place.
    """
    jumps = {jump.after: jump for jump in curve.jumps}
    named = [Place(edge.row, edge, jumps.pop(edge.row, None)) for edge in curve.edges if edge.row]
    return sorted(
        [*named, *(Place(row, None, jump) for row, jump in jumps.items())],
        key=lambda place: place.row,
    )


def curve(curve: EarningsCurve, language: Language) -> Picture:
    """One person's money in hand in the month of payment, over the hours worked in the month."""
    model = with_reading(language.pick(curve.title), curve, language)
    marks = places_of(curve)
    told = [(place.row, told_at(place, language)) for place in marks]
    drawing = drawn(curve, told, language) if curve.known.all() else unknown(language)
    narrow = drawn(curve, told, language, PHONE) if curve.known.all() else {}
    hover = _hover(curve, marks, language) if curve.known.all() else {}
    return Picture(
        "curve",
        language.text("chart.curve", person=curve.person, m=curve.month),
        _sentence(curve, language),
        _table(curve, marks, language),
        language,
        drawing,
        model,
        hover,
        narrow,
    )


def _sentence(curve: EarningsCurve, language: Language) -> str:
    if not curve.known[curve.here]:
        return language.text("chart.curve_unknown", person=curve.person)
    here = {
        "person": curve.person,
        "minutes": int(curve.minutes[curve.here]),
        "earned": int(curve.earned[curve.here]),
        "cents": int(curve.in_hand[curve.here]),
    }
    texts = [language.text("chart.curve_here", **here)]
    for edge in curve.edges:
        if edge.kind in _BEFORE_IT_COUNTS:
            texts.append(
                language.text(
                    _key(edge),
                    person=curve.person,
                    cents=abs(edge.left),
                    name=threshold_name(language, edge.code),
                    limit=edge.cents,
                )
            )
    texts += _outside(curve, language)
    for dip in curve.poverty_traps:
        span = {
            "start": int(curve.minutes[dip.first]),
            "end": int(curve.minutes[dip.last]),
            "cents": dip.loss,
        }
        texts.append(
            language.text("chart.curve_dip" if dip.ends else "chart.curve_dip_open", **span)
        )
    if not curve.poverty_traps:
        texts.append(language.text("chart.curve_pays"))
    if curve.carried_from:
        years = language.text("format.and").join(str(year) for year in curve.carried_from)
        texts.append(language.text("chart.curve_carried", years=years))
    return " ".join(texts)


def _key(edge: Edge) -> str:
    """A limit below nothing is passed by what other months bring, whatever this one does."""
    if edge.cents < 0:
        return "chart.curve_anyway"
    return "chart.curve_left" if edge.left >= 0 else "chart.curve_passed"


def _outside(curve: EarningsCurve, language: Language) -> list[str]:
    """The next limit, where even days to midnight do not reach it: at which hours it would be."""
    earned = int(curve.earned[curve.here])
    ahead = next((edge for edge in curve.edges if edge.left >= 0), None)
    if ahead is None or ahead.row is not None or earned <= 0:
        return []
    minutes = int(curve.minutes[curve.here]) * ahead.cents // earned
    return [
        language.text(
            "chart.curve_outside", name=threshold_name(language, ahead.code), minutes=minutes
        )
    ]


def told_at(place: Place, language: Language) -> str:
    """What happens at a place, in words."""
    texts = (
        [
            language.text(
                "chart.curve_edge",
                name=threshold_name(language, place.edge.code),
                cents=place.edge.cents,
            )
        ]
        if place.edge is not None
        else []
    )
    if place.jump is not None:
        texts += [
            language.text(
                "chart.curve_line",
                kind=kind_name(language, kind),
                cents=language.money(cents, signed=True),
            )
            for kind, cents in place.jump.lines.items()
        ]
    return "; ".join(texts)


def _table(curve: EarningsCurve, marks: list[Place], language: Language) -> Table:
    rows: list[tuple[int, str]] = [
        (0, language.text("chart.curve_start")),
        (curve.here, language.text("chart.here")),
    ]
    for number, place in enumerate(marks, 1):
        rows += [
            (
                place.jump.before if place.jump is not None else place.row - 1,
                language.text("chart.curve_before", n=number),
            ),
            (place.row, f"{number}. {told_at(place, language)}"),
        ]
    for dip in curve.poverty_traps:
        if dip.ends:
            rows.append((dip.last + 1, language.text("chart.curve_again")))
    rows.append((curve.minutes.size - 1, language.text("chart.curve_end")))
    rows.sort(key=lambda row: row[0])
    shown, data = [], []
    for row, what in rows:
        minutes, earned, cents, known = (
            int(curve.minutes[row]),
            int(curve.earned[row]),
            int(curve.in_hand[row]),
            bool(curve.known[row]),
        )
        shown.append(
            (
                what,
                language.hours(minutes),
                language.amount(earned, known),
                language.amount(cents, known),
            )
        )
        data.append(
            {
                "minutes": minutes,
                "earned_cents": earned if known else None,
                "in_hand_cents": cents if known else None,
            }
        )
    head = ("chart.place", "chart.hours", "chart.earned", "chart.in_hand")
    return Table(tuple(language.text(key) for key in head), tuple(shown), tuple(data))


def _hover(curve: EarningsCurve, marks: list[Place], language: Language) -> dict[str, Any]:
    """Places that tell hours, pay and money in hand when pointed at: both sides of every edge,
    and evenly between them.
    """
    size = curve.minutes.size
    edges = {row for place in marks for row in (place.row - 1, place.row) if row >= 0}
    rows = sorted({*range(0, size, max(1, size // _POINTS)), *edges, curve.here, size - 1})
    names = ("chart.hours", "chart.earned", "chart.in_hand")
    values = [
        {
            "x": int(curve.minutes[row]),
            "y": int(curve.in_hand[row]),
            "a": language.hours(int(curve.minutes[row])),
            "b": language.money(int(curve.earned[row])),
            "c": language.money(int(curve.in_hand[row])),
        }
        for row in rows
    ]
    return {
        "data": {"values": values},
        "mark": {"type": "point", "size": 150, "filled": True, "color": INK},
        "encoding": {
            **scales(curve),
            "opacity": {"value": 0},
            "tooltip": [
                {"field": field, "type": "nominal", "title": language.text(key)}
                for field, key in zip("abc", names, strict=True)
            ],
        },
    }
