"""Tax cards that change on the way: each holds for what is paid from a whole month on, and counts
its income limit from then on.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import field, frozen

from .checking import Checked
from .fields import fault, given
from .mark import Mark
from .rule import Broken, Path, alone, from_one_month
from .units import Money, Month, Share, month_text


@frozen
class CardChange(Checked):
    """A new tax card for what is paid from the month `start` on, whole: its share, and the year's
    income up to which that holds, with the share above it.
    """

    start: int = given(
        Month(),
        absence=fault(),
        key="from",
        must=True,
    )
    withholding: Fraction = given(
        Share(),
        absence=fault(),
        key="tax_card",
        must=True,
    )
    tax_card_limit: int | None = given(Money(50_000_000), None)
    tax_card_over: Fraction | None = given(Share(), None)
    mark: Mark | None = field(default=None, hash=False)

    def rules(self) -> Iterator[Broken]:
        """What is above a limit belongs to a limit."""
        yield from alone(
            self,
            "tax_card_limit",
            ("tax_card_over",),
        )


def wrong_cards(limit: int | None, changes: Sequence[CardChange]) -> Iterator[Broken]:
    """Two cards from one month, and a card of which nobody says the limit where the one before it
    had one (`limit`): it would count as a card without any.
    """
    seen: set[int] = set()
    limited = limit is not None
    for place, change in sorted(enumerate(changes), key=lambda one: one[1].start):
        path: Path = ("tax_card_changes", place)
        if change.start in seen:
            yield from_one_month(path, month_text(change.start))
        if limited and change.tax_card_limit is None:
            yield Broken(
                (*path, "tax_card"),
                "a new card without tax_card_limit, where the card before it has one",
                "tax_card_limit of the new card too",
                "Write the income limit that stands on the new card.",
                ((*path, "tax_card"), ("tax_card_limit",)),
            )
        seen.add(change.start)
        limited = change.tax_card_limit is not None
