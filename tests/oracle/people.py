"""Lives drawn from a seed, with every amount at a threshold, a cent beside it, or anywhere."""

from datetime import date
from fractions import Fraction
from random import Random

from attrs import evolve

from .general_housing import most as ceiling
from .law_values import month_of, value
from .lives import Home, Life, Turn

SEED = 20261129
BLOCKS, SIZE = 33, 155
# First months: years of every law, and years in which it changes on the way.
STARTS = ("2021-01", "2021-09", "2022-01", "2022-05", "2023-01", "2023-07", "2024-01", "2024-07")
STARTS += ("2025-01", "2025-03", "2026-01", "2026-07")
MONTHS = 12
JANUARY, APRIL, MAY, FRIDAY = 1, 4, 5, 4
FIRST_KNOWN = month_of("2021-01")
YOUNGEST_PARENT = 16
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
    return _in_need(draw, _with_others(draw, life))


# Ages of children at which something changes: born on the way, 10, 16, 18.
CHILD_AGES = (0, 0, 10, 16, 18)
AGES = {"pension": (65,), "subsidy": (53,), "none": (17, 18, 53, 63, 65, 68, 69)}


def _with_others(draw: Random, life: Life) -> Life:
    """With children, with a home that changes more often, or at an age at which something changes;
    or none of it.
    """
    if draw.random() < 0.2:
        months = (
            life.first + draw.randint(-3, MONTHS - 1) - 12 * draw.choice(CHILD_AGES)
            for _ in range(draw.choice((1, 1, 2, 3, 5)))
        )
        oldest = 12 * (life.born + YOUNGEST_PARENT)
        children = tuple(born for born in months if born > oldest)
        life = evolve(life, children=children, over_before=0 if children else life.over_before)
    elif draw.random() < 0.2:
        at = draw.choice(AGES[life.lives_on])
        life = evolve(life, born=life.first // 12 - at + draw.choice((0, 0, 1)))
        life = evolve(life, birth_month=draw.randint(1, 12))
    if life.home is not None and draw.random() < 0.2:
        turns = _turns(draw, life, life.home)
        comes = any(turn.adults for turn in turns)
        life = evolve(
            life,
            home=evolve(life.home, turns=turns),
            over_before=0 if comes else life.over_before,
        )
    return life


def _turns(draw: Random, life: Life, home: Home) -> tuple[Turn, ...]:
    """Some changes of the home, each from a month of its own."""
    found, spouse, adults = [], home.spouse, 0
    months = sorted(draw.sample(range(life.first + 1, life.last + 1), draw.randint(1, 4)))
    for month in months:
        turn, kind = Turn(month), draw.choice(("rent", "move", "spouse", "earns", "adults"))
        if kind == "rent":
            rent = _later_rent(draw, life.first, home.rent, life.lives_on == "pension")
            turn = evolve(turn, rent=rent)
        elif kind == "spouse" and not home.entitled:
            spouse = not spouse
            turn = evolve(turn, spouse=spouse, spouse_income=_yearly(draw) if spouse else None)
        elif kind == "earns" and spouse:
            turn = evolve(turn, spouse_income=_yearly(draw))
        elif kind == "adults":
            adults = 0 if adults else draw.choice((1, 2))
            income = draw.choice((0, 400_00, 1_500_00))
            turn = evolve(turn, adults=adults, adults_income=income if adults else None)
        else:
            turn = evolve(turn, moves=True)
        found.append(turn)
    return tuple(found)


def _yearly(draw: Random) -> int:
    """An income a year at the limits of a review, or anywhere."""
    return draw.choice((0, 2_400_00, 2_399_99, 4_800_00, 4_800_01, draw.randint(0, 2_400_000)))


def _in_need(draw: Random, life: Life) -> Life:
    """With debts, or on social assistance, or neither."""
    home, chance = life.home, draw.random()
    if chance < 0.2:
        return evolve(life, dependants=draw.randint(0, 2))
    alone = home is None or not (
        home.spouse or any(turn.spouse or turn.adults for turn in home.turns)
    )
    if chance > 0.8 and alone:
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
    most = (
        value(f"pensioner_most_{group}", first) / 12
        if pensioner
        else ceiling(Home(0, group), first, 2 if spouse else 1)
    )
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
        home = evolve(home, turns=(Turn(changes, later, moves),))
    return home


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
