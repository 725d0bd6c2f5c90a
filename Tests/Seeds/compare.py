"""Compares the printed reports with the reports in content/: every figure of theirs has to be told, or left out for a
reason.

    compare.py TALLYMARK SEEDS

TALLYMARK is the binary, which reads the figures on both sides; SEEDS a folder with the texts of the printed reports.
A figure counts as told when the narrative of its report writes it, or the report's downloads hold it. What was left
out stands in left-out.tsv: seed, line, figure, reason. Ends in 1 when a figure is neither.
"""

import json
import re
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent
CONTENT = HERE.parent.parent / "content"
REPORTS = {"000": "2019", "001": "2016"}
HAN = re.compile(r"[\u4e00-\u9fff]")
TARGET = re.compile(r"\]\([^)]*\)")


def figures(tallymark, language, lines):
    """The figures of some lines that a careful reader would look up: percents, money, measures, counts above ten."""
    command = [tallymark, "figures", "--language", language]
    text = "\n".join(line.replace("\n", " ") for line in lines)
    for line in subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout.splitlines():
        figure = json.loads(line)
        small = figure["kind"] in ("count", "duration", "age", "multiple", "ratio")
        if figure["kind"] != "age" and (not small or Fraction(figure["value"]) > 10):
            yield figure


def values(figure):
    """The ends of a figure without its unit; a measure in its base unit."""
    scale = {"k": 10**3, "M": 10**6, "G": 10**9}.get(figure["unit"][:1], 1) if figure["kind"] == "measure" else 1
    return {abs(Fraction(figure[end])) * scale for end in ("value", "upper") if end in figure}


def told(tallymark, report):
    """All numbers that a report of ours tells, in any language."""
    found = set()
    for path in [*(CONTENT / report).rglob("*.md"), *(CONTENT / report).glob("*.yaml"), *CONTENT.glob("errata.*.md")]:
        lines = TARGET.sub("]", path.read_text()).replace("[", "").replace("]", "").splitlines()
        for language in ("zh", "en"):
            for figure in figures(tallymark, language, lines):
                found |= values(figure)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build = [tallymark, "build", "--quiet", "--root", CONTENT.parent, "--output", site]
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
        for fact in json.loads((site / "data" / f"{report}.json").read_text())["facts"]:
            for number in re.findall(r"\d+(?:\.\d+)?", fact["value"]):
                scale = {"k": 10**3, "M": 10**6, "G": 10**9}.get(fact["unit"][:1], 1)
                found |= {Fraction(number), Fraction(number) * scale}
    return found


def left_out(seed):
    """Line and words of every figure of a seed that is left out on purpose."""
    rows = [row.split("\t") for row in (HERE / "left-out.tsv").read_text().splitlines()[1:]]
    assert all(len(row) == 4 and row[3] for row in rows), "left-out.tsv: four columns, and a reason in each row"
    return {(int(line), words) for name, line, words, _ in rows if name == seed}


def untold(tallymark, path, report):
    """Line and words of every figure of a printed report that nobody tells."""
    known = told(tallymark, report)
    lines = path.read_text().splitlines()
    for language in ("zh", "en"):
        mine = [line if bool(HAN.search(line)) == (language == "zh") else "" for line in lines]
        for figure in figures(tallymark, language, mine):
            if not values(figure) <= known:
                yield figure["line"], figure["text"], lines[figure["line"] - 1].strip()


def main(tallymark, seeds):
    rest = 0
    for seed, report in REPORTS.items():
        path = next(Path(seeds).glob(f"{seed}_*.txt"))
        allowed = left_out(seed)
        missing = sorted(set(untold(tallymark, path, report)))
        for line, words, text in missing:
            if (line, words) not in allowed:
                rest += 1
                print(f"{seed}:{line}\t{words}\t{text[:100]}")
        for line, words in sorted(allowed - {(line, words) for line, words, _ in missing}):
            rest += 1
            print(f"{seed}:{line}\t{words}\tis told by now; take it out of left-out.tsv")
    return 1 if rest else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
