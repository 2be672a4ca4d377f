"""The server as a process: whether its port can be had."""

import socket

from click.testing import CliRunner
import pytest

from subcontract_core.cli.main import main
from subcontract_core.notebook import serving


def test_a_port_that_is_taken_is_told_before_anything_starts():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = CliRunner().invoke(
            main, ["serve", "--no-browser", "--port", str(port), "--language", "en"]
        )
    assert told.exit_code == 1
    assert (
        str(port) in told.stderr
        and "used by another program" in told.stderr
        and "opens at" not in told.stderr
    )


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("198.51.100.7", "not an address of this computer"),
        ("no-such-host.invalid", "there is no address"),
        ("fe80::zz", "there is no address"),
    ],
)
def test_an_address_that_is_not_ours_is_told_before_anything_starts(address, words):
    told = CliRunner().invoke(
        main,
        [
            "serve",
            "--no-browser",
            "--allow-others",
            "--address",
            address,
            "--port",
            "28651",
            "--language",
            "en",
        ],
    )
    assert (
        told.exit_code == 1
        and words in told.stderr
        and "--address" in told.stderr
        and "opens at" not in told.stderr
    )


def test_a_port_that_the_system_keeps_is_told_before_anything_starts(monkeypatch):
    def refused(*_arguments, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(serving.socket, "create_server", refused)
    told = CliRunner().invoke(main, ["serve", "--no-browser", "--port", "80", "--language", "en"])
    assert (
        told.exit_code == 1
        and "port 80 is kept for the system" in told.stderr
        and "1024" in told.stderr
    )
