"""Both languages of a page side by side: a script brings the other page, under the strict policy and without doubled ids."""

import pytest

from built_site import narrative

DOUBLED = "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, at, all) => all.indexOf(id) !== at)"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def inner_pages():
    return [address for address in narrative() if address.count("/") > 2]


@pytest.mark.parametrize("address", inner_pages())
def test_the_languages_stand_in_rows(open_page, address):
    page = open_page(address, width=1280)
    text = page.inner_text("main .text")
    button = page.locator(".languages button")
    button.click()
    page.locator(".row").first.wait_for()
    languages = page.locator(".row").first.locator("> div").evaluate_all("cells => cells.map(cell => cell.lang)")
    assert sorted(languages) == ["en", "zh-Hans"]
    assert page.evaluate(DOUBLED) == []
    assert page.evaluate(SIDEWAYS) <= 0
    heads = page.locator(".row:has(.heading)").evaluate_all(
        "rows => rows.map(row => [...row.querySelectorAll('.heading')].map(h => h.firstElementChild.id))")
    assert all(ids[1] == "twin-" + ids[0] for ids in heads if len(ids) == 2)
    assert [trouble for trouble in page.trouble if "favicon" not in trouble and "404" not in trouble] == []
    button.click()
    assert page.locator(".row").count() == 0 and page.inner_text("main .text") == text


@pytest.mark.parametrize("address", inner_pages()[:1] + inner_pages()[-1:])
def test_on_a_phone_the_languages_follow_each_other(open_page, address):
    page = open_page(address + "?both", width=360)
    page.locator(".row").first.wait_for()
    boxes = [cell.bounding_box() for cell in page.locator(".row").first.locator("> div").all()]
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"]
    assert page.evaluate(SIDEWAYS) <= 0


def test_without_scripts_there_is_no_button(open_page):
    assert open_page(narrative()[1], scripts=False).locator(".languages button").count() == 0
