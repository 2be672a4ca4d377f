"""Parties, edges, keepers and what must never be follow from the flows."""

from pathlib import Path

from subcontract_core.described.reading import read_description

OMILLAAN = Path(__file__).parents[1] / "outside" / "omillaan" / "omillaan.yaml"


def test_nothing_of_a_manifest_is_said_twice():
    said = read_description(OMILLAAN)
    assert said.edges == (
        ("buyer", "cooperative"),
        ("cooperative", "person"),
        ("organiser", "cooperative"),
        ("activity_centre", "person"),
        ("kela", "person"),
    )
    assert said.keepers == ("cooperative",)
    assert {"tax", "insurers", "pension_insurer", "cooperative"} <= set(said.parties)
    assert said.never == (("buyer", "person"), ("organiser", "person"))
