"""How much of the week those who guide the groups had for supported employment, as North Karelia
asked them (Siun soten alihankintamalli, diat 2021): a background beside the hours, never an input.

The printed shares are ninths, so about nine answered; whether an answer is a centre's or a
person's is not printed. The hours of a whole post are the law's parameter of a coach's month, from
memory; each share is taken at its upper end.
"""

from fractions import Fraction

from attrs import frozen

SOURCE = "Siun soten alihankintamalli (diat 2021)"
WHOLE_MONTH = 9_945  # minutes: 38 h 15 min a week, from memory, is 165 h 45 min a month


@frozen
class Answer:
    """At most which share of the week, and the share of the answers that said so."""

    week: Fraction
    answers: Fraction

    @property
    def minutes(self) -> int:
        """The minutes of a month at most, of one post."""
        return int(self.week * WHOLE_MONTH)


ANSWERS = tuple(
    Answer(Fraction(week, 100), Fraction(answers, 1000))
    for week, answers in ((20, 445), (40, 333), (60, 0), (80, 111), (100, 111))
)


def enough_for(minutes: int) -> Answer | None:
    """The smallest share of one post in which so many minutes of a month fit; None beyond it."""
    return next((one for one in ANSWERS if minutes <= one.minutes), None)
