"""Pages of one sentence that says what to do, and a button where one helps; and what the terminal
says while a room is made ready.
"""

from html import escape

from ...report.text.language import Language

_LOOK = """body{margin:0;font:17px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff}
main{max-width:34em;margin:12vh auto 0;padding:0 20px}h1{font-size:21px;line-height:1.3;margin:0 0 10px}p{margin:0 0 16px}
.told{border-left:6px solid #D55E00;background:#fdf0e8;padding:8px 12px}
label{display:block;margin:0 0 6px;font-weight:600}
input,button,a.button{font:inherit;font-size:18px;padding:9px 16px;border:2px solid #0072B2;border-radius:4px;box-sizing:border-box}
input{width:9em;letter-spacing:.15em;margin:0 10px 10px 0}button,a.button{background:#0072B2;color:#fff;cursor:pointer;text-decoration:none;display:inline-block}
:focus-visible{outline:3px solid #1a1a1a;outline-offset:2px}"""


def sentence(words: Language, key: str, *, again: str = "", **values: object) -> str:
    """A page that says one thing; with `again`, the address that its button leads to."""
    button = (
        '<p><a class="button"'
        f' href="{escape(again)}">{escape(words.text("ui.served_again"))}</a></p>'
        if again
        else ""
    )
    return _page(
        words, f'<p class="told" role="alert">{escape(words.text(key, **values))}</p>{button}'
    )


def door(words: Language, address: str, told: str = "") -> str:
    """The page that asks for the code of the room; `told` is the key of what was wrong."""
    wrong = f'<p class="told" role="alert" id="told">{escape(words.text(told))}</p>' if told else ""
    about = ' aria-describedby="told" aria-invalid="true"' if told else ""
    return _page(
        words,
        f'{wrong}<form method="post" action="{escape(address)}"><label'
        f' for="code">{escape(words.text("ui.served_code"))}</label><input id="code" name="code"'
        ' inputmode="numeric" autocomplete="off" required'
        f" autofocus{about}><button>{escape(words.text('ui.served_enter'))}</button></form>",
    )


def _page(words: Language, body: str) -> str:
    title = escape(words.text("ui.served_title"))
    return (
        f'<!DOCTYPE html><html lang="{words.code}"><head><meta charset="utf-8"><meta'
        ' name="viewport" content="width=device-width, initial-scale=1"><link rel="icon"'
        ' href="data:;base64,=">'
        f"<title>{title} –"
        f" subcontract</title><style>{_LOOK}</style></head><body><main><h1>{title}</h1>{body}</main></body></html>"
    )
