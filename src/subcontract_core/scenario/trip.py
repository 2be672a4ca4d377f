"""The way to work: what it costs, and whether the right to free transport reaches it."""

from collections.abc import Iterator

from attrs import frozen

from ..base.codes import Codes
from ..base.errors import Text
from .checking import Checked
from .fields import NONE, given
from .rule import Broken
from .units import Choice, Money, Whole


class Transport(Codes):
    """What becomes of the right to free transport on a day with a gig.

    The right is to work activity of people with disabilities: a decision on part of a day may keep
    it, paid work alone loses it.
    """

    UNKNOWN = 0
    KEPT = 1
    LOST = 2


@frozen
class Trip(Checked):
    """The way to a gig and back by the means that the person uses (`to_gig`, cents) and its length
    where it is the person's own car (`kilometres`); the way to a day of work activity and back,
    which the county pays (`to_activity`, cents); what becomes of the right to `free_transport`.
    """

    to_gig: int | None = given(
        Money(20_000),
        None,
        NONE,
        column="trip_to_gig",
        known="trip_to_gig_known",
    )
    kilometres: int | None = given(Whole(0, 1_000), None, NONE, column="trip_kilometres")
    to_activity: int | None = given(Money(20_000), None, NONE, column="trip_to_activity")
    free_transport: str = given(Choice(Transport.words()), "unknown", NONE, column="free_transport")


def wrong_trip(kind: str, trip: Trip | None) -> Iterator[Broken]:
    """Free transport, and a day's trip that the county pays, go with work activity of people with
    disabilities; that of rehabilitative work activity is told with the activity.
    """
    if trip is None or kind == "disability":
        return
    if trip.free_transport != Transport.UNKNOWN.word:
        yield Broken(
            ("trip", "free_transport"),
            Text(
                "free transport {word} with activity of kind {kind}",
                word=trip.free_transport,
                kind=kind,
            ),
            "free transport only with activity of kind disability",
            "The right to it is to work activity of people with disabilities; take the line out.",
            (("activity", "kind"), ("trip", "free_transport")),
        )
    if trip.to_activity is not None:
        yield Broken(
            ("trip", "to_activity"),
            Text("a trip to activity with the kind {kind}", kind=kind),
            "a trip to activity only with kind disability",
            "Travel to rehabilitative work activity stands under activity as travel.",
            (("activity", "kind"), ("trip", "to_activity")),
        )
