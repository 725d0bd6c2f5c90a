"""The site needs nobody: no script to be read, no other host, no relaxed policy, and no server."""

import pytest

from built_site import ROOT, narrative, one_of_each_kind, pages


@pytest.mark.parametrize("address", pages())
def test_a_page_asks_no_other_host_and_lives_under_a_strict_policy(open_page, server, address):
    page = open_page(address)
    page.wait_for_load_state("networkidle")
    assert [request for request in page.requests if not request.startswith(server + "/")] == []
    assert page.trouble == []


@pytest.mark.parametrize("address", one_of_each_kind())
def test_everything_can_be_read_without_scripts(open_page, address):
    page = open_page(address)
    page.evaluate("document.querySelector('form.search')?.remove()")  # which is there only with scripts
    with_scripts = page.inner_text("main")
    without = open_page(address, scripts=False).inner_text("main")
    assert with_scripts.split() == without.split()


@pytest.mark.parametrize("address", [address for address in narrative() if address.startswith("en/")])
def test_the_language_switch_lands_on_the_same_heading(open_page, address):
    page = open_page(address)
    twins = page.locator(".heading a.twin").evaluate_all(
        "links => links.map(link => [link.href, link.parentElement.firstElementChild.id])"
    )
    for target, heading in twins:
        assert target.endswith("#" + heading)
        page.goto(target)
        assert page.locator(f"[id='{heading}']").count() == 1
        assert page.evaluate("document.documentElement.lang").startswith("zh")


def test_the_keyboard_reaches_the_text_first(open_page):
    page = open_page(narrative()[0])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"


def test_the_root_is_a_gate_to_all_languages():
    gate = (ROOT / "index.html").read_text()
    assert 'href="zh/"' in gate and 'href="en/"' in gate and "<script" not in gate and "refresh" not in gate
