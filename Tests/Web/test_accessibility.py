"""WCAG 2.2 AA as far as axe can tell, in light and dark, and with high contrast asked for."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from built_site import one_of_each_kind, pages

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


def violations(page, options):
    """What axe finds, one line a place."""
    found = Axe().run(page, options=options).response["violations"]
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("address", pages())
def test_every_page_is_accessible(open_page, address):
    assert violations(open_page(address), RULES) == []


@pytest.mark.parametrize("address", one_of_each_kind())
@pytest.mark.parametrize("width", [360, 1440])
def test_colours_hold_in_the_dark(open_page, address, width):
    assert violations(open_page(address, width=width, scheme="dark"), COLOURS) == []


@pytest.mark.parametrize("address", one_of_each_kind())
def test_folded_parts_are_accessible_when_open(open_page, address):
    page = open_page(address)
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    assert violations(page, RULES) == []
