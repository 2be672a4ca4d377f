"""The posts of instructors and coaches that there are, and how much of each is free for this."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from attrs import frozen

from ..base.dates import MINUTES_AN_HOUR
from ..base.errors import Text
from .checking import Checked
from .fields import NONE, fault, given
from .rule import Broken
from .running import Running
from .texts import Words
from .units import Choice, Share, Whole

INSTRUCTOR, COACH = "instructor", "coach"


@frozen
class Post(Checked):
    """One post: whose work it is, the share of it that is free for this (`free`, nothing too), and
    the `month_hours` of the whole post; those are unknown while nobody gives them.
    """

    role: str = given(Choice((INSTRUCTOR, COACH)), absence=fault(), must=True)
    free: Fraction = given(Share(), absence=fault(), must=True)
    month_hours: int | None = given(Whole(0, 400), None, NONE)
    centre: str = given(Words(), "", NONE)


def free_minutes(posts: Iterable[Post], role: str) -> int | None:
    """The minutes a month that the posts of a role have free, rounded down; None without such a
    post, or where the hours of one that has any are not known.
    """
    own = [post for post in posts if post.role == role]
    if not own or any(post.month_hours is None and post.free for post in own):
        return None
    return int(
        sum((post.free * (post.month_hours or 0) * MINUTES_AN_HOUR for post in own), Fraction(0))
    )


def at_once(posts: Iterable[Post], role: str) -> int | None:
    """How many people of a role can work at the same time; None without such a post."""
    own = [post for post in posts if post.role == role]
    return sum(bool(post.free) for post in own) if own else None


def told_twice(posts: Iterable[Post], running: Running | None) -> Iterator[Broken]:
    """Free hours stand with the posts or in one number for all of a role, not in both."""
    if running is None:
        return
    roles = {post.role for post in posts}
    for role in sorted(roles):
        if getattr(running, f"{role}_hours") is not None:
            yield Broken(
                ("running", f"{role}_hours"),
                Text("free hours of {role} beside posts of {role}", role=role),
                "one of the two",
                "Take one of them out.",
                (("staff",), ("running", f"{role}_hours")),
            )
