"""What a killed writer leaves is swept away; what a living one writes is not."""

from subcontract_core.base import drafts, leftovers


def test_what_a_living_writer_is_writing_is_not_swept_away(tmp_path):
    draft = drafts._Draft.named(tmp_path, None)
    leftovers.sweep(tmp_path)
    assert draft.name.exists()
    draft.become(tmp_path / "out", b"whole")
    assert [path.name for path in tmp_path.iterdir()] == ["out"] and (
        tmp_path / "out"
    ).read_bytes() == b"whole"
