#!/usr/bin/env python3
"""Compares Muster's CSV files with their source value by value, by Python's csv and json modules.

csvfidelity.py make FOLDER SEED    writes users.ndjson and auth0.csv, both full of awkward values
csvfidelity.py check FOLDER        compares what was made of them: users.csv, users-excel.csv (semicolons),
                                   columns.csv (arrays in columns) and auth0-clean.csv
"""
import collections
import csv
import json
import random
import re
import sys
import unicodedata
from pathlib import Path

USERS = 300
AUTH0_COLUMNS = ["user_id", "email", "name", "blocked", "logins_count", "created_at", "user_metadata.note"]


class Digits(str):
    """A number as it stands in the file."""


# --- making ---------------------------------------------------------------------------------------------------------

PIECES = ['"', '""', "'", "''", ",", ";", "\t", "\n", "\r", "\r\n", "\\", "/", " ", "=", "+", "-", "@", "a", "Zoë", "0",
          "007", "42", "1E5", "null", "true", "{", "[", "\0", "\x01", "\x1f", "\x7f", "é", "＝", "＋", "－", "＠", "\u200b",
          "\u00a0", "\u202e", "\u2028", "\ufeff", "日本", "😀", "2026-11-24T10:41:07.123Z", "1/2", "10.0.0.1"]
NUMBERS = ["0", "-0", "-5", "42", "9007199254740993", "-9223372036854775809", "123456789012345", "1.50", "0.1", "1e5",
           "1E+400", "-1.5e-10", "3.141592653589793238462643"]
KEYS = ["plan", "a", "b", "a.b", "a[0]", "x y", "Zoë", "é", "", "=cmd", "'", '"', "https://example.com/roles", "日本",
        "locale", "tags", "address", "city", "zip"]


def text(rng):
    return "".join(rng.choice(PIECES) for _ in range(rng.choice([0, 1, 1, 1, 2, 3, 5, 12])))


def json_text(rng, value):
    """JSON text of a string, escaped as little or as much as the grammar allows."""
    out = []
    for c in value:
        if c in '"\\' or c < " ":
            out.append(json.dumps(c)[1:-1] if rng.random() < 0.5 else "\\u%04x" % ord(c))
        elif c == "/" and rng.random() < 0.5:
            out.append("\\/")
        elif rng.random() < 0.15:
            out.append(json.dumps(c)[1:-1] if ord(c) > 0xFFFF else "\\u%04X" % ord(c))
        else:
            out.append(c)
    if rng.random() < 0.02:
        out.append(rng.choice(["\\ud800", "\\udfff", "\\ud83dx"]))
    return '"' + "".join(out) + '"'


def json_value(rng, depth):
    kind = rng.random()
    space = " " if rng.random() < 0.1 else ""
    if depth > 0 and kind < 0.2:
        return json_object(rng, depth - 1)
    if depth > 0 and kind < 0.35:
        items = [json_value(rng, depth - 1) for _ in range(rng.choice([0, 0, 1, 2, 3]))]
        return "[" + space + ("," + space).join(items) + "]"
    if kind < 0.75:
        return json_text(rng, text(rng))
    if kind < 0.85:
        return rng.choice(NUMBERS)
    return rng.choice(["true", "false", "null", "{}"])


def json_object(rng, depth):
    keys = [rng.choice(KEYS) for _ in range(rng.choice([0, 1, 2, 3, 4]))]  # sometimes one twice
    members = [json_text(rng, key) + ":" + json_value(rng, depth) for key in keys]
    return "{" + ",".join(members) + "}"


def json_user(rng, number):
    user = {
        "user_id": json_text(rng, "auth0|%d" % number),
        "email": json_text(rng, text(rng) + "@example.com"),
        "email_verified": rng.choice(["true", "false"]),
        "name": json_text(rng, text(rng)),
        "created_at": '"2026-01-%02dT10:41:07.%03dZ"' % (rng.randint(1, 28), rng.randint(0, 999)),
        "logins_count": rng.choice(NUMBERS),
        "identities": '[{"connection":%s,"isSocial":false}]' % json_text(rng, text(rng)),
        "user_metadata": json_object(rng, 3),
        "app_metadata": json_object(rng, 2),
        rng.choice(KEYS): json_value(rng, 2),
    }
    keys = [key for key in user if key == "user_id" or rng.random() < 0.9]
    if rng.random() < 0.2:
        rng.shuffle(keys)
    return "{" + ",".join(json_text(rng, key) + ":" + user[key] for key in keys) + "}"


