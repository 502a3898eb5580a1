#!/usr/bin/env python3
"""Reads the workbook's own text and writes the fixture that the Standard's JSON is tested against.

    make-workbook-fixture.py WORKBOOK.txt > workbook-indicators.json
    make-workbook-fixture.py WORKBOOK.txt --compare espsv3-baseline.json

It shares nothing with the Standard's JSON: what is compared was read from the workbook here. Only layout is undone
(emphasis marks, list bullets, a line broken by the column's width); words, punctuation and spacing stay as printed.
"""

import json
import re
import sys

PAGE_HEADINGS = {"Evidence Base": "evidenceBase", "Focus Areas": "focusAreas", "Guidance and Support": "questions", "Links": "links"}
SOURCES_HEADING = "Potential information sources include:"
GUIDANCE_NOTES = ["How to use this workbook (1)", "How to use this workbook (2)",
                  "Explaining the guidance page for each indicator", "Explaining the evidence page for each indicator"]
SCALES = {"local": "Not in place", "corporate": "Not at all satisfactory"}


def without_emphasis(text):
    return re.sub(r"\*+", "", text).strip()


def blocks(lines):
    """Paragraphs and list items in reading order, as (mark, text); the mark is the heading's or the bullet's."""
    found, paragraph = [], []

    def close():
        if paragraph:
            found.append(("", without_emphasis(" ".join(paragraph))))
            paragraph.clear()

    for line in (raw.strip() for raw in lines):
        marked = re.match(r"(#+|-) (.*)", line)
        if marked:
            close()
            found.append((marked[1], without_emphasis(marked[2])))
        elif line:
            paragraph.append(line)
        else:
            close()
    close()
    return found


def guidance_page(code, wording, content):
    indicator = {"code": code, "wording": wording, "strapline": content[0][1],
                 "evidenceBase": [], "focusAreas": [], "questions": [], "sources": [], "links": []}
    field = None
    for mark, text in content[1:]:
        if text in PAGE_HEADINGS:
            field = PAGE_HEADINGS[text]
        elif text == SOURCES_HEADING:
            field = "sources"
        else:
            assert field, f"{code}: text before the first heading: {text}"
            assert not mark.startswith("#"), f"{code}: unknown heading: {text}"
            indicator[field].append(text)
    return indicator


def read(path):
    with open(path, encoding="utf-8") as file:
        everything = blocks(file.read().split("\n"))
    fixture = {"howToUse": [], "sections": [], "scales": {}, "indicators": []}
    listed, scales, pages, repeats = {}, {"local": [], "corporate": []}, [], {}
    place, page = None, None
    for mark, text in everything:
        numbered = re.match(r"(\d+B)\. (.*)", text)
        section = re.fullmatch(r"'(.+)' Indicators", text) if mark == "#" else None
        scale = next((name for name, first in SCALES.items() if text.startswith(first)), None)
        if scale and not text.startswith("<"):
            scales[scale].append([step.strip() for step in text.split("\u00a0") if step.strip()])
        elif section:
            fixture["sections"].append({"title": section[1], "strapline": None, "codes": []})
            place = "list"
        elif mark == "#":
            place = "notes" if text in GUIDANCE_NOTES else None
            if place:
                fixture["howToUse"].append({"heading": text, "body": []})
        elif text == "Indicator":
            place = "guidance" if mark == "##" else "evidence"
        elif place == "list" and numbered:
            listed[numbered[1]] = numbered[2]
            fixture["sections"][-1]["codes"].append(numbered[1])
        elif place == "list":
            fixture["sections"][-1]["strapline"] = text
        elif place == "notes" and not text.startswith("<b>"):
            fixture["howToUse"][-1]["body"].append(text)
        elif place == "guidance" and numbered:
            page = (numbered[1], numbered[2], [])
            pages.append(page)
        elif place == "guidance":
            page[2].append((mark, text))
        elif place == "evidence":
            repeats.setdefault(page[0], []).append(text)
    fixture["indicators"] = [{**guidance_page(*page), "listWording": listed[page[0]]} for page in pages]
    for name, printed in scales.items():
        assert len(printed) == len(pages) and all(steps == printed[0] for steps in printed), f"the {name} scale differs between pages"
        fixture["scales"][name] = printed[0]
    for indicator in fixture["indicators"]:
        heading = repeats[indicator["code"]][:2]
        assert heading == [f"{indicator['code']}. {indicator['wording']}", indicator["strapline"]], f"{indicator['code']}: evidence page differs"
    return fixture


def projection(standard):
    """The part of a Standard's JSON that the workbook prints, in the fixture's shape."""
    baseline = next(phase for phase in standard["phases"] if phase["code"] == "B")
    sections = [{"title": s["title"], "strapline": s["strapline"], "codes": [i["code"] for i in s["indicators"]]} for s in baseline["sections"]]
    indicators = []
    for printed in (indicator for section in baseline["sections"] for indicator in section["indicators"]):
        labels = [link["label"] for link in printed["links"]]
        indicators.append({
            "code": printed["code"], "wording": printed["wording"], "strapline": printed["strapline"],
            "evidenceBase": printed["evidenceBase"]["items"],
            "focusAreas": [printed["focusAreas"]["lead"], *printed["focusAreas"]["areas"]],
            "questions": printed["guidance"]["questions"], "sources": printed["guidance"]["sources"],
            # One printed line that names two schemes (7B) is two links with the same label.
            "links": [label for at, label in enumerate(labels) if at == 0 or label != labels[at - 1]],
            "listWording": printed.get("listWording", printed["wording"])})
    scales = {name: [step["label"] for step in steps] for name, steps in standard["scales"].items()}
    return {"howToUse": standard["howToUse"], "sections": sections, "scales": scales, "indicators": indicators}


def differences(expected, actual, path=""):
    if isinstance(expected, dict) and isinstance(actual, dict):
        for key in sorted(expected.keys() | actual.keys()):
            yield from differences(expected.get(key), actual.get(key), f"{path}/{key}")
    elif isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        for at, pair in enumerate(zip(expected, actual)):
            yield from differences(*pair, f"{path}/{at}")
    elif expected != actual:
        yield f"{path}\n  workbook: {expected!r}\n  standard: {actual!r}"


def leaves(value):
    return sum(map(leaves, value.values() if isinstance(value, dict) else value)) if isinstance(value, (dict, list)) else 1


def main(arguments):
    fixture = read(arguments[0])
    if arguments[1:2] != ["--compare"]:
        print(json.dumps(fixture, ensure_ascii=False, indent=2))
        return 0
    with open(arguments[2], encoding="utf-8") as file:
        found = list(differences(fixture, projection(json.load(file))))
    print("\n".join(found) or f"equal: {len(fixture['indicators'])} indicators, {leaves(fixture)} texts compared")
    return 1 if found else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 4):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
