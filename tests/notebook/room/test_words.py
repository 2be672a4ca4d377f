"""Pages of one sentence: what a visitor without a place is told, and the door with its field."""

from markupsafe import escape
import pytest

from subcontract_core.notebook.room.words import door, sentence
from subcontract_core.report.text.language import LANGUAGES, Language

EN = Language("en", strict=True)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_sentence_is_a_page_in_its_language_with_a_button_where_one_helps(code):
    words = Language(code, strict=True)
    page = sentence(words, "ui.served_nothing", again="/here")
    assert f'lang="{code}"' in page and words.text("ui.served_nothing") in page
    assert 'role="alert"' in page and 'href="/here"' in page
    assert 'class="button"' not in sentence(words, "ui.served_nothing")


def test_the_door_asks_for_the_code_with_a_label_and_posts_it():
    page = door(EN, "/room")
    assert '<label for="code">' in page and 'id="code"' in page
    assert 'method="post"' in page and 'action="/room"' in page
    assert "aria-invalid" not in page


def test_a_wrong_code_is_told_beside_its_field():
    page = door(EN, "/room", "ui.served_code_wrong")
    assert 'aria-describedby="told"' in page and 'id="told"' in page
    assert escape(EN.text("ui.served_code_wrong")) in page


def test_a_value_in_a_sentence_is_escaped():
    page = sentence(EN, "ui.served_foreign_name", name="<script>")
    assert "<script>" not in page
