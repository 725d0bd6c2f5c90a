"""WCAG 2.2 AA as far as axe can tell: every page in light, each kind of page in light and dark with all folded parts open."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from built_site import LANGUAGES, file, heaviest, narrative, one_of_each_kind, pages_to_look_at

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"], "preload": False}
# For paper, where nothing is too small for a finger, and for what an open menu covers.
WITHOUT_SIZES = {**OPTIONS, "rules": {"target-size": {"enabled": False}}}
AXE = Axe()


def violations(page, options=OPTIONS):
    """What axe finds, one line a place."""
    found = AXE.run(page, options=options).response["violations"]
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("address", pages_to_look_at())
def test_every_page_is_accessible(open_page, address):
    assert violations(open_page(address)) == []


@pytest.mark.parametrize("address", one_of_each_kind())
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_kinds_of_pages_are_accessible_with_all_parts_open(open_page, address, scheme):
    page = open_page(address, width=360, scheme=scheme)
    page.evaluate("document.querySelectorAll('details:not(.menu)').forEach(part => part.open = true)")
    assert violations(page) == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_open_menu_is_accessible(open_page, width, scheme):
    page = open_page(heaviest(narrative()), width=width, scheme=scheme)
    page.evaluate("document.querySelectorAll('details.menu').forEach(menu => menu.open = true)")
    assert page.locator("details.menu[open]").count() > 0
    assert violations(page, WITHOUT_SIZES) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_open_figure_is_accessible(open_page, language, scheme):
    address = next(page for page in narrative() if page.startswith(language) and "popovertarget=" in file(page).read_text())
    page = open_page(address, scheme=scheme)
    page.locator("button.peek").first.click()
    assert page.locator(":popover-open").count() == 1
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_languages_side_by_side_are_accessible(open_page, scheme):
    page = open_page(narrative()[1] + "?both", scheme=scheme)
    page.locator(".row").first.wait_for()
    assert violations(page) == []


@pytest.mark.parametrize("document", ["2016.zh.html", "2019.en.html"])
def test_the_print_edition_is_accessible(open_page, print_edition, document):
    assert violations(open_page((print_edition / document).as_uri()), WITHOUT_SIZES) == []


def test_axe_finds_what_is_wrong(open_page):
    page = open_page(narrative()[0])
    page.evaluate("document.querySelector('h1').style.color = document.documentElement.removeAttribute('lang') ?? '#ddd'")
    assert {line.split(":")[0] for line in violations(page)} >= {"color-contrast", "html-has-lang"}
