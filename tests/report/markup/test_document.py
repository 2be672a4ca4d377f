"""A whole page in one file."""

from html.parser import HTMLParser

from subcontract_core.report.markup.document import document
from subcontract_core.report.markup.elements import Markup, element

PAGE = document(
    "fi", "Vastaus <1>", "p{margin:0}", element("p", "a & b"), more=Markup('<meta name="x">')
)


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen = []
        self.feed(PAGE)

    def handle_starttag(self, tag, attributes):
        self.seen.append((tag, dict(attributes)))


def test_a_page_says_its_language_its_letters_and_its_title():
    tags = Tags().seen
    assert PAGE.startswith("<!DOCTYPE html>\n")
    assert ("html", {"lang": "fi"}) in tags and ("meta", {"charset": "utf-8"}) in tags
    assert "<title>Vastaus &lt;1&gt;</title>" in PAGE


def test_what_is_wanted_more_stands_in_the_head_and_the_text_is_escaped():
    assert PAGE.index('name="x"') < PAGE.index("</head>") < PAGE.index("a &amp; b")


def test_nothing_is_loaded_from_elsewhere():
    assert not any(name in attributes for _, attributes in Tags().seen for name in ("src", "href"))
