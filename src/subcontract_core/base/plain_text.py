"""What a text may not be, in whatever cell or field it stands and whatever it stands for."""

from . import privacy
from .errors import Text
from .guard import MOST_LETTERS, control_in

LOOKED_AT = 4 * MOST_LETTERS  # letters of one text in which something personal is looked for


def wrong_text(text: str, *, personal: str | None = None) -> tuple[str, str, str] | None:
    """What is wrong with a text: found, allowed, what to do; None where nothing is. `personal` is
    what somebody has seen to be personal in it already.
    """
    what = personal or privacy.found_in(text[:LOOKED_AT])
    if what:
        return what, "no personal data", privacy.TO_DO
    if len(text) > MOST_LETTERS:
        return (
            Text("a text of {count} letters", count=len(text)),
            Text("at most {most} letters", most=MOST_LETTERS),
            "Make it shorter.",
        )
    hidden = control_in(text)
    if hidden:
        return hidden, "letters, digits and signs that can be seen", "Take it out."
    return None
