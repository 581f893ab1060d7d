"""Pages looked at by simple selectors: tags, classes, ids, attributes, descendants and children."""

import re

from django.test import Client
from lxml import html

_STEP = re.compile(r"([\w*]+)?((?:[.#][\w-]+|\[[^\]]+\])*)")
_TRAIT = re.compile(r"\.([\w-]+)|#([\w-]+)|\[([\w:-]+)(?:=\"([^\"]*)\")?\]")


def xpath(selector: str) -> str:
    """The XPath of a selector such as ``.story header > p.kicker, link[rel="canonical"]``."""
    return " | ".join(_path(alternative.split()) for alternative in selector.split(","))


def _path(steps: list[str]) -> str:
    path, axis = ".", "//"
    for step in steps:
        if step == ">":
            axis = "/"
            continue
        match = _STEP.fullmatch(step)
        assert match, step
        path += axis + (match.group(1) or "*")
        for klass, name, attribute, value in _TRAIT.findall(match.group(2)):
            if klass:
                path += f'[contains(concat(" ", normalize-space(@class), " "), " {klass} ")]'
            elif name:
                path += f'[@id="{name}"]'
            else:
                path += f'[@{attribute}="{value}"]' if value else f"[@{attribute}]"
        axis = "//"
    return path


class Page:
    """A page that was read."""

    def __init__(self, tree: html.HtmlElement) -> None:
        self.tree = tree

    def all(self, selector: str) -> list[html.HtmlElement]:
        return list(self.tree.xpath(xpath(selector)))

    def one(self, selector: str) -> html.HtmlElement:
        """The first that the selector finds."""
        found = self.all(selector)
        assert found, f"nothing on the page is {selector}"
        return found[0]

    def texts(self, selector: str) -> list[str]:
        return [folded(found) for found in self.all(selector)]

    def text(self, selector: str) -> str:
        return " ".join(self.texts(selector))


def folded(element: html.HtmlElement) -> str:
    """What an element says, every kind of white space as one blank."""
    return " ".join(element.text_content().split())


def read(reader: Client, address: str, *, status: int = 200) -> Page:
    answer = reader.get(address)
    assert answer.status_code == status
    return Page(html.document_fromstring(answer.content.decode()))
