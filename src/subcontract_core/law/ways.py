"""What a rule is called and reads, and how its amount follows from one of its steps: the arithmetic
that a sentence tells.
"""

from collections.abc import Iterable, Mapping

from attrs import field, frozen

from ..base.located_yaml import Node
from ..base.provenance import Reason

WAY_KEYS = ("of", "times", "over")
WAY_MUST = ("of",)
_MOST = 1000  # divided by months, days or hours, never by more


@frozen
class Way:
    """A step of the rule times shares, by a whole number.

    `times` names shares among the values of the law (with a dot) and steps. Whether a line really
    followed from it is asked of the numbers, each time (`analysis.worked_line`).
    """

    of: str
    times: tuple[str, ...] = ()
    over: int = 1


@frozen
class RuleInfo:
    """What a rule is called, which section it carries out, and every parameter that it may read
    (in any reading and any year), in the order of the file; `ways` are the sentences of arithmetic
    that its amount may be told in, the first that fits before the others.
    """

    name: str
    names: Mapping[str, str]
    act: str
    section: str
    reads: tuple[str, ...] = ()
    words: Mapping[str, str] = field(factory=dict)
    ways: tuple[Way, ...] = ()
    reasons: dict[tuple[str, ...], Reason] = field(init=False, factory=dict, eq=False, repr=False)

    def reason(self, read: tuple[str, ...]) -> Reason:
        """The reason of an amount for which these values were read: made once."""
        if read not in self.reasons:
            self.reasons[read] = Reason(
                f"rule.{self.name}", self.name, self.act, self.section, parameters=read
            )
        return self.reasons[read]


def read_ways(node: Node | None) -> tuple[tuple[Way, ...], list[Node]]:
    """The ways of a rule, and the nodes that name values of the law."""
    ways: list[Way] = []
    named: list[Node] = []
    for part in [] if node is None else node.sequence():
        keys = part.mapping(WAY_KEYS, WAY_MUST)
        times = keys["times"].sequence() if "times" in keys else []
        named += _of_law(times)
        ways.append(
            Way(
                keys["of"].text() if "of" in keys else "",
                tuple(one.text() for one in times),
                keys["over"].integer(1, _MOST, 1) if "over" in keys else 1,
            )
        )
    return tuple(ways), named


def _of_law(nodes: Iterable[Node]) -> list[Node]:
    """Those that are names of values of the law: steps have no dot."""
    return [node for node in nodes if isinstance(node.value, str) and "." in node.value]
