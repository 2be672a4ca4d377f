"""Pages of one sentence that says what to do, and a button where one helps; and what the terminal
says while a room is made ready.
"""

from ...report.markup.document import document
from ...report.markup.elements import NOTHING, Markup, element
from ...report.text.language import Language

_LOOK = """body{margin:0;font:17px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff}
main{max-width:34em;margin:12vh auto 0;padding:0 20px}h1{font-size:21px;line-height:1.3;margin:0 0 10px}p{margin:0 0 16px}
.told{border-left:6px solid #D55E00;background:#fdf0e8;padding:8px 12px}
label{display:block;margin:0 0 6px;font-weight:600}
input,button,a.button{font:inherit;font-size:18px;padding:9px 16px;border:2px solid #0072B2;border-radius:4px;box-sizing:border-box}
input{width:9em;letter-spacing:.15em;margin:0 10px 10px 0}button,a.button{background:#0072B2;color:#fff;cursor:pointer;text-decoration:none;display:inline-block}
:focus-visible{outline:3px solid #1a1a1a;outline-offset:2px}"""


def sentence(language: Language, key: str, *, again: str = "", **values: object) -> str:
    """A page that says one thing; with `again`, the address that its button leads to."""
    told = element("p", language.text(key, **values), class_="told", role="alert")
    button = element("a", language.text("ui.served_again"), class_="button", href=again)
    return _page(language, told, element("p", button) if again else NOTHING)


def door(language: Language, address: str, told: str = "") -> str:
    """The page that asks for the code of the room; `told` is the key of what was wrong."""
    wrong = (
        element(
            "p",
            language.text(told),
            class_="told",
            role="alert",
            id="told",
        )
        if told
        else NOTHING
    )
    about = Markup(' aria-describedby="told" aria-invalid="true"' if told else "")
    code = Markup(
        '<input id="code" name="code" inputmode="numeric" autocomplete="off" required autofocus{}>'
    ).format(about)
    label = element("label", language.text("ui.served_code"), for_="code")
    button = element("button", language.text("ui.served_enter"))
    return _page(
        language,
        wrong,
        element(
            "form",
            label,
            code,
            button,
            method="post",
            action=address,
        ),
    )


def _page(language: Language, *body: Markup) -> str:
    title = language.text("ui.served_title")
    inside = element("main", element("h1", title), *body)
    icon = Markup('<link rel="icon" href="data:;base64,=">')
    return document(
        language.code,
        f"{title} – subcontract",
        _LOOK,
        inside,
        more=icon,
    )
