"""A page as a test reads it: elements by class or id, their words and addresses, without the layout between them."""

from html.parser import HTMLParser
from typing import Self

VOID = {"br", "hr", "img", "input", "link", "meta", "path", "rect", "use", "circle"}


class Element:
    def __init__(self, tag: str, attributes: dict[str, str], parent: Self | None):
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children: list[Element | str] = []

    def __getitem__(self, attribute: str) -> str:
        return self.attributes[attribute]

    def get(self, attribute: str) -> str | None:
        return self.attributes.get(attribute)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    @property
    def words(self) -> str:
        """All text in it, with single ordinary spaces."""
        return " ".join("".join(self._texts()).replace("\u00a0", " ").split())

    def _texts(self):
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._texts()

    def every(self):
        """It and all below it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.every()

    def all(self, name: str) -> list[Self]:
        """Elements with a class (".row"), an id ("#results") or a tag ("a")."""
        kind, rest = name[0], name[1:]
        if kind == ".":
            return [one for one in self.every() if rest in one.classes]
        if kind == "#":
            return [one for one in self.every() if one.get("id") == rest]
        return [one for one in self.every() if one.tag == name]

    def one(self, name: str) -> Self:
        """The only such element."""
        (found,) = self.all(name)
        return found

    def link(self, words: str) -> str:
        """The address of the only link with these words."""
        (found,) = [one for one in self.all("a") if one.words == words or one.get("aria-label") == words]
        return found["href"]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self.at = Element("page", {}, None)

    def handle_starttag(self, tag, attrs):
        element = Element(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.children.append(element)
        if tag not in VOID:
            self.at = element

    def handle_startendtag(self, tag, attrs):
        self.at.children.append(Element(tag, {name: value or "" for name, value in attrs}, self.at))

    def handle_endtag(self, tag):
        while self.at.parent and self.at.tag != tag:
            self.at = self.at.parent
        self.at = self.at.parent or self.at

    def handle_data(self, data):
        self.at.children.append(data)


def page(response) -> Element:
    """Read the body of a response."""
    reader = _Reader()
    reader.feed(response.content.decode())
    return reader.root