def auth0_cell(value):
    """The cell of Auth0's CSV for a value: only texts are marked."""
    if value is None:
        return ""
    if isinstance(value, Digits):
        return str(value)
    return "\"'" + value.replace('"', '""') + '"'


def auth0_user(rng, number):
    row = ["auth0|%d" % number, text(rng), text(rng), Digits(rng.choice(["true", "false"])),
           Digits(rng.choice(["0", "3", "9007199254740993"])), Digits("2026-01-01T10:41:07.123Z"), text(rng)]
    return [row[0]] + [value if rng.random() < 0.9 else None for value in row[1:]]


def make(folder, seed):
    rng = random.Random(seed)
    lines = [json_user(rng, i) for i in range(USERS)]
    Path(folder, "users.ndjson").write_bytes(("\n".join(lines) + "\n").encode())
    rows = [auth0_user(rng, i) for i in range(USERS)]
    content = ",".join(AUTH0_COLUMNS) + "\r\n" + "".join(",".join(map(auth0_cell, row)) + "\r\n" for row in rows)
    Path(folder, "auth0.csv").write_bytes(content.encode())
    Path(folder, "auth0.json").write_text(json.dumps(rows))


# --- comparing ------------------------------------------------------------------------------------------------------

class Members(list):
    """A JSON object as its members in order, so that repeated keys are seen."""


def load(line):
    return json.loads(line, object_pairs_hook=Members, parse_int=Digits, parse_float=Digits)


def whole(value):
    """A text as Muster writes it: half a surrogate pair has no UTF-8."""
    return re.sub("[\ud800-\udfff]", "\ufffd", value)


class Places:
    """All paths of all records: which columns there are, and in which order."""

    def __init__(self, indexed):
        self.indexed = indexed
        self.children = {(): {}}
        self.valued = set()

    def add(self, value, path=()):
        inner = []
        if isinstance(value, Members):
            inner = [(path + (whole(key),), item) for key, item in value]
        elif isinstance(value, list) and self.indexed:
            inner = [(path + (position,), item) for position, item in enumerate(value)]
        elif value is not None:
            self.valued.add(path)
        for place, item in inner:
            self.children[path][place] = True
            self.children.setdefault(place, {})
            self.add(item, place)

    def columns(self, path=()):
        children = list(self.children[path])
        found = [path] if path and (path in self.valued or not children) else []
        for place in [c for c in children if isinstance(c[-1], str)] + [c for c in children if isinstance(c[-1], int)]:
            found += self.columns(place)
        return found

    def headers(self):
        columns = self.columns()
        uses = collections.Counter(map(dotted, columns))
        return [dotted_exactly(path) if uses[dotted(path)] > 1 or not dotted(path) else dotted(path)
                for path in columns]

    def cells(self, value, path=()):
        """{path: value} of the leaves that are not empty; of repeated keys the last counts."""
        if isinstance(value, Members):
            inner = [self.cells(item, path + (whole(key),)) for key, item in dict(value).items()]
        elif isinstance(value, list) and self.indexed:
            inner = [self.cells(item, path + (position,)) for position, item in enumerate(value)]
        else:
            return {} if value is None else {path: value}
        return {place: item for cells in inner for place, item in cells.items()}


def step_text(step, first, exactly):
    if isinstance(step, int):
        return "[%d]" % step
    if exactly and (step == "" or re.search(r"[.\[\]]", step)):
        return '["%s"]' % step.replace("\\", "\\\\").replace('"', '\\"')
    return step if first else "." + step


def dotted(path):
    return "".join(step_text(step, i == 0, False) for i, step in enumerate(path))


def dotted_exactly(path):
    return "".join(step_text(step, i == 0, True) for i, step in enumerate(path))


