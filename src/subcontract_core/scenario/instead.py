"""Keys that people try for what the format says in another way, and what to write instead."""

from ..base.errors import Text

_ABSENT = Text("Write the days under the person: absences: [2026-05-12].")
_ILL = Text(
    "Write the spells under the person: ill: [{from: 2026-05-05, to: 2026-05-19}], or on the sheet"
    " of illness of a workbook."
)
_CANCELLED = Text("Write cancelled: [{day: 2026-05-12, hours_before: 12}] under the gig.")
_TAX_CARD = Text(
    "Write tax_card_limit: with the card's income limit of the year, tax_card_over: with the share"
    " above it, and tax_card_used: with what was paid before."
)
_FROM = Text(
    "Write from: with the first day of the new value; what holds before it is a value without from."
)
_EXTRA = Text(
    "Write it under the person: extra_pay: [{kind: holiday_bonus, month: 2026-07, amount: 480}];"
    " the kinds are holiday_bonus and one_off."
)
_CHANGES = Text(
    "Write it at the top of the file: changes: [{from: 2026-08, person: P1, rent: 680}]."
)
_EVERY = Text("Write every: 2 beside weekly for every second week.")
_COST_KEYS = {
    "label": ("title", "description", "called"),
    "amount": ("cost", "price", "euros", "eur", "sum", "value"),
    "borne_by": ("bearer", "payer", "paid_by", "who", "pays"),
    "month": ("from", "start", "first_month", "when", "date"),
    "to": ("until", "end", "last_month"),
    "spread": ("over", "spread_months"),
}
ENDS = ("end", "until", "ends", "end_time")  # of a visit, which has a length
INSTEAD: dict[str, dict[str, Text]] = {
    "costs": {
        tried: Text("Write {key} instead.", key=key)
        for key, others in _COST_KEYS.items()
        for tried in others
    },
    "people": {
        **dict.fromkeys(("absent", "away", "absence"), _ABSENT),
        **dict.fromkeys(("changes", "change", "card_changes", "debts_changes"), _CHANGES),
        **dict.fromkeys(("ill", "sick", "sick_days", "sickness", "illness", "sick_leave"), _ILL),
        **dict.fromkeys(
            (
                "card",
                "card_limit",
                "tax_card_above",
                "tax_card_additional",
                "tax_card_income_limit",
                "tax_card_paid",
            ),
            _TAX_CARD,
        ),
        **dict.fromkeys(
            ("bonus", "holiday_bonus", "one_off", "one_off_pay", "payments", "holiday_pay"), _EXTRA
        ),
    },
    "gigs": {
        **dict.fromkeys(("absences", "absent", "away", "absence"), _ABSENT),
        **dict.fromkeys(("ill", "sick", "sickness", "illness"), _ILL),
        **dict.fromkeys(("canceled", "cancel", "cancellations", "called_off"), _CANCELLED),
        **dict.fromkeys(ENDS, Text("Write the length of the visit: hours or minutes.")),
        **dict.fromkeys(
            ("interval", "weeks", "biweekly", "fortnightly", "odd_weeks", "even_weeks"), _EVERY
        ),
        **dict.fromkeys(
            ("wage", "wage_from", "wage_per_hour"),
            Text("Give it under terms: with model, term, value and gig."),
        ),
    },
    "terms": dict.fromkeys(("to", "since", "until", "date", "start", "valid_from"), _FROM),
}
