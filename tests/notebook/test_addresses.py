"""Where the page is: addresses that others can open, and their picture."""

import socket

from subcontract_core.notebook import addresses


def test_others_are_told_an_address_that_they_can_open(monkeypatch):
    cards = {
        "docker0": ["172.17.0.1"],
        "lo": ["127.0.0.1"],
        "wlan0": ["192.168.1.5"],
        "eth0": ["10.0.0.7"],
    }
    monkeypatch.setattr(
        addresses,
        "_addresses",
        lambda *, inside=True: [
            one
            for name, found in cards.items()
            for one in found
            if inside or not name.startswith("docker")
        ],
    )
    monkeypatch.setattr(
        addresses,
        "_outward",
        lambda family, _somewhere: "10.0.0.7" if family == socket.AF_INET else "",
    )
    assert (
        addresses.for_others("0.0.0.0") == ["10.0.0.7", "192.168.1.5"] == addresses.for_others("::")
    )
    assert addresses.for_others("192.168.1.5") == ["192.168.1.5"]
    assert addresses.for_others("127.0.0.1") == addresses.for_others("::1") == []
    monkeypatch.setattr(addresses, "_outward", lambda *_: "")
    monkeypatch.setattr(addresses, "_addresses", lambda **_: ["127.0.0.1"])
    assert addresses.for_others("0.0.0.0") == []


def test_the_link_in_the_picture_is_the_link(tmp_path):
    link = addresses.url("192.168.1.5", 8866, "/tyo/", "048213")
    assert (
        link == "http://192.168.1.5:8866/tyo/?code=048213"
        and addresses.url("fd00::5", 80) == "http://[fd00::5]:80/"
    )
    drawn = addresses.qr(link, "utf-8")
    assert set(drawn) <= set(" █▀▄\n") and len({len(line) for line in drawn.split("\n")}) == 1
    assert addresses.qr(link, "cp1252") == addresses.qr(link, None) == ""
    assert addresses.qr(link, "utf-8", coloured=True).count("\033[97;40m") == drawn.count("\n") + 1


def test_the_picture_is_left_out_where_its_library_is_not_installed(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "segno", None)
    assert addresses.qr("http://192.168.1.5/", "utf-8") == ""
