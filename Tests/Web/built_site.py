"""The built site as the tests see it: its files, its pages, and which kind each page is."""

import json
import os
import re
from pathlib import Path

ROOT = Path(os.environ.get("SITE", "public")).resolve()
LANGUAGES = ("zh", "en")


def pages():
    """Addresses of all pages, relative to the root, in a fixed order: "", "en/", "en/2016/about/"."""
    found = (path.parent.relative_to(ROOT).as_posix() for path in ROOT.rglob("index.html"))
    return sorted("" if address == "." else address + "/" for address in found)


def kind(address):
    """What a page is for: gate, home, report, metric, book or the like; "page" is a page of the narrative."""
    parts = address.strip("/").split("/")
    if parts == [""]:
        return "gate"
    if len(parts) == 1:
        return "home"
    if parts[1] == "data":
        return "metric" if len(parts) > 2 else "book"
    if re.fullmatch(r"[0-9]{4}", parts[1]):
        if len(parts) == 2:
            return "report"
        return parts[2] if parts[2] in ("data", "index", "print") else "page"
    return parts[1]


def one_of_each_kind():
    """The heaviest page of every kind and language."""
    heaviest = {}
    for address in pages():
        key = (address.split("/")[0], kind(address))
        size = file(address).stat().st_size
        if size > heaviest.get(key, (0, ""))[0]:
            heaviest[key] = (size, address)
    return sorted(address for _, address in heaviest.values())


def narrative():
    """The pages that writers wrote."""
    return [address for address in pages() if kind(address) in ("page", "report")]


def file(address):
    """The file of a page."""
    return ROOT / address / "index.html"


def facts():
    """All facts of all reports' downloads, by reference."""
    found = {}
    for download in sorted((ROOT / "data").glob("*.json")):
        if download.name != "datapackage.json":
            for fact in json.loads(download.read_text())["facts"]:
                found[fact["id"]] = fact
    return found
