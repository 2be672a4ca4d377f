"""Keys that people try for what the format says in another way, and what to write instead."""

from ..base.errors import Text

_ABSENT = Text("Write the days under the person: absences: [2026-05-12].")
_TAX_CARD = Text(
    "A scenario has one rate of the tax card: write the one that holds in its months, and ask about"
    " the months after the card's income limit as a scenario of its own with the higher rate."
)
_FROM = Text(
    "A value holds in all months. Make two gigs, one with days until the change and one with days"
    " from it, and give each its value with `gig`."
)
_EVERY = Text("Write every: 2 beside weekly for every second week.")
ENDS = ("end", "until", "ends", "end_time")  # of a visit, which has a length
INSTEAD: dict[str, dict[str, Text]] = {
    "people": {
        **dict.fromkeys(("absent", "away", "ill", "sick", "sick_days", "absence"), _ABSENT),
        **dict.fromkeys(
            (
                "tax_card_limit",
                "tax_card_over",
                "tax_card_above",
                "tax_card_income_limit",
                "tax_card_additional",
                "card_limit",
            ),
            _TAX_CARD,
        ),
    },
    "gigs": {
        **dict.fromkeys(("absences", "absent", "away", "ill", "absence", "sick"), _ABSENT),
        **dict.fromkeys(ENDS, Text("Write the length of the visit: hours or minutes.")),
        **dict.fromkeys(
            ("interval", "weeks", "biweekly", "fortnightly", "odd_weeks", "even_weeks"), _EVERY
        ),
        **dict.fromkeys(
            ("wage", "wage_from", "wage_per_hour"),
            Text("Give it under terms: with model, term, value and gig."),
        ),
    },
    "terms": dict.fromkeys(("from", "to", "since", "until", "date", "start", "valid_from"), _FROM),
}
