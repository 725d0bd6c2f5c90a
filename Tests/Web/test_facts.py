"""Figures on pages, in charts and in their tables are the facts of the downloads."""

import re

import pytest

from built_site import facts, file, kind, language, pages

CHART = re.compile(r'<figure class="chart" id="([^"]+)">(.*?)</figure>', re.S)
SHOWN = re.compile(r'<data value="([^"]*)"( data-upper="[^"]*")?(?: data-exact="[^"]*")? data-fact="([^"]+)">([^<]*)')


def charts():
    return [(address, *chart) for address in pages() for chart in CHART.findall(file(address).read_text())]


def same(value, upper, fact):
    """Whether a page says what a fact is; exact fractions are shown with twelve digits."""
    low, high = fact.get("value") or "", fact.get("upper")
    return (value == low or value[:12] == low[:12] and "." in value) and (upper.split('"')[1] if upper else None) == high


def test_every_figure_on_every_page_is_its_fact():
    wrong, seen = [], 0
    for address in pages():
        for value, upper, reference, _ in SHOWN.findall(file(address).read_text()):
            fact = facts().get(reference)
            if fact is None and reference.startswith(("change:", "target:", "story:")):
                continue
            if fact is None and value == "" and kind(address) in ("metric", "book"):
                continue  # There may be a target for what no report has counted yet.
            seen += 1
            if fact is None or not same(value, upper, fact):
                wrong.append(f"{address}: {reference} is {value} and not {fact and fact.get('value')}")
    assert wrong == [] and seen > 1000


@pytest.mark.parametrize("address, name, chart", charts(), ids=lambda part: part if len(part) < 60 else "")
def test_a_charts_table_holds_the_facts_that_it_draws(address, name, chart):
    table = chart[chart.index("<table>") : chart.index("</table>")]
    cells = SHOWN.findall(table)
    assert cells or "matrix" in chart
    for value, upper, reference, words in cells:
        assert same(value, upper, facts()[reference])
        digits = re.sub(r"[^\d.]", "", words.split("–")[0].split("～")[0])
        assert digits == value.lstrip("-") or abs(float(digits) - float(value)) <= 0.51 * 10 ** -len(digits.partition(".")[2])
    if "/data/" not in address:
        assert f'data/tables/{name}.csv"' in chart or "download" not in chart


def test_both_languages_draw_the_same_charts():
    drawn = {each: {(address[3:], name): SHOWN.findall(chart) for address, name, chart in charts() if language(address) == each}
             for each in ("zh", "en")}
    assert drawn["zh"].keys() == drawn["en"].keys() and len(drawn["zh"]) > 10
    for key, cells in drawn["zh"].items():
        assert [cell[:3] for cell in cells] == [cell[:3] for cell in drawn["en"][key]], key
