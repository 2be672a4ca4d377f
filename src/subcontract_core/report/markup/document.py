"""A whole page in one file: its head, its own style, and nothing from elsewhere."""

from .elements import NOTHING, Markup, element


def document(code: str, title: str, style: str, *body: str, more: Markup = NOTHING) -> str:
    """The page in a language; `style` is a style sheet of ours, `more` stands in the head."""
    seen = Markup('<meta name="viewport" content="width=device-width, initial-scale=1">')
    head = element(
        "head",
        Markup('<meta charset="utf-8">'),
        seen,
        more,
        element("title", title),
        element("style", Markup(style)),
    )
    whole = element("html", head, element("body", *body), lang=code)
    return f"<!DOCTYPE html>\n{whole}\n"
