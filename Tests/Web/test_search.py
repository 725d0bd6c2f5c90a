"""The search: what it finds in both languages, under the strict policy, with keys, and without scripts."""

import random
import re

import pytest
from playwright.sync_api import expect

from built_site import file, narrative, pages

BODY = re.compile(r'<div class="text">(.*?)</article>', re.S)


def search(page, query):
    """Asks for a query and waits for the answer; the results' addresses and excerpts."""
    page.evaluate("document.querySelectorAll('.found, [role=status]').forEach(part => part.replaceChildren())")
    page.locator("#query").fill(query)
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]")).not_to_have_text("")
    page.wait_for_function("query => new URL(location).searchParams.get('q') === query", arg=query.strip())
    page.wait_for_load_state("networkidle")
    if page.locator(".found li").count():
        expect(page.locator(".found li p").first).not_to_be_empty()
    return page.locator(".found li").all_inner_texts()


@pytest.mark.parametrize("language, queries", [
    ("zh", ["蚂蚁", "员工", "6,909", "6909", "蚂蚁森林", "碳", "GRI", "支付宝 信用"]),
    ("en", ["employees", "EMPLOY", "6,909", "6909", "ant forest", "GRI", "CO2"]),
])
def test_words_and_figures_are_found(open_page, language, queries):
    page = open_page(f"{language}/search/")
    for query in queries:
        found = search(page, query)
        assert found, query
        assert any(query.lower().split()[0] in text.lower() for text in found) or query in ("6909", "EMPLOY", "CO2")
    assert [trouble for trouble in page.trouble if "policy" in trouble.lower()] == []


@pytest.mark.parametrize("language, seed", [("zh", 1), ("zh", 2), ("en", 3), ("en", 4)])
def test_what_a_page_shows_leads_back_to_it(open_page, language, seed):
    chance = random.Random(seed)
    page = open_page(f"{language}/search/")
    texts = [file(address).read_text() for address in pages() if address.startswith(language)]
    for address in chance.sample([a for a in narrative() if a.startswith(language) and a.count("/") > 2], 3):
        text = re.sub(r"<[^>]*>", "\n", BODY.search(file(address).read_text())[1].split("<div popover")[0].split("<section")[0])
        terms = sorted(set(re.findall(r"[一-鿿]{2}" if language == "zh" else r"\b[A-Za-z]{7,}\b", text)))
        term = chance.choice([term for term in terms if sum(term in words for words in texts) < 20])
        page.goto(page.url.split("?")[0] + "?q=" + term)
        expect(page.locator(".found li").first).to_be_visible()
        while page.locator(".more").is_visible():
            count = page.locator(".found li").count()
            page.locator(".more").click()
            expect(page.locator(".found li").nth(count)).to_be_visible()
        links = page.locator(".found a").evaluate_all("links => links.map(link => new URL(link.href).pathname)")
        assert "/" + address in links, f"{term} of {address}"


def test_a_result_leads_to_the_heading_above_the_words(open_page):
    page = open_page("en/search/")
    search(page, "GRI")
    page.locator(".found a[href*='#']").first.click()
    page.wait_for_load_state()
    assert page.evaluate("document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_found_is_said(open_page, language):
    page = open_page(f"{language}/search/")
    assert search(page, "xyzzyx") == []
    assert page.locator("[role=status]").inner_text() != ""


def test_a_query_loads_a_few_kilobytes_of_the_index(open_page):
    page = open_page("zh/search/")
    sizes = []
    page.on("response", lambda answer: "terms-" in answer.url and sizes.append(len(answer.body())))
    search(page, "普惠金融")
    assert 0 < sum(sizes) < 60_000


@pytest.mark.parametrize("language", ["zh", "en"])
def test_without_scripts_there_are_the_lists(open_page, language):
    page = open_page(f"{language}/search/", scripts=False)
    assert not page.locator("form").is_visible()
    page.locator("main section a").first.click()
    page.locator("main .entry li a").first.click()
    assert "#" in page.url
