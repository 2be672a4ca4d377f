"""The words of what else can be offered."""

from subcontract_core.programme import ASKED, neighbours
from subcontract_core.report.text.language import Language
from subcontract_core.report.text.neighbours import facts, short_head, short_rows


def test_what_the_documents_do_not_say_is_told_in_each_language():
    own = next(one for one in neighbours() if one.id == "apprenticeship")
    for code in ("fi", "sv", "en"):
        words = Language(code)
        told = facts(own, words)
        assert len(told) == len(ASKED)
        assert [text for _, text, _ in told[1:]] == [words.text("nothing.not_in_the_sources")] * 4


def test_a_short_row_has_when_it_fits_the_way_back_and_the_next_step_with_their_documents():
    language = Language("en", strict=True)
    rows = short_rows(neighbours(), language)
    assert {len(row) for row in rows} == {len(short_head(language))} == {4}
    assert rows[0][1].endswith("(THL Työpaperi 18/2023)")