def is_same(value, cell):
    if isinstance(value, list):
        return cell != "" and load(cell) == value
    if isinstance(value, bool):
        return cell == ("true" if value else "false")
    return cell == whole(str(value))


def begins_formula(text, signs="=+-@\t＝＋－＠"):
    for c in text:
        if c in signs:
            return True
        if unicodedata.category(c) not in ("Cc", "Cf", "Zs", "Zl", "Zp"):
            return False
    return False


def is_dangerous(value):
    return begins_formula(value, "\r\n") or any(begins_formula(line) for line in re.split("\r\n|\r|\n", value))


def is_guarded(value, cell):
    """The text with apostrophes before the cell and before lines, and harmless."""
    lines = re.split("(\r\n|\r|\n)", value)
    found = re.split("(\r\n|\r|\n)", cell[1:])
    return (cell[:1] == "'" and not is_dangerous(cell) and len(lines) == len(found)
            and all(b in (a, "'" + a) for a, b in zip(lines, found)))


def is_same_for_spreadsheets(value, cell):
    if isinstance(value, Digits):
        digits = sum(c.isdigit() for c in re.split("[eE]", value)[0])
        return cell == ("'" + value if digits > 15 else value)
    if isinstance(value, (bool, list)):
        return is_same(value, cell)
    value = whole(value)
    if is_dangerous(value) or re.fullmatch("[0-9]+", value):
        return is_guarded(value, cell)
    return cell == value or (is_guarded(value, cell) and value[:1] in " .,0123456789")


def read_csv(path, encoding, delimiter):
    with open(path, encoding=encoding, newline="") as file:
        rows = list(csv.reader(file, delimiter=delimiter, strict=True))
    return rows[0], rows[1:]


def check(condition, *what):
    if not condition:
        sys.exit("csvfidelity: " + " ".join(map(str, what)))


def check_json(folder, name, encoding, delimiter, indexed, same):
    records = [load(line) for line in Path(folder, "users.ndjson").read_bytes().decode().split("\n") if line]
    places = Places(indexed)
    for record in records:
        places.add(record)
    header, rows = read_csv(Path(folder, name), encoding, delimiter)
    wanted = places.headers()
    check(len(set(header)) == len(header), name, "has a header twice")
    if same is is_same:
        check(header == wanted, name, "has other columns:", set(header) ^ set(wanted) or "another order")
    check(len(header) == len(wanted) and len(rows) == len(records), name, "has", len(rows), "rows")
    columns = places.columns()
    for number, (record, row) in enumerate(zip(records, rows), 1):
        cells = places.cells(record)
        for path, cell in zip(columns, row):
            good = same(cells[path], cell) if path in cells else cell == ""
            check(good, name, "row", number, path, "is", repr(cell), "instead of", repr(cells.get(path)))
        check(len(row) == len(columns), name, "row", number, "has", len(row), "cells")
    return len(records) * len(columns)


def check_auth0(folder):
    header, rows = read_csv(Path(folder, "auth0-clean.csv"), "utf-8", ",")
    wanted = [[cell or "" for cell in row] for row in json.loads(Path(folder, "auth0.json").read_text())]
    check(header == AUTH0_COLUMNS, "auth0-clean.csv has the columns", header)
    check(len(rows) == len(wanted), "auth0-clean.csv has", len(rows), "rows")
    for number, (row, cells) in enumerate(zip(rows, wanted), 1):
        check(row == cells, "auth0-clean.csv row", number, "is", row, "instead of", cells)
    return len(rows) * len(header)


def main():
    command, folder = sys.argv[1:3]
    if command == "make":
        make(folder, int(sys.argv[3]))
        return
    cells = check_json(folder, "users.csv", "utf-8", ",", False, is_same)
    cells += check_json(folder, "columns.csv", "utf-8", ",", True, is_same)
    check(Path(folder, "users-excel.csv").read_bytes()[:3] == b"\xef\xbb\xbf", "no byte order mark")
    cells += check_json(folder, "users-excel.csv", "utf-8-sig", ";", False, is_same_for_spreadsheets)
    cells += check_auth0(folder)
    print(cells, "cells are the same")


main()
