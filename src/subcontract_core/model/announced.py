"""What other packages announce in the groups of the project, and why some of it is left out.

An id of the project's own goes to the package whose it is; an id that two other packages announce
is nobody's, for who would win depends on the order in which they were installed.
"""

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from ..base.announcements import Point
from ..base.errors import ModelError
from ..base.packages import CORE, entry_points, is_ours, name_of, package_of
from . import absent_models, entering
from .authors import Author, place_of, plain
from .entering import Act
from .loading import check_checks
from .manifest_rules import fault_of_id

RESERVED: Mapping[str, str] = {
    **absent_models.HOMES,
    **dict.fromkeys(
        ("today", "work-activity", "rehabilitative-work-activity", "open-work-activity"), CORE
    ),
}


@frozen
class Entry:
    """One line of the catalogue: a model that is ready, or broken and why; `is_given` where it is
    no installed package but a file or folder that somebody named, whose id may not be known.
    """

    id: str
    origin: str
    broken: str = ""
    is_given: bool = False


@frozen(eq=False)
class Announced:
    """The entry points of models by id, each with its group, and what cannot be used."""

    points: dict[str, tuple[str, Point]] = field(factory=dict)
    refused: list[Entry] = field(factory=list)

    def of(self, group: str) -> dict[str, Point]:
        """The entry points of one group by id."""
        return {name: point for name, (found, point) in self.points.items() if found == group}

    def refuse(self, point: Point, why: str, to_do: str) -> None:
        """Note an entry point that is not used."""
        author = Author(point.name, package_of(point))
        fault = author.blame(why, f"the entry point {plain(point.value)}", to_do)
        self.refused.append(Entry(plain(point.name), author.package, str(fault)))


def models(*groups: str) -> Announced:
    """The models and variants that are announced, by id."""
    found = Announced()
    claims: dict[str, list[tuple[str, Point]]] = {}
    for group in groups:
        for point in entry_points(group=group):
            claims.setdefault(point.name, []).append((group, point))
    for model_id, claimed in claims.items():
        wrong, home = fault_of_id(model_id), RESERVED.get(model_id)
        for group, point in claimed:
            packages = " and ".join(sorted({package_of(other) for _, other in claimed}))
            if wrong:
                found.refuse(point, wrong, "Write the same id in the manifest.")
            elif home is not None and name_of(point) != home:
                what = f"the id is that of a model in the package {home}"
                found.refuse(point, what, "Give yours another id.")
            elif home is None and len(claimed) > 1:
                what = f"the id is announced twice, in {packages}"
                found.refuse(point, what, "Take one away, or give its model another id.")
            else:
                found.points[model_id] = (group, point)
    return found


def checks(group: str) -> tuple[dict[str, Any], dict[str, Author], list[Entry]]:
    """The checks by name; of those that other packages bring, whose they are; and what is left out
    with its reason.
    """
    things, beside = entering.loaded(group), dict[str, Author]()
    ours = {point.name for point in entry_points(group=group) if is_ours(point)}
    for point in entry_points(group=group):
        if point.name in ours or point.name not in things:
            continue
        author, plugin = entering.author_of(point), things[point.name]
        act = Act(author, "registering its hooks", place_of(plugin))
        try:
            entering.apart(act, check_checks, plugin=plugin, author=author)
            beside[point.name] = author
        except ModelError as error:
            entering.leave_out(group, point, str(error))
            del things[point.name]
    return things, beside, [Entry(*left) for left in entering.left_out(group)]


def second_laws(group: str) -> list[Entry]:
    """Bodies of law of other packages, none of which is used."""
    others = [point for point in entry_points(group=group) if not is_ours(point)]
    if len(others) == len(entry_points(group=group)):
        return []
    found = Announced()
    for point in others:
        what = "a second body of law is not used; one law counts for every model"
        found.refuse(point, what, "Write what differs as a reform, and name it with --reform.")
    return found.refused
