"""The pictures of the participant's page: work, money and a letter, drawn for it, and the signs of
the result. Each is a shape, never a character, so no font can lose it.
"""

from ..markup.elements import Markup, element

_LINE = 'fill="none" stroke="#1b2229" stroke-width="3" stroke-linecap="round"'
_LINE += ' stroke-linejoin="round"'
_PALE = 'stroke="#1b2229" stroke-width="3" stroke-linejoin="round"'
_WORK = (
    f'<path d="M8 8 34 34" {_LINE}/><path d="m34 34 12 2-4 16-20-20z" fill="#f2e3c2" {_PALE}/>'
    f'<path d="M52 40h20l-4 24H56z" fill="#dcebf7" {_PALE}/>'
    f'<path d="M52 40a10 10 0 0 1 20 0" {_LINE}/>'
)
_MONEY = (
    f'<rect x="16" y="6" width="48" height="26" rx="3" fill="#dff0dc" {_PALE}/>'
    f'<circle cx="40" cy="19" r="7" {_LINE}/><path d="M40 34v14m-7-7 7 7 7-7" {_LINE}/>'
    f'<path d="M8 52h64v16a4 4 0 0 1-4 4H12a4 4 0 0 1-4-4z" fill="#f7e2d4" {_PALE}/>'
)
_TELL = (
    f'<rect x="6" y="18" width="46" height="34" rx="3" fill="#fbf1c9" {_PALE}/>'
    f'<path d="m6 22 23 17 23-17" {_LINE}/>'
    f'<rect x="54" y="10" width="20" height="46" rx="4" fill="#dcebf7" {_PALE}/>'
    f'<path d="M61 48h6" {_LINE}/>'
)
_DRAWN = {"work": _WORK, "money": _MONEY, "tell": _TELL}
_MORE = f'<path d="M20 4 36 22H27v14H13V22H4z" fill="#1b2229" {_PALE}/>'
_LESS = f'<path d="M20 36 4 18h9V4h14v14h9z" fill="#fff" {_PALE}/>'
_SAME = f'<path d="M5 14h30M5 27h30" {_LINE} stroke-width="5"/>'
_UNKNOWN = (
    f'<path d="M10 13a10 9 0 1 1 14 9q-4 2-4 7" {_LINE} stroke-width="5"/>'
    '<circle cx="20" cy="36" r="3" fill="#1b2229"/>'
)
_DEBT = (
    f'<path d="M6 4h28v32l-5-4-5 4-4-4-4 4-5-4-5 4z" fill="#fff" {_PALE}/>'
    f'<path d="m12 17 6 6 11-12" {_LINE}/>'
)
_TRIP = (
    f'<rect x="4" y="9" width="32" height="20" rx="4" fill="#fff" {_PALE}/>'
    f'<path d="M4 19h32M20 9v10" {_LINE}/>'
    '<circle cx="12" cy="31" r="4.5" fill="#1b2229"/>'
    '<circle cx="28" cy="31" r="4.5" fill="#1b2229"/>'
)
_COST = (
    f'<path d="M4 6h15l17 17-13 13L4 19z" fill="#fff" {_PALE}/>'
    '<circle cx="12" cy="14" r="3.5" fill="#1b2229"/>'
)
SHAPES = {"more": _MORE, "less": _LESS, "same": _SAME, "unknown": _UNKNOWN, "debt": _DEBT}
SHAPES |= {"trip": _TRIP, "cost": _COST}


def picture(name: str, words: str) -> Markup:
    """One of `work`, `money` and `tell`, with its name for who listens."""
    drawn = Markup(_DRAWN[name])
    return element(
        "svg",
        drawn,
        viewBox="0 0 80 76",
        class_="picture",
        role="img",
        aria_label=words,
    )


def sign(name: str) -> Markup:
    """One of `more`, `less`, `same`, `unknown`, `debt`, `trip` and `cost`; the words stand beside
    it.
    """
    return element(
        "svg",
        Markup(SHAPES[name]),
        viewBox="0 0 40 40",
        class_="sign",
        aria_hidden="true",
    )


_FEW, _BY_FIVE, _BY_FIFTY = 8, 400, 5000
_SMALL, _ROUND = (50, 20, 10, 5), (50, 20, 10)


def notes(euros: int, kind: str) -> Markup:
    """A sum as notes that can be counted with a finger, at most eight: to the nearest five euros,
    or ten where that takes fewer; nothing where there would be more. `kind` is `more`, `less` or
    `debt`.
    """
    worth: tuple[tuple[int, ...], ...] = (_SMALL, _ROUND) if euros < _BY_FIVE else ((100, 50),)
    worth = worth if euros < _BY_FIFTY else ((500,),)
    counted = next((found for found in (_in(euros, of) for of in worth) if found), [])
    if not counted:
        return Markup("")
    drawn = (element("span", f"{note}") for note in counted)
    return element("div", *drawn, class_=f"notes {kind}", aria_hidden="true")


def _in(euros: int, worth: tuple[int, ...]) -> list[int]:
    """The notes of a sum, rounded to the smallest; none where they are too many."""
    step = worth[-1]
    rest, counted = (euros + step // 2) // step * step, list[int]()
    for note in worth:
        count, rest = divmod(rest, note)
        counted += [note] * count
    return counted if len(counted) <= _FEW else []
