"""What a page of HTML is made of."""

from html.parser import HTMLParser
import re


class Page(HTMLParser):
    """What a page is made of: headings, ids, links, tables, all attributes."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.headings, self.open = [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append((int(tag[1]), ""))
            self.open = tag

    def handle_endtag(self, tag):
        self.open = "" if tag == self.open else self.open

    def handle_data(self, data):
        if self.open:
            self.headings[-1] = (self.headings[-1][0], self.headings[-1][1] + data)

    def all(self, name):
        return [attributes for tag, attributes in self.tags if tag == name]

    @property
    def ids(self):
        return [attributes["id"] for _, attributes in self.tags if "id" in attributes]
