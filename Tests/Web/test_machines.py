"""What programs read: linked data, the feed of corrections, the spreadsheet of a report."""

import json
import re
import struct
import xml.etree.ElementTree as ElementTree
import zlib
from decimal import Decimal

import openpyxl
import pytest

from built_site import LANGUAGES, ROOT, file, kind, pages

ATOM = "{http://www.w3.org/2005/Atom}"
DOWNLOADS = [path for path in sorted((ROOT / "data").glob("*.json")) if path.name != "datapackage.json"]


def linked_data(address):
    [script] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', file(address).read_text())
    return json.loads(script)


def test_every_page_says_what_it_is():
    expected = {"report": "Report", "book": "Dataset", "data": "Dataset", "page": "WebPage"}
    for address in pages():
        if kind(address) in expected:
            data = linked_data(address)
            assert data["@context"] == "https://schema.org" and data["@type"] == expected[kind(address)], address
            assert data["inLanguage"].startswith(address[:2]) and data["url"].endswith("/" + address)


def test_a_data_book_leads_to_downloads_that_are_there():
    books = [address for address in pages() if kind(address) == "data"]
    assert books
    for address in books:
        data = linked_data(address)
        base = data["url"].removesuffix(address)
        assert len(data["distribution"]) == 3 and data["variableMeasured"] and data["description"]
        for download in data["distribution"]:
            assert (ROOT / download["contentUrl"].removeprefix(base)).is_file()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_feed_of_corrections_has_what_atom_requires(language):
    feed = ElementTree.parse(ROOT / language / "corrections.xml").getroot()
    assert feed.tag == ATOM + "feed"
    parts = [feed] + feed.findall(ATOM + "entry")
    for part in parts:
        assert all(part.findtext(ATOM + name) for name in ("title", "id"))
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", part.findtext(ATOM + "updated"))
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    assert len({part.findtext(ATOM + "id") for part in parts}) == len(parts)


def facts_of(path):
    """Rows of the sheet of all facts, by column."""
    sheet = openpyxl.load_workbook(path)["facts"]
    head, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row)) for row in rows]


def same(cell, digits):
    """Whether a cell holds a number: in binary fifteen digits of it, as text all of them."""
    if cell is None or isinstance(cell, str):
        return (cell or None) == digits
    expected = Decimal(digits)
    return abs(Decimal(repr(cell)) - expected) <= abs(expected) * Decimal("1e-14")


@pytest.mark.parametrize("path", DOWNLOADS, ids=lambda path: path.stem)
def test_the_spreadsheet_holds_what_the_json_holds(path):
    facts = json.loads(path.read_text())["facts"]
    rows = facts_of(path.with_suffix(".xlsx"))
    assert len(rows) == len(facts) > 50
    for row, fact in zip(rows, facts):
        assert (row["metric"], row["period"], row["member"]) == (fact["metric"], fact["period"], fact.get("member"))
        assert [row[f"name_{language}"] for language in LANGUAGES] == [fact["name"][language] for language in LANGUAGES]
        assert same(row["value"], fact.get("value")) and same(row["upper"], fact.get("upper")), fact["id"]
        assert (row["bound"], row["empty"], row["unit"]) == (fact.get("bound"), fact.get("empty"), fact["unit"])


@pytest.mark.parametrize("path", DOWNLOADS, ids=lambda path: path.stem)
def test_numbers_of_the_spreadsheet_are_numbers(path):
    book = openpyxl.load_workbook(path.with_suffix(".xlsx"))
    assert len(book.sheetnames) > 3
    cells = [row["value"] for row in facts_of(path.with_suffix(".xlsx")) if row["value"] is not None]
    assert sum(isinstance(cell, (int, float)) for cell in cells) > 0.9 * len(cells)
    for sheet in book.worksheets:
        assert all(cell.data_type != "e" for row in sheet.iter_rows() for cell in row)


def pixels(path):
    """Rows of colours of a PNG with a palette and two bits a pixel, each filtered against the row above."""
    data, place, parts = path.read_bytes(), 8, {}
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    while place < len(data):
        length, name = struct.unpack(">I4s", data[place : place + 8])
        body = data[place + 8 : place + 8 + length]
        assert zlib.crc32(name + body) == struct.unpack(">I", data[place + 8 + length : place + 12 + length])[0]
        parts[name] = body
        place += 12 + length
    width, height = struct.unpack(">II", parts[b"IHDR"][:8])
    raw, above, rows = zlib.decompress(parts[b"IDAT"]), bytes(width // 4), []
    for start in range(0, len(raw), width // 4 + 1):
        assert raw[start] == 2
        above = bytes((a + b) & 255 for a, b in zip(above, raw[start + 1 : start + 1 + width // 4]))
        rows.append([byte >> shift & 3 for byte in above for shift in (6, 4, 2, 0)])
    assert (width, height, len(rows)) == (1200, 630, 630)
    return rows


def test_pictures_of_links_are_there_and_show_something():
    addresses = set()
    for address in pages():
        found = re.findall(r'<meta property="og:image(:alt)?" content="([^"]*)">', file(address).read_text())
        assert len(found) == (0 if kind(address) in ("gate", "not found") else 2), address
        assert all(content for _, content in found), address
        addresses |= {content for kind_of, content in found if not kind_of}
    assert len(addresses) > 3
    for address in addresses:
        shown = [colour for row in pixels(ROOT / "data" / "tables" / address.split("/")[-1]) for colour in row]
        assert 0.01 < sum(colour in (1, 2) for colour in shown) / len(shown) < 0.8, address
