"""What readers see: nothing sideways, no number torn from its unit, targets large enough."""

import pytest

from built_site import kind, one_of_each_kind, pages_to_look_at

WIDTHS = [*range(320, 820, 20), *range(880, 1500, 60)]

# Shows a page in a frame whose width changes: as a window's would, and faster. Answers where something scrolls sideways,
# and what is broken that should stand on one line: numbers with their units, dates, ranges and codes in running text,
# also where the number is a link and its unit is not.
SWEEP = r"""
async ([address, widths]) => {
  const patterns = [
    /\d[\d,.]*\s?[多余]?[万亿千百]*(?:%|％|‰|个百分点|吨|人次|人|元|千瓦时|小时|美元|平方米|立方米|公里|亩|棵|家|名|项|笔|倍)/g,
    /(?:人民币|美元|港币)\d[\d,.]*/g,
    /\d[\d.,]*%?[～–-]\d[\d.,]*%?/g,
    /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?/g,
    /GRI \d{3}-\d+/g,
    /(?<![\d.,])(?!(?:19|20)\d\d\s)\d[\d,.]*\s(?:thousand|million|billion|per cent|percentage points|tonnes|kWh|MWh|GWh|km²|m²|m³|mu|t|hours|people|times)(?![a-z])/g,
    /(?:CNY|RMB|USD|US\$|HK\$|¥|€)\s?\d[\d,.]*(?:\s(?:million|billion))?/g,
    /\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{4}/g,
  ];
  const frame = document.createElement('iframe');
  Object.assign(frame.style, {border: 0, height: '900px', width: widths[0] + 'px'});
  address.startsWith('<') ? frame.srcdoc = address : frame.src = address;
  const loaded = new Promise(done => frame.onload = done);
  document.body.replaceChildren(frame);
  await loaded;
  const shown = frame.contentDocument, sight = frame.contentWindow;
  shown.querySelectorAll('details').forEach(part => part.open = true);

  // The running text of every block, with the node of each character.
  const blocks = new Map();
  const blockOf = element => {
    while (!/block|flex|grid|table|list-item/.test(sight.getComputedStyle(element).display)) element = element.parentElement;
    return element;
  };
  const walker = shown.createTreeWalker(shown.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === 1 && node.tagName !== 'BR') continue;
    const parent = node.parentElement;
    if (parent.closest('svg, pre, code, script, [popover], [lang]:not(html) [lang]')) continue;
    const block = blockOf(parent);
    if (!blocks.has(block)) blocks.set(block, {text: '', nodes: []});
    const run = blocks.get(block);
    if (node.nodeType === 1) { run.text += '¶'; continue; }
    run.nodes.push([run.text.length, node]);
    run.text += node.data;
  }
  const ranges = [];
  for (const {text, nodes} of blocks.values()) {
    const place = offset => {
      const [start, node] = nodes.findLast(([start]) => start <= offset);
      return [node, Math.min(offset - start, node.length)];
    };
    for (const pattern of patterns) for (const match of text.matchAll(pattern)) {
      const range = shown.createRange();
      range.setStart(...place(match.index));
      const [node, offset] = place(match.index + match[0].length - 1);
      range.setEnd(node, offset + 1);
      ranges.push([match[0], range]);
    }
  }
  const found = {};
  for (const width of widths) {
    frame.style.width = width + 'px';
    const view = shown.documentElement;
    const torn = ranges.filter(([, range]) => {
      const boxes = [...range.getClientRects()].filter(box => box.width > 1);
      return boxes.some(box => Math.abs(box.top + box.bottom - boxes[0].top - boxes[0].bottom) > boxes[0].height);
    }).map(([text]) => text);
    const sideways = view.scrollWidth - view.clientWidth;
    if (sideways > 0) torn.push(`${sideways} px sideways`);
    if (torn.length) found[width] = torn;
  }
  return [found, ranges.length];
}
"""

# A target may be smaller than 24 px when it stands in a sentence.
SMALL_TARGETS = """
() => [...document.querySelectorAll('a[href], button, summary, input, select')]
  .filter(target => target.checkVisibility() && !target.closest('p, li, dd, dt, td, th, caption, figcaption, svg, .skip, .heading'))
  .filter(target => { const box = (target.closest('label') ?? target).getBoundingClientRect(); return box.height > 0 && Math.min(box.width, box.height) < 24; })
  .map(target => target.outerHTML.slice(0, 120))
"""


@pytest.fixture(scope="session")
def sweep(tab, server):
    """What is wrong with a page at which width, and how many figures were watched."""
    page = tab("light", True).context.new_page()
    page.set_viewport_size({"width": 1500, "height": 900})
    page.goto(server + "/robots.txt")
    return lambda address, widths=WIDTHS: page.evaluate(SWEEP, [address if address.startswith("<") else "/" + address, widths])


@pytest.mark.parametrize("address", pages_to_look_at())
def test_at_no_width_a_page_scrolls_sideways_or_tears_a_number_from_its_unit(sweep, address):
    wrong, watched = sweep(address)
    assert wrong == {} and (watched > 0 or kind(address) not in ("home", "metric", "report"))


@pytest.mark.parametrize("text", ["over <a>550</a> million", "RMB <b>31,000</b>", "1,200<b>万吨</b>", "15%～30%", "x" * 99])
def test_torn_numbers_and_wide_pages_are_seen(sweep, text):
    wrong, _ = sweep(f"<!doctype html><p>{text}", [50])
    assert wrong != {}


@pytest.mark.parametrize("address", one_of_each_kind())
def test_targets_are_large_enough(open_page, address):
    assert open_page(address, width=360).evaluate(SMALL_TARGETS) == []
