"""The entrance: who is refused, who is asked for the code of the room, and sentences for addresses
at which there is nothing.
"""

from typing import Any

from tornado.httputil import HTTPServerRequest
from tornado.routing import Matcher
from tornado.web import RequestHandler

from ...report.text.language import Language
from .guard import Door, Names, name_of
from .words import door, sentence


def cookie(port: int) -> str:
    """The name of the pass. Browsers give cookies to every port of a computer, and there may be two
    rooms on it.
    """
    return f"subcontract-room-{port}"


class Refused(Matcher):
    """Takes whatever is asked under a foreign name or from a foreign page; a socket has to say
    which page opens it, as browsers do.
    """

    def __init__(self, names: Names) -> None:
        self.names = names

    def why(self, request: HTTPServerRequest) -> str:
        """The key of the sentence that says why a request is refused; empty if it is not."""
        host, origin = request.headers.get("Host", ""), request.headers.get("Origin")
        if not self.names.allow(host):
            return "ui.served_foreign_name"
        is_socket = request.headers.get("Upgrade", "").lower() == "websocket"
        comes_from_here = not is_socket if origin is None else self.names.same_site(origin, host)
        return "" if comes_from_here else "ui.served_foreign_page"

    def match(self, request: HTTPServerRequest) -> dict[str, Any] | None:
        """Something if the request is refused."""
        return {} if self.why(request) else None


class Uninvited(Matcher):
    """Takes whatever is asked without the code of the room."""

    def __init__(self, entered: Door, name: str) -> None:
        self.at, self.name = entered, name

    def match(self, request: HTTPServerRequest) -> dict[str, Any] | None:
        """Something if the request comes without."""
        shown = request.cookies.get(self.name)
        return None if self.at.is_open_to(shown.value if shown else "") else {}


class Answer(RequestHandler):
    """Base of our own: nothing is kept by the browser, nobody frames the page, and a fault is a
    sentence.
    """

    is_said = False  # whether the visitor was told in a sentence that we meant

    def initialize(self, room: Any) -> None:
        """`room` is the server."""
        self.room = room

    @property
    def words(self) -> Language:
        """The language that the server was started in."""
        return self.room.words

    def set_default_headers(self) -> None:
        """Headers of every answer."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Referrer-Policy", "same-origin")
        self.set_header("Content-Security-Policy", "frame-ancestors 'self'")
        self.clear_header("Server")

    def check_xsrf_cookie(self) -> None:
        """Where a request comes from was looked at before."""

    def say(self, status: int, key: str, *, again: str = "", **values: object) -> None:
        """End with a sentence."""
        self.is_said = True
        self.set_status(status)
        self.finish(sentence(self.words, key, again=again, **values))

    def write_error(self, status_code: int, **_options: Any) -> None:
        """A fault of ours, or a way of asking that nobody answers."""
        self.finish(
            sentence(
                self.words,
                "ui.served_nothing" if status_code < 500 else "ui.served_failed",
                again=self.room.base_url,
            )
        )


class Refusal(Answer):
    """The answer to what `Refused` takes."""

    def prepare(self) -> None:
        """Whatever the method is."""
        self.say(
            403,
            self.room.refused.why(self.request),
            name=name_of(self.request.headers.get("Host", "")) or "?",
        )


class Doorkeeper(Answer):
    """The answer to those who have not shown the code: a field for it, and the page once it is
    right.
    """

    def prepare(self) -> None:
        """Whatever the method is; a socket or a script is not asked, and a code is read from a link
        or from our field only.
        """
        if self.request.headers.get("Upgrade") or self.request.method not in ("GET", "POST"):
            self.say(403, "ui.served_code")
            return
        entered, address, typed = (
            self.room.door,
            self.request.remote_ip or "",
            self.get_argument("code", ""),
        )
        if not typed:
            self._ask(401)
        elif entered.must_wait(address):
            self.set_header("Retry-After", "60")
            self._ask(429, "ui.served_code_wait")
        elif entered.is_right(typed, address):
            self.set_cookie(
                self.room.cookie,
                entered.passed,
                path=self.room.base_url,
                httponly=True,
                samesite="Lax",
            )
            self.redirect(self.room.base_url, status=303)
        else:
            self._ask(403, "ui.served_code_wrong")

    def _ask(self, status: int, told: str = "") -> None:
        self.set_status(status)
        self.finish(door(self.words, self.room.base_url, told))


class Nothing(Answer):
    """Any address at which there is nothing."""

    def prepare(self) -> None:
        """Whatever the method is."""
        self.say(404, "ui.served_nothing", again=self.room.base_url)
