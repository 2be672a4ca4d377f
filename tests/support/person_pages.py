"""The page for one person, read as text and as rows."""

from html.parser import HTMLParser
import re

GROUP, MODEL = "everyday-2026-05", "eksote-external"


class Text(HTMLParser):
    """The text of a page, and the cells of its table row by row."""

    def __init__(self, page):
        super().__init__()
        self.parts, self.rows, self.heading, self._tag = [], [], "", ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self._tag = tag
        if tag == "tr":
            self.rows.append([])

    def handle_endtag(self, tag):
        self._tag = ""

    def handle_data(self, data):
        self.parts.append(data)
        if self._tag in ("td", "th"):
            self.rows[-1].append(data)
        if self._tag == "h1":
            self.heading += data

    @property
    def text(self):
        return " ".join(self.parts)


def shown(answers, person, language="en", model=MODEL):
    return Text(answers[language].person_page(person, model))


def cents(text):
    """An amount as it is shown, in cents."""
    return int(re.sub(r"[^\d−]", "", text).replace("−", "-"))
