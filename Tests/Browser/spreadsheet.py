"""Excel files, read and written with the standard library alone: texts, numbers, and what a test puts in between."""

import io
import re
import zipfile
from xml.etree import ElementTree
from xml.sax.saxutils import escape

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
PARTS = {
    "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>',
    "xl/workbook.xml": '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet 1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>',
}


def read(data):
    """The first sheet: a list of rows, each a list of texts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        strings = []
        if "xl/sharedStrings.xml" in archive.namelist():
            strings = ["".join(item.itertext()) for item in ElementTree.fromstring(archive.read("xl/sharedStrings.xml")).iter(f"{MAIN}si")]
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    return [row_of(row, strings) for row in sheet.iter(f"{MAIN}row")]


def row_of(row, strings):
    cells = {}
    for cell in row.iter(f"{MAIN}c"):
        column = number(re.match(r"[A-Z]+", cell.get("r")).group())
        value = cell.findtext(f"{MAIN}v") or "".join(cell.itertext())
        cells[column] = strings[int(value)] if cell.get("t") == "s" else value
    return [cells.get(column, "") for column in range(max(cells, default=-1) + 1)]


def write(rows, after="", formula=None):
    """Texts as a sheet; whole numbers, such as days, as numbers. `formula` is a cell such as C2 that holds one; `after` stands behind the rows."""
    body = "".join(
        f'<row r="{index}">' + "".join(cell(f"{name(column)}{index}", text, formula) for column, text in enumerate(row) if text != "") + "</row>"
        for index, row in enumerate(rows, 1)
    )
    sheet = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{body}</sheetData>{after}</worksheet>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in {**PARTS, "xl/worksheets/sheet1.xml": sheet}.items():
            archive.writestr(path, text)
    return file.getvalue()


def cell(reference, text, formula):
    if reference == formula:
        return f'<c r="{reference}"><f>1+1</f><v>2</v></c>'
    if re.fullmatch(r"\d{1,6}", text):
        return f'<c r="{reference}"><v>{text}</v></c>'
    return f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def number(letters):
    value = 0
    for letter in letters:
        value = value * 26 + ord(letter) - 64
    return value - 1


def name(column):
    return (name(column // 26 - 1) if column > 25 else "") + chr(65 + column % 26)
