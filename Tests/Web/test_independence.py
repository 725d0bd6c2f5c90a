"""The site needs nobody: no script to be read, no other host, no relaxed policy, and no server."""

import re
import subprocess
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from playwright.sync_api import expect

from built_site import LANGUAGES, ROOT, TALLYMARK, file, kind, links_in, narrative, one_of_each_kind, pages, pages_to_look_at

LOADED = re.compile(r"""<(?:script|img|source|iframe|object|embed|video|audio)\b[^>]*?\b(?:src|srcset|data)="([^"]*)|<link\b[^>]*""")
FETCHED = re.compile(r"\brel=\"(?:stylesheet|icon|preload|modulepreload|prefetch|manifest|preconnect|dns-prefetch)\"")


@pytest.mark.parametrize("address", pages_to_look_at())
def test_a_page_asks_no_other_host_and_lives_under_a_strict_policy(open_page, server, address):
    page = open_page(address)
    if kind(address) == "search":
        page.wait_for_load_state("networkidle")
    assert len(page.requests) > 1 and [url for url in page.requests if not url.startswith(server + "/")] == []
    assert page.trouble == []


def test_no_page_names_another_host_to_load_from_and_none_has_style_or_script_within():
    for address in pages():
        text = file(address).read_text()
        for part in LOADED.finditer(text):
            if part[1] is None and not FETCHED.search(part[0]):
                continue
            assert "//" not in (part[1] or re.search(r'href="([^"]*)', part[0])[1]), f"{address}: {part[0]}"
        assert not re.search(r"""<[^>]*\s(style|on[a-z]+)=["']|<style|<script(?![^>]*(src=|type="application/ld\+json"))""", text), address


@pytest.mark.parametrize("path", sorted((ROOT / "assets").glob("*.[cj]s*")), ids=lambda path: path.suffix + path.stem[:2])
def test_styles_and_scripts_name_no_other_host(path):
    named = [url for url in re.findall(r"(?:https?:)?//[\w.-]+\.\w+", path.read_text()) if "www.w3.org" not in url]
    assert named == []


@pytest.mark.parametrize("address", one_of_each_kind())
def test_everything_can_be_read_without_scripts(open_page, address):
    page = open_page(address)
    page.evaluate("document.querySelectorAll('form.search, .languages button').forEach(part => part.remove())")
    with_scripts = page.inner_text("body")
    without = open_page(address, scripts=False).inner_text("body")
    assert with_scripts.split() == without.split() and len(without) > 40


def heading_links(address):
    """Links beside headings to the other language, with the id of their heading."""
    return re.findall(r'<h[2-6] id="([^"]+)">(?:(?!</div>).)*?<a class="twin" href="([^"]+)"', file(address).read_text(), re.S)


def test_every_language_switch_lands_on_the_same_heading():
    ids = {address: links_in(file(address).read_text()).ids for address in narrative()}
    switches = 0
    for address in narrative():
        other = "en/" if address.startswith("zh/") else "zh/"
        for heading, link in heading_links(address):
            target, fragment = urldefrag(urljoin("http://site/" + address, link))
            target = target.removeprefix("http://site/")
            assert target == other + address[3:] and unquote(fragment) == unquote(heading)
            assert unquote(fragment) in ids[target]
            switches += 1
        headings = len(re.findall(r'<div class="heading">', file(address).read_text()))
        assert headings == len(heading_links(address)), address
    assert switches > 2 * len(narrative())


@pytest.mark.parametrize("language", LANGUAGES)
def test_after_the_switch_the_heading_is_in_sight(open_page, language):
    address = max((page for page in narrative() if page.startswith(language)), key=lambda page: len(heading_links(page)))
    page = open_page(address)
    heading = heading_links(address)[-1][0]
    page.locator(f".heading:has([id='{heading}']) a.twin").click()
    page.wait_for_url(lambda url: not url.endswith(address))
    assert page.evaluate("document.documentElement.lang")[:2] != language
    expect(page.locator(f"[id='{heading}']")).to_be_in_viewport()


def test_the_keyboard_reaches_the_text_first(open_page):
    page = open_page(narrative()[0])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"


def test_the_root_is_a_gate_to_all_languages():
    gate = (ROOT / "index.html").read_text()
    assert 'href="zh/"' in gate and 'href="en/"' in gate and "<script" not in gate and "refresh" not in gate


def test_a_portable_site_opens_from_disk(open_page, starter, tmp_path):
    subprocess.run([TALLYMARK, "build", "--quiet", "--portable", "--root", starter, "--output", tmp_path / "site"], check=True)
    root = (tmp_path / "site").as_uri()
    # The page for what is not found is a server's.
    for path in (tmp_path / "site").rglob("index.html"):
        for link in links_in(path.read_text()).links:
            target = urldefrag(urljoin(path.as_uri(), link))[0]
            assert not target.startswith("file:") or target.startswith(root) and not target.endswith("/"), f"{path}: {link}"
    page = open_page(root + "/index.html")
    page.locator("a[href^='en/']").first.click()
    page.locator("main a[href*='2025/']").first.click()
    page.locator("main a[href*='workforce']").first.click()
    assert "workforce/index.html" in page.url and page.inner_text("h1")
    assert page.evaluate("getComputedStyle(document.querySelector('a.fact')).whiteSpace") == "nowrap"
    page.locator("button.peek").first.click()
    assert page.locator(":popover-open").count() == 1
    page.keyboard.press("Escape")
    page.locator("a.fact").first.click()
    assert "/data/" in page.url and page.locator("main data").count() > 0
    assert [url for url in page.requests if not url.startswith(root)] == [] and page.trouble == []
