"""The built site as the tests see it: its files, its pages, and which kind each page is."""

import functools
import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(os.environ.get("SITE", "public")).resolve()
TALLYMARK = Path(os.environ.get("TALLYMARK", ".build/release/tallymark")).resolve()
LANGUAGES = ("zh", "en")
NOT_FOUND = "404.html"


@functools.cache
def pages():
    """Addresses of all pages, relative to the root, in a fixed order: "", "404.html", "en/", "en/2016/about/"."""
    found = (path.parent.relative_to(ROOT).as_posix() for path in ROOT.rglob("index.html"))
    return sorted([NOT_FOUND] + ["" if address == "." else address + "/" for address in found])


def kind(address):
    """What a page is for: gate, home, report, metric, book or the like; "page" is a page of the narrative."""
    parts = address.strip("/").split("/")
    if parts == [""]:
        return "gate"
    if len(parts) == 1:
        return "home" if parts[0] in LANGUAGES else "not found"
    if parts[1] == "data":
        return "metric" if len(parts) > 2 else "book"
    if parts[1] == "search":
        return "search" if len(parts) == 2 else "contents"
    if re.fullmatch(r"[0-9]{4}", parts[1]):
        if len(parts) == 2:
            return "report"
        if parts[2] == "data":
            return "data" if len(parts) == 3 else "topic"
        return parts[2] if parts[2] == "index" else "page"
    return parts[1]


def language(address):
    return address.split("/")[0]


def heaviest(addresses):
    return max(addresses, key=lambda address: file(address).stat().st_size)


@functools.cache
def one_of_each_kind():
    """The heaviest page of every kind and language."""
    groups = {}
    for address in pages():
        groups.setdefault((language(address), kind(address)), []).append(address)
    return sorted(heaviest(group) for group in groups.values())


@functools.cache
def pages_to_look_at():
    """All pages but those of metrics, which are many and drawn alike; of these the lightest, the heaviest and some between."""
    metrics = [
        sorted((page for page in pages() if kind(page) == "metric" and language(page) == each), key=weight)
        for each in LANGUAGES
    ]
    sample = {group[len(group) * part // 6 - (part == 6)] for group in metrics for part in range(7)}
    return [address for address in pages() if kind(address) != "metric" or address in sample]


def weight(address):
    return file(address).stat().st_size, address


@functools.cache
def narrative():
    """The pages that writers wrote."""
    return [address for address in pages() if kind(address) in ("page", "report")]


def file(address):
    """The file of a page."""
    return ROOT / address if address.endswith(".html") else ROOT / address / "index.html"


def links_in(text):
    """Ids of a page, those that it has twice, and what it links to."""
    page = LinkReader()
    page.feed(text)
    return page


class LinkReader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.links, self.doubled = set(), [], []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            if values["id"] in self.ids:
                self.doubled.append(values["id"])
            self.ids.add(values["id"])
        if tag in ("a", "link", "img", "script", "use", "iframe", "source", "form"):
            names = ("href", "src", "srcset", "action", "popovertarget")
            self.links += [values[name] for name in names if values.get(name)]


@functools.cache
def facts():
    """All facts of all reports' downloads, by reference; today's values."""
    found = {}
    for download in downloads():
        for fact in json.loads(download.read_text())["facts"]:
            found[fact["id"]] = fact
    return found


def downloads():
    """The facts of every report."""
    return [path for path in sorted((ROOT / "data").glob("*.json")) if path.name != "datapackage.json"]
