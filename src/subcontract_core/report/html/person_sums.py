"""The money on page one: plus and minus lines that add up, and the box with what is left."""

from ...accounts.bounds import AT_LEAST, AT_MOST, EXACT
from ...analysis.own_trip import PAID_BY_COUNTY
from ..markup.elements import NOTHING, Markup, element, joined
from ..tables.own_costs import left_after
from ..tables.person_money import DEBTS_STEP, FEE_STEP, PAY_STEP, Step, whole
from ..text.labels import thing_name
from ..text.readers import CALLED_OFF, FALLS_LATER
from .person_first import Told, block, said, spare
from .person_pictures import notes, picture, sign
from .person_work import about_what

SAME_SPARE, NOTES_SPARE = 1, 2
_KEPT = ("pension", "housing")
_BOUNDS = (AT_LEAST, AT_MOST)


def is_counted(told: Told) -> bool:
    """Whether there is a result to show: exact, or a bound that says more or less."""
    if told.group.change.holds == EXACT:
        return True
    return told.group.change.holds in _BOUNDS and _knows_pay(told) and bool(told.money.euros)


def _knows_pay(told: Told) -> bool:
    return told.group.gross is not None


def lacks_pay(told: Told) -> bool:
    """Whether the pay itself is not known, and not only what a day that is called off brings."""
    return not _knows_pay(told) and not told.has_any(CALLED_OFF)


def sums(told: Told) -> Markup:
    """What comes and what goes when the person works so."""
    head = told.language.text(f"selko.money.{about_what(told)}")
    drawn = picture("money", told.language.text("selko.picture.money"))
    if not is_counted(told):
        return block(head, said(_unknown(told)), picture=drawn, anchor="money")
    steps = [_step(step, told) for step in told.money.steps]
    same = [line for name in told.money.same if name in _KEPT for line in _same(told, name)]
    return block(
        head,
        joined(steps),
        spare(said(same), SAME_SPARE),
        picture=drawn,
        anchor="money",
    )


def _same(told: Told, name: str) -> list[str]:
    """What stays as it is; of the housing allowance that it is so for now, where it falls later."""
    later = name == "housing" and told.has_any(FALLS_LATER)
    return told.lines(f"same.{name}.now" if later else f"same.{name}")


def _unknown(told: Told) -> list[str]:
    lines = told.lines("unknown.pay" if lacks_pay(told) else "unknown.other")
    today = told.group.today
    months = len(told.outcome.tables.months)
    if today.holds == EXACT and months == 1 and today.cents:
        euros = round(today.cents / 100)
        if told.space.may(euros):
            told.space.today = euros
            lines += told.lines("unknown.today", amount=told.about(euros))
    return lines


def _step(step: Step, told: Told) -> Markup:
    """One plus or minus line."""
    told.space.may(step.euros)
    way = "more" if step.euros > 0 else "less"
    key = f"{way}.{step.name}"
    amount = told.about(step.euros)
    if told.language.has(f"selko.{key}"):
        words = told.lines(key, amount=amount)
    else:
        words = told.lines(
            f"{way}.other", amount=amount, thing=thing_name(told.language, step.kinds)
        )
    mark = element("span", "+" if step.euros > 0 else "\u2212", class_="mark")
    return element("p", mark, *words, class_="sum")


def result(told: Told) -> Markup:
    """What is left, with a sign and in notes; what pays debts off has its own line."""
    if not is_counted(told):
        unknown = element("strong", *told.lines("left.unknown"))
        return _box(_row("unknown", unknown, said(told.lines("left.later"))))
    change = told.group.change
    euros = told.money.euros
    side = "more" if euros > 0 else "less" if euros < 0 else "same"
    told.space.may(euros)
    words = _left(told, side)
    drawn = notes(abs(euros), side) if euros and change.holds == EXACT else NOTHING
    drawn = spare(drawn, NOTES_SPARE)
    # At most so much more may be less.
    shown = "unknown" if change.direction.startswith("most") else side
    rows = [_row(shown, element("strong", *words), said(_after(told, side)), drawn)]
    rows += [*_after_trips(told), *_after_costs(told)]
    if told.money.debt:
        owed = told.lines("left.debt", amount=told.about(told.money.debt))
        paid = element("strong", *owed)
        drawn = spare(notes(told.money.debt, "debt"), NOTES_SPARE)
        rows.append(_row("debt", paid, drawn))
    return _box(*rows)


def _after_trips(told: Told) -> list[Markup]:
    """Who pays the way to work, and what is left after it."""
    trip = told.trip
    if trip is None:
        return []
    first = element("strong", *told.lines(f"trip.{trip.paid_by}"))
    if told.group.change.holds != EXACT or trip.paid_by == PAID_BY_COUNTY:
        return [_row("trip", first)]
    euros = whole(trip.after(told.money.cents))
    side = "more" if euros > 0 else "less" if euros < 0 else "same"
    told.space.may(euros)
    words = told.lines(f"trip.{trip.paid_by}.{side}", amount=told.about(abs(euros)))
    return [_row("trip", first, said(words))]


def _after_costs(told: Told) -> list[Markup]:
    """That the person pays for things that the work needs, and what is left after them."""
    if told.costs is None or not (told.costs.lines or told.costs.unknown):
        return []
    first = element("strong", *told.lines("cost.person"))
    left = left_after(told.costs, told.trip, told.money.cents)
    if left is None:
        return [_row("cost", first, said(told.lines("cost.unknown")))]
    if told.group.change.holds != EXACT:
        return [_row("cost", first)]
    euros = whole(left)
    side = "more" if euros > 0 else "less" if euros < 0 else "same"
    told.space.may(euros)
    words = told.lines(f"cost.person.{side}", amount=told.about(abs(euros)))
    return [_row("cost", first, said(words))]


def _after(told: Told, side: str) -> list[str]:
    """What stands below the headline: that more of it is own pay, or what is not known."""
    if told.group.change.holds != EXACT:
        return told.lines("left.partly.card" if lacks_card(told) else "left.partly")
    return told.lines("left.own_pay") if side == "same" and _has_pay(told) else []


def lacks_card(told: Told) -> bool:
    """Whether only a tax card that nobody has seen keeps the sum from being exact."""
    bound = told.group.change.holds != EXACT
    return bound and not told.outcome.tables.people.withholding_known[told.row]


def _left(told: Told, side: str) -> list[str]:
    """The headline: how much more or less, or at least, or at most."""
    change = told.group.change
    end = side if change.holds == EXACT else change.direction
    return told.lines(f"left.{end}", amount=told.about(told.money.euros))


def _has_pay(told: Told) -> bool:
    return any(step.name in (PAY_STEP, FEE_STEP) and step.euros > 0 for step in told.money.steps)


def has_debts(told: Told) -> bool:
    """Whether a part of the pay goes to debts."""
    return any(step.name == DEBTS_STEP for step in told.money.steps)


def _row(name: str, words: Markup, *below: Markup) -> Markup:
    return element("div", sign(name), element("div", element("p", words), *below), class_="left")


def _box(*rows: Markup) -> Markup:
    return element("div", *rows, class_="result")
