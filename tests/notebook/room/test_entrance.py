"""Who is refused at the entrance: foreign names, foreign pages, and whoever lacks the code."""

from types import SimpleNamespace

import pytest

from subcontract_core.notebook.room.entrance import Refused, Uninvited, cookie


class Names:
    """A room that is shown under one name."""

    def allow(self, host):
        return host == "127.0.0.1:8000"

    def same_site(self, origin, host):
        return origin == f"http://{host}"


def request(**headers):
    cookies = {}
    if "cookie" in headers:
        cookies["pass"] = SimpleNamespace(value=headers.pop("cookie"))
    return SimpleNamespace(headers={"Host": "127.0.0.1:8000", **headers}, cookies=cookies)


@pytest.mark.parametrize(
    ("headers", "why"),
    [
        ({}, ""),
        ({"Origin": "http://127.0.0.1:8000"}, ""),
        ({"Host": "evil.example"}, "ui.served_foreign_name"),
        ({"Origin": "http://evil.example"}, "ui.served_foreign_page"),
        ({"Origin": "http://127.0.0.1:8001"}, "ui.served_foreign_page"),
        ({"Upgrade": "websocket"}, "ui.served_foreign_page"),
        ({"Upgrade": "WebSocket", "Origin": "http://127.0.0.1:8000"}, ""),
    ],
    ids=str,
)
def test_what_comes_under_a_foreign_name_or_from_a_foreign_page_is_refused(headers, why):
    refused = Refused(Names())
    assert refused.why(request(**headers)) == why
    assert (refused.match(request(**headers)) is None) is (why == "")


@pytest.mark.parametrize(
    ("shown", "is_taken"), [({}, True), ({"cookie": "wrong"}, True), ({"cookie": "right"}, False)]
)
def test_without_the_pass_a_request_goes_to_the_door(shown, is_taken):
    at = SimpleNamespace(is_open_to=lambda code: code == "right")
    assert (Uninvited(at, "pass").match(request(**shown)) is not None) is is_taken


def test_two_rooms_on_one_computer_have_passes_of_two_names():
    assert cookie(8000) != cookie(8001)
