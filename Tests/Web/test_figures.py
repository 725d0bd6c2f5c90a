"""What stands behind a figure, without leaving the sentence: popovers that the browser opens by itself."""

import pytest

from built_site import LANGUAGES, file, narrative

OPEN = ":popover-open"


def a_page_with_figures(language):
    """The page of the narrative with the most figures."""
    pages = [address for address in narrative() if address.startswith(language + "/")]
    return max(pages, key=lambda address: file(address).read_text().count("popovertarget="))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scripts", [True, False])
def test_the_keyboard_opens_a_figure_and_comes_back(open_page, language, scripts):
    page = open_page(a_page_with_figures(language), scripts=scripts)
    figure = page.locator(".text a.fact:has(+ .peek)").first
    figure.focus()
    page.keyboard.press("Tab")
    assert page.locator("button.peek:focus").count() == 1
    page.keyboard.press("Enter")
    assert page.locator(OPEN).count() == 1 and page.locator(f"{OPEN}:focus").count() == 1
    assert page.locator(f"{OPEN} b").inner_text() != ""
    page.keyboard.press("Escape")
    assert page.locator(OPEN).count() == 0
    assert page.locator("button.peek:focus").count() == 1


@pytest.mark.parametrize("width", [320, 1280])
def test_an_open_figure_is_in_sight_and_beside_its_button(open_page, width):
    page = open_page(a_page_with_figures("zh"), width=width)
    for button in page.locator("button.peek").all():
        button.click()
        place, mark = page.locator(OPEN).bounding_box(), button.bounding_box()
        assert place["x"] >= 0 and place["x"] + place["width"] <= width
        assert place["y"] >= 0 and place["y"] + place["height"] <= 900
        gap = max(place["y"] - mark["y"] - mark["height"], mark["y"] - place["y"] - place["height"])
        assert 0 <= gap < 30
        page.keyboard.press("Escape")


def test_a_click_elsewhere_closes_a_figure(open_page):
    page = open_page(a_page_with_figures("en"))
    page.locator("button.peek").first.click()
    assert page.locator(OPEN).count() == 1
    page.locator("h1").click()
    assert page.locator(OPEN).count() == 0


SPLIT = """
() => [...document.querySelectorAll('button.peek')].filter(button => {
  const figure = button.previousElementSibling ?? button.parentElement;
  const end = [...figure.getClientRects()].at(-1), mark = button.getBoundingClientRect();
  const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2];
  return y < end.top || y > end.bottom || x < end.left || x > document.documentElement.clientWidth;
}).map(button => button.parentElement.textContent.slice(0, 60))
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_button_is_torn_from_its_figure(open_page, language):
    page = open_page(a_page_with_figures(language))
    torn = {}
    for width in range(320, 820, 20):
        page.set_viewport_size({"width": width, "height": 900})
        if found := page.evaluate(SPLIT):
            torn[width] = found
    assert torn == {}


def test_what_can_be_pressed_is_large_enough(open_page):
    page = open_page(a_page_with_figures("en"), width=360)
    sizes = [button.bounding_box() for button in page.locator("button.peek").all()]
    assert all(min(size["width"], size["height"]) >= 24 for size in sizes)
