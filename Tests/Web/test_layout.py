"""What readers see: nothing sideways, no number torn from its unit, targets large enough."""

import pytest

from built_site import narrative, one_of_each_kind, pages

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

# Numbers with their units, dates, ranges and codes in running text, whose place is not one box on one line.
TORN = r"""
() => {
  const patterns = [
    /\d[\d,.]*\s?(?:[万亿千百]+)?(?:%|％|‰|个百分点|吨|人次|人|元|千瓦时|小时|美元|平方米)/g,
    /\d+[\d.,]*%?[～–-]\d[\d.,]*%?/g,
    /\d{4}年\d{1,2}月\d{1,2}日/g,
    /GRI \d{3}-\d+/g,
    /\d[\d,.]*\s(?:million|billion|per cent|tonnes|kWh|MWh|m²|people)\b/g,
    /(?:CNY|RMB|USD|¥)\s?\d[\d,.]*/g,
  ];
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const torn = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest('svg, pre, code, td, th')) continue;
    for (const pattern of patterns) {
      for (const match of node.data.matchAll(pattern)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const boxes = [...range.getClientRects()].filter(box => box.width > 0);
        const tops = boxes.map(box => box.top);
        if (Math.max(...tops) - Math.min(...tops) > boxes[0]?.height / 2) torn.push(match[0]);
      }
    }
  }
  return torn;
}
"""

# A target may be smaller than 24 px when it stands in a sentence.
SMALL_TARGETS = """
() => [...document.querySelectorAll('a[href], button, summary, input, select')]
  .filter(target => target.checkVisibility() && !target.closest('p, li, dd, dt, td, th, caption, figcaption, svg, .skip, .heading'))
  .filter(target => { const box = (target.closest('label') ?? target).getBoundingClientRect(); return box.height > 0 && Math.min(box.width, box.height) < 24; })
  .map(target => target.outerHTML.slice(0, 120))
"""


@pytest.mark.parametrize("address", pages())
def test_nothing_scrolls_sideways_on_the_narrowest_phone(open_page, address):
    assert open_page(address, width=320).evaluate(SIDEWAYS) <= 0


@pytest.mark.parametrize("address", one_of_each_kind())
def test_nothing_scrolls_sideways_at_any_width(open_page, address):
    page = open_page(address)
    wide = {}
    for width in range(320, 1500, 60):
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate(SIDEWAYS) > 0:
            wide[width] = page.evaluate(SIDEWAYS)
    assert wide == {}


@pytest.mark.parametrize("address", narrative())
def test_no_number_is_torn_from_its_unit(open_page, address):
    page = open_page(address)
    torn = {}
    for width in range(320, 820, 20):
        page.set_viewport_size({"width": width, "height": 900})
        if found := page.evaluate(TORN):
            torn[width] = found
    assert torn == {}


@pytest.mark.parametrize("address", one_of_each_kind())
def test_targets_are_large_enough(open_page, address):
    assert open_page(address, width=360).evaluate(SMALL_TARGETS) == []
