"""Printed reports: tagged, with outline, language and page numbers, and the same bytes for the same site."""

import os
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pypdf
import pytest
import weasyprint

from built_site import LANGUAGES, TALLYMARK

ENGINES = {"chromium": Path(shutil.which("chromium")).parent, "weasyprint": Path(weasyprint.__file__).parents[4] / "bin"}
TAGS = {"zh": "zh-Hans", "en": "en"}
PAGE = {"zh": r"第\s*{}\s*页,共\s*{}\s*页", "en": r"Page\s*{}\s*of\s*{}"}


@pytest.fixture(params=ENGINES)
def printed(request, starter, tmp_path):
    """Two folders printed one after the other, with one engine alone on the PATH."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / request.param).symlink_to(ENGINES[request.param] / request.param)
    for name in ("one", "two"):
        command = [TALLYMARK, "print", "--quiet", "--root", starter, "--output", tmp_path / name]
        subprocess.run(command, check=True, env={**os.environ, "PATH": str(tmp_path / "bin")}, timeout=120)
    return tmp_path


def test_a_printed_report_can_be_read_by_all_and_is_the_same_every_time(printed):
    for language in LANGUAGES:
        name = f"2025.{language}.pdf"
        check(pypdf.PdfReader(printed / "one" / name), language)
        assert (printed / "one" / name).read_bytes() == (printed / "two" / name).read_bytes()


def check(pdf, language):
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and root["/StructTreeRoot"]["/K"]
    assert root["/Lang"].startswith(TAGS[language])
    assert pdf.metadata.title
    pages = [words_of(page) for page in pdf.pages]
    assert len(pages) > 4
    for number, text in enumerate(pages[1:], 2):
        assert re.search(PAGE[language].format(number, len(pages)), text), f"page {number}: {text[:200]}"
    chapters = [entry for entry in pdf.outline if not isinstance(entry, list)]
    assert len(chapters) > 3
    for chapter in chapters[-3:]:
        title = joined(chapter.title)
        number = pdf.get_destination_page_number(chapter) + 1
        assert f"{title}{number}" in joined(pages[1]) and title in joined(pages[number - 1])


def words_of(page):
    """The text of a page; some fonts give radicals for the characters that look alike."""
    return unicodedata.normalize("NFKC", page.extract_text()).replace("\u2ed3", "长").replace("\u2eda", "页")


def joined(text):
    return re.sub(r"\s", "", text)
