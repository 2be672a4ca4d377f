"""Reading what a description says of people, weeks and remarks."""

from collections.abc import Mapping

from ..base.errors import Text
from ..base.located_yaml import Node
from ..model.results import Severity
from ..scenario.types import ActivityKind
from .description import CalendarSaid, Offered, Remark
from .reading_words import Words, list_of, read_when, source_of
from .remarks import BUYERS, NEEDED, PEOPLE, SHARED, WORKERS

CALENDARS = (
    "gig_cancels_day",
    "separate_days",
    "outside_hours",
    "none_stated",
    "none_stated_paid",
)
OFFERED = tuple(ActivityKind.words())
OFFERED_KEYS = ("activity", "source")
# A rule for everybody, or one a kind of activity and one for the others.
CALENDAR_KEYS = ("rule", "others", *OFFERED, "source")
SEVERITIES = tuple(Severity.words())
WHOM: Mapping[str, tuple[str, ...]] = {
    "people": tuple(PEOPLE),
    "workers": tuple(WORKERS),
    "buyers": tuple(BUYERS),
}
REMARK_KEYS = ("remark", *SEVERITIES, *WHOM, "source", "when")


def read_offered(node: Node | None) -> Offered:
    """Whom a model is offered to: a list of activities, or with the document that says so."""
    if node is None:
        return Offered()
    if isinstance(node.value, dict):
        part = node.mapping(OFFERED_KEYS, OFFERED_KEYS[:1])
        kinds = tuple(one.one_of(OFFERED) for one in list_of(part.get("activity")))
        return Offered(kinds, source_of(part))
    return Offered(tuple(one.one_of(OFFERED) for one in list_of(node)))


def read_calendar(node: Node | None) -> CalendarSaid:
    """The rule of everybody, or one a kind of activity."""
    if node is None:
        return CalendarSaid()
    if not isinstance(node.value, dict):
        return CalendarSaid({"": node.one_of(CALENDARS, CALENDARS[0])})
    part = node.mapping(CALENDAR_KEYS)
    for_all = {"rule", "others"} & set(part)
    if len(for_all) != 1 or ("rule" in part and set(part) & set(OFFERED)):
        node.fault(
            "no rule for everybody",
            "rule, or others beside kinds of activity",
            "Write rule: and one rule, or a rule for a kind of activity and one for the others.",
        )
    rules = {
        "" if name in ("rule", "others") else name: rule.one_of(CALENDARS, CALENDARS[0])
        for name, rule in part.items()
        if name in CALENDAR_KEYS[:-1]
    }
    return CalendarSaid(rules or {"": CALENDARS[0]}, source_of(part))


def read_remark(node: Node, words: Words) -> Remark:
    """A remark that several models share, by its name alone or with more; or one of its own."""
    if not isinstance(node.value, dict):
        return Remark(_shared(node, words))
    part = node.mapping(REMARK_KEYS)
    source, when = source_of(part), read_when(part.get("when"), words)
    severity = [word for word in SEVERITIES if word in part]
    whom = [word for word in WHOM if word in part]
    if "remark" in part and not severity and not whom:
        return Remark(_shared(part["remark"], words), source=source, when=when)
    if "remark" in part or len(severity) != 1 or len(whom) != 1:
        node.fault(
            "no single remark",
            Text(
                "remark and one of {names}; or one of {severities} beside one of {whom}",
                names=", ".join(SHARED),
                severities=", ".join(SEVERITIES),
                whom=", ".join(WHOM),
            ),
            "Write remark: and its name, or a code and on whom, as in {watch: code, workers: all}.",
        )
        return Remark()
    return Remark(
        code=part[severity[0]].text(),
        severity=severity[0],
        whom=whom[0],
        some=part[whom[0]].one_of(WHOM[whom[0]], "all"),
        source=source,
        when=when,
    )


def _shared(node: Node, words: Words) -> str:
    """A remark that several models share, whose term the file has."""
    name = node.one_of(SHARED)
    wanted = NEEDED.get(name)
    if wanted is not None and wanted not in words.terms:
        node.fault(
            Text("the remark {name!r} without its term", name=name),
            Text("{term} among the terms", term=wanted),
            Text("Write {term}: usual under terms.", term=wanted),
        )
    return name
