"""Lives drawn from a seed, with every amount at a threshold, a cent beside it, or anywhere."""

from datetime import date
from fractions import Fraction
from random import Random

from attrs import evolve

from .law_values import month_of, value
from .lives import Home, Life

SEED = 20261129
BLOCKS, SIZE = 33, 155
# First months: years of every law, and years in which it changes on the way.
STARTS = ("2021-01", "2021-09", "2022-01", "2022-05", "2023-01", "2023-07", "2024-01", "2024-07")
STARTS += ("2025-01", "2025-03", "2026-01")
MONTHS = 12
JANUARY, APRIL, MAY, FRIDAY = 1, 4, 5, 4
FIRST_KNOWN = month_of("2021-01")
CARDS = (0, 0, 0, 5, 10, 20, 35, 60, 95, 100)


def block(number: int, size: int) -> list[Life]:
    """So many lives over the same twelve months with the same kind of pay and plan."""
    draw = Random(f"{SEED} {number}")
    first = month_of(STARTS[number % len(STARTS)])
    wage, plan = draw.random() < 0.6, draw.choice((3, 4, 6, 11, 12, 12, 12, 24))
    return [_life(draw, first, wage, plan) for _ in range(size)]


def _life(draw: Random, first: int, wage: bool, plan: int) -> Life:
    lives_on = draw.choice(("pension", "pension", "pension", "subsidy", "subsidy", "none"))
    pensioner = lives_on == "pension"
    home = _home(draw, first, lives_on) if draw.random() < 0.8 else None
    pays = _pays(draw, first, lives_on, plan)
    if home is None:
        pays = _anything(draw, first, lives_on)
    elif draw.random() < 0.3:
        pays = _uneven(draw, pays)
    life = Life(
        first,
        pays,
        lives_on,
        draw.randint(1966, 2001),
        wage,
        plan,
        home,
        card=Fraction(draw.choice(CARDS), 100),
        benefit_card=Fraction(draw.choice((0, 0, 5, 20)), 100),
    )
    if pensioner:
        life = evolve(
            life,
            other_pension=_other_pension(draw, first) if draw.random() < 0.3 else 0,
            care=draw.choice(("none", "none", "basic", "middle", "highest")),
            over_before=draw.choice((0, 0, 0, 1, 2, 3, 12, 22, 23)),
        )
    if home and draw.random() < 0.2:
        life = evolve(life, assets=_assets(draw, first))
    if life.started is not None and _is_plain(life.started) and draw.random() < 0.5:
        life = evolve(life, first_day=1)
    if draw.random() < 0.5:
        # The limit of age inside these years is 53.
        born = first // 12 - 53 + draw.choice((-1, 0, 0, 1))
        life = evolve(life, born=born, birth_month=draw.randint(1, 12))
    return _in_need(draw, life)


def _in_need(draw: Random, life: Life) -> Life:
    """With debts, or on social assistance, or neither."""
    home, chance = life.home, draw.random()
    if chance < 0.2:
        return evolve(life, dependants=draw.randint(0, 2))
    if chance > 0.8 and (home is None or not home.spouse):
        rent, other = home.rent if home else 0, draw.choice((0, 4_000))
        return evolve(life, assisted=(rent, other, draw.choice((0, 0, 12_345))))
    return life


