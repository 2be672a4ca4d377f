"""How much of the week those who guide the groups had for supported employment, as North Karelia
asked them (Siun soten alihankintamalli, diat 2021): a background beside the hours, never an input.

The printed shares are ninths, so about nine answered; whether an answer is a centre's or a
person's is not printed. Each share is taken at its upper end, of the month of a full-time post,
which is the country's.
"""

from fractions import Fraction

from attrs import frozen

SOURCE = "Siun soten alihankintamalli (diat 2021)"


@frozen
class Answer:
    """At most which share of the week, and the share of the answers that said so."""

    week: Fraction
    answers: Fraction

    def minutes(self, post: int) -> int:
        """The minutes of a month at most, of a post of so many."""
        return int(self.week * post)


ANSWERS = tuple(
    Answer(Fraction(week, 100), Fraction(answers, 1000))
    for week, answers in ((20, 445), (40, 333), (60, 0), (80, 111), (100, 111))
)


def enough_for(minutes: int, post: int) -> Answer | None:
    """The smallest share of a post of so many minutes a month in which `minutes` fit; None beyond
    it.
    """
    return next((one for one in ANSWERS if minutes <= one.minutes(post)), None)