def _is_plain(month: int) -> bool:
    """Whether neither the first nor the second of a month is a Sunday or a holiday."""
    first = date(month // 12, month % 12 + 1, 1)
    return first.weekday() < FRIDAY and first.month not in (JANUARY, APRIL, MAY)


def _assets(draw: Random, first: int) -> int:
    names = ("pensioner_assets_alone", "general_assets_free", "general_assets_most")
    amount = min(value(draw.choice(names), first), Fraction(60_000))
    return draw.choice((_cents(draw, amount), draw.randint(0, 6_000_000)))


def _cents(draw: Random, amount: Fraction) -> int:
    """An amount in cents, or one cent beside it."""
    return max(0, int(amount * 100) + draw.choice((-1, 0, 0, 1)))


def _other_pension(draw: Random, first: int) -> int:
    """Another pension a year: at the free part, where the national pension ends, or anywhere."""
    free = value("other_pension_free", first)
    ends = free + 24 * (value("national_alone", first) - value("smallest_pension", first))
    return _cents(draw, draw.choice((free, ends, Fraction(draw.randint(0, 1_500_000), 100))))


def _home(draw: Random, first: int, lives_on: str) -> Home:
    pensioner, group = lives_on == "pension", draw.randint(1, 4)
    spouse = draw.random() < 0.2
    kind = "pensioner_most" if pensioner else "general_most_two" if spouse else "general_most"
    most = value(f"{kind}_{_group(group, first, pensioner)}", first) / (12 if pensioner else 1)
    home = Home(draw.choice((_cents(draw, most), draw.randint(10_000, 90_000))), group, spouse)
    if spouse:
        entitled = pensioner and draw.random() < 0.5
        free = value(f"pensioner_free_{'both' if entitled else 'spouse'}", first)
        income = draw.choice((free, Fraction(0), Fraction(draw.randint(0, 24_000))))
        home = evolve(home, spouse_income=_cents(draw, income), entitled=entitled)
    if draw.random() < 0.4:
        made = max(FIRST_KNOWN, first - draw.randint(0, 11))
        home = evolve(home, decided=made, decided_income=_decided_income(draw, made, lives_on))
    if draw.random() < 0.25:
        later, moves = _later_rent(draw, first, home.rent, pensioner), draw.random() < 0.2
        changes = first + draw.randint(1, MONTHS - 1)
        home = evolve(home, changes=changes, later_rent=later, moves=moves)
    return home


def _group(group: int, month: int, pensioner: bool) -> int:
    return 1 if group == 2 and month >= month_of("2024-01") and not pensioner else group


def _decided_income(draw: Random, made: int, lives_on: str) -> int | None:
    """Nothing told, or the benefit alone, or so much that the review limits are near."""
    if draw.random() < 0.6:
        return None
    if lives_on == "pension":
        near = draw.choice(
            (Fraction(0), value("pensioner_up", made), -value("pensioner_down", made))
        )
        return max(0, _cents(draw, value("guarantee", made) + near / 12))
    full = value("benefit_days", made) * value("daily_benefit", made)
    steady = full if lives_on == "subsidy" else Fraction(0)
    near = draw.choice((Fraction(0), value("general_up", made), -value("general_down", made)))
    return max(0, _cents(draw, steady + near))


def _later_rent(draw: Random, first: int, rent: int, pensioner: bool) -> int:
    step = value("pensioner_cost", first) / 12 if pensioner else value("general_cost", first)
    return max(100, rent + draw.choice((-1, 1)) * _cents(draw, step))


def _pays(draw: Random, first: int, lives_on: str, plan: int) -> tuple[int, ...]:
    """One stretch of work: even pay; pay of another level from a month on; or for those without a
    home, whose pay no decision foresees, anything.
    """
    start = draw.choice((0, 0, 1, 2, 5, 9, 10, 11))
    length = min(plan, MONTHS - start)
    pay = _level(draw, first, lives_on)
    pays = [0] * start + [pay] * length
    return tuple(pays + [0] * (MONTHS - len(pays)))


def _uneven(draw: Random, pays: tuple[int, ...]) -> tuple[int, ...]:
    """The same months with more and less in turn, and some without any: never even for three
    months, so that nothing but the beginning and the end of the work is a change.
    """
    start = next((row for row, pay in enumerate(pays) if pay), MONTHS)
    found = list(pays)
    for row in range(start + 1, MONTHS):
        if pays[row]:
            found[row] = (pays[row] * draw.choice((0, 30, 70, 90, 130))) // 100 + row % 3
    return tuple(found)


def _anything(draw: Random, first: int, lives_on: str) -> tuple[int, ...]:
    """Pay that is another one every month, for those whose pay no decision foresees."""
    idle = draw.choice((0, 0.2, 0.5))
    return tuple(
        0 if draw.random() < idle else _level(draw, first + row, lives_on) for row in range(MONTHS)
    )


def _level(draw: Random, first: int, lives_on: str) -> int:
    limit = value("earnings_limit", first)
    if lives_on == "pension":
        up = value("pensioner_up", first)
        levels = [limit, limit, up / 12, up / 6, limit + 10, Fraction(10), Fraction(1500)]
    else:
        free = value("disregard", first)
        full = value("benefit_days", first) * value("daily_benefit", first)
        levels = [free, free + 2 * full, Fraction(400) + free, Fraction(800), Fraction(799)]
        levels += [Fraction(1100), Fraction(200)]
    if draw.random() < 0.3:
        return draw.randint(0, 200_000)
    return _cents(draw, draw.choice(levels))
