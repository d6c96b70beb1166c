"""What polars, pandas and DuckDB make of generated tables of delimited text.

Writes to Tests/TabularTests/Fixtures/

- readers.json: tables at random, most of them small, some longer than the blocks that the harness
  reads (a body that comes many times, then a tail). For each the text, and the cells of each column:
  a number, a text, or null; dates are seconds since 1970-01-01, booleans the texts true and false.
  The three have to agree on every cell, or the script fails.
- readers-differences.json: texts on which the three do not agree, with what each makes of them, or
  "error".
"""

import csv
import datetime
import decimal
import io
import json
import math
import pathlib
import random
import tempfile

import duckdb
import pandas as pd
import polars as pl

FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "Tests" / "TabularTests" / "Fixtures"
MISSING = ["", "NA", "N/A", "NaN", "null", "?", "None"]
WORDS = ["red", "Some-college", "a,b", 'say "x"', "two\nlines", " blank ", "é", "😀", "x\ty", "it's"]
# A quote, all that separates, both forms of é, and letters of two, three and four bytes.
LETTERS = list('ab "",;|\t\'\\#é日😀') + ["\n", "\r\n", "e\u0301", "\u00a0", "\ufeff"]
# Beyond these, the double nearest to a number no longer follows from any 17 digits.
DIGITS = 400


def halfway(rng):
    """The exact decimal of the middle between two doubles, or of a number just beside it."""
    low = rng.uniform(1, 2) * 2.0 ** rng.randint(-60, 60)
    with decimal.localcontext(decimal.Context(prec=DIGITS)):
        middle = (decimal.Decimal(low) + decimal.Decimal(math.nextafter(low, math.inf))) / 2
        text = format(middle, "f")
        if "." not in text:
            text += ".0"
    return rng.choice([text, text + "1", text + "0" * 30 + "1", text[:-1] + "4999"])


def random_words(rng):
    """A few words, each with a letter, so that none is a number or missing."""
    def word(length):
        letters = [rng.choice(LETTERS) for _ in range(length)]
        letters.insert(rng.randint(0, length), rng.choice("xyz"))
        return "".join(letters)
    return [word(rng.choice([0, 1, 2, 5, 15, 16, 17, 60])) for _ in range(rng.randint(1, 8))]


def moment(rng):
    day = f"{rng.randint(1700, 2200):04}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    time = f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}"
    return day + rng.choice(" T") + time + rng.choice(["", ".5", ".125", ".000001"])


KINDS = {
    "integer": lambda rng: str(rng.randint(-(10**6), 10**6)),
    "digits": lambda rng: str(rng.randint(-(10 ** rng.randint(1, 18)), 10**18)),
    "six": lambda rng: f"{rng.gauss(0, 100):.6f}",
    "seventeen": lambda rng: repr(rng.gauss(0, 1)),
    "exponent": lambda rng: f"{rng.uniform(1, 10):.15f}e{rng.randint(-300, 300)}",
    "signs": lambda rng: f"{rng.uniform(-10, 10):.3f}{rng.choice('eE')}{rng.choice(['+', '-', ''])}"
    f"{rng.randint(0, 20)}",
    "long": lambda rng: f"{rng.uniform(0, 1):.40f}",
    "longer": lambda rng: f"{rng.uniform(0, 1000):.60f}" + "0" * rng.choice([0, 300]) + "7",
    "denormal": lambda rng: repr(rng.uniform(-1, 1) * 10.0 ** rng.randint(-323, -306) or 5e-324),
    "edge": lambda rng: rng.choice([
        "2.2250738585072011e-308", "2.2250738585072014e-308", "1.7976931348623157e308",
        "4.9406564584124654e-324", "2.4703282292062328e-324", "2.4703282292062327e-324",
        "9007199254740993.0", "-0.0", "0e5", ".5", "5.", "-.25", "1e-400", "1e23", "8.5e22"]),
    "halfway": halfway,
    "word": lambda rng: rng.choice(WORDS),
    "boolean": lambda rng: rng.choice(["true", "false"]),
    "spelled": lambda rng: rng.choice(["True", "FALSE", "true", "False"]),
    "date": lambda rng: f"{rng.randint(1, 9999):04}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
    "datetime": moment,
    "mixed": lambda rng: rng.choice(["12", "x1", "3.5", "word"]),
    "almost": lambda rng: rng.choice(["na", "Null", "none", "N/a", "??", "-", "n.a."]),
}


def column(kind, rng):
    """A source of cells."""
    if kind == "words":
        words = random_words(rng)
        return lambda: rng.choice(words)
    return lambda: KINDS[kind](rng)


class Shape:
    """How a table is spelled."""

    def __init__(self, rng):
        self.line_end = rng.choice(["\n", "\r\n"])
        self.quoting = rng.choice([csv.QUOTE_MINIMAL, csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
        self.missing = rng.choice([[], [""], MISSING])
        self.share = rng.choice([0.02, 0.15, 0.6])
        self.starts_with_mark = rng.random() < 0.15
        self.ends_open = rng.random() < 0.2

    def __str__(self):
        parts = ["CRLF" if self.line_end == "\r\n" else "LF"]
        if self.quoting == csv.QUOTE_ALL:
            parts.append("quotes around all")
        if self.missing:
            parts.append("empty cells" if self.missing == [""] else "missing cells")
        if self.starts_with_mark:
            parts.append("byte order mark")
        if self.ends_open:
            parts.append("no line end behind the last row")
        return ", ".join(parts)

    def text(self, rows):
        out = io.StringIO()
        csv.writer(out, lineterminator=self.line_end, quoting=self.quoting).writerows(rows)
        return out.getvalue()

    def rows(self, count, columns, rng):
        def cell(source):
            is_missing = self.missing and rng.random() < self.share
            return rng.choice(self.missing) if is_missing else source()
        return [[cell(source) for source in columns] for _ in range(count)]


def named_columns(kinds, rng):
    """The kinds stand in the names: what is to be a date has to be told to pandas."""
    return {f"{kind} {place}": column(kind, rng) for place, kind in enumerate(kinds)}


def small_table(seed):
    rng = random.Random(seed)
    shape = Shape(rng)
    columns = named_columns(rng.choices([*KINDS, "words", "words"], k=rng.randint(2, 6)), rng)
    rows = shape.rows(rng.randint(3, 12), columns.values(), rng)
    text = shape.text([list(columns)] + rows)
    if shape.starts_with_mark:
        text = "\ufeff" + text
    if shape.ends_open:
        text = text.removesuffix(shape.line_end)
    return {"name": f"{seed}: {shape}", "text": text}


def long_table(seed, surprise):
    """A body of some kB that comes as often as fills several blocks; then perhaps a row with a cell
    of another type in every column, which the first rows do not tell."""
    rng = random.Random(seed)
    shape = Shape(rng)
    shape.starts_with_mark = shape.ends_open = False
    kinds = ["integer", "seventeen", "exponent", "halfway", "word", "words", "boolean", "datetime"]
    columns = named_columns(kinds, rng)
    body = shape.text(shape.rows(15, columns.values(), rng))
    tail = shape.text([["surprise"] * len(columns)]) if surprise else ""
    times = 700_000 // len(body.encode()) + 1
    name = f"{seed}: {times} times, {shape}" + (", a surprise at the end" if surprise else "")
    return {"name": name, "text": shape.text([list(columns)]), "body": body, "times": times,
            "tail": tail}


def seconds(moment):
    if not isinstance(moment, datetime.datetime):
        moment = datetime.datetime(moment.year, moment.month, moment.day)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.timezone.utc)
    since = moment - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
    return (since.days * 86_400 * 10**6 + since.seconds * 10**6 + since.microseconds) / 10**6


def plain(value):
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.date):
        return seconds(value)
    if isinstance(value, (str, datetime.time)):
        return str(value)
    return "inf" if math.isinf(value) else float(value)


def with_polars(text):
    frame = pl.read_csv(
        text.encode(), null_values=MISSING, infer_schema_length=None, try_parse_dates=True
    )
    return {name: [plain(v) for v in frame[name].to_list()] for name in frame.columns}


def with_pandas(text):
    frame = pd.read_csv(
        io.BytesIO(text.encode()), na_values=MISSING, keep_default_na=False,
        float_precision="round_trip", low_memory=False,
    )
    columns = {}
    for name in frame.columns:
        cells = frame[name].tolist()
        if name.startswith("date"):
            cells = dates(cells)
        columns[name] = [plain(v) for v in cells]
    return columns


def dates(cells):
    """Texts as dates where all are; those of pandas end in 2262."""
    try:
        return [datetime.datetime.fromisoformat(v) if isinstance(v, str) else v for v in cells]
    except ValueError:
        return cells


def with_duckdb(text):
    with tempfile.NamedTemporaryFile(suffix=".csv") as file:
        file.write(text.encode())
        file.flush()
        result = duckdb.sql(
            f"select * from read_csv('{file.name}', header=true, delim=',', quote='\"', "
            f"escape='\"', nullstr={MISSING!r}, sample_size=-1)"
        )
        names, rows = result.columns, result.fetchall()
    return {name: [plain(row[i]) for row in rows] for i, name in enumerate(names)}


TOOLS = {"polars": with_polars, "pandas": with_pandas, "duckdb": with_duckdb}


def agreed(name, text):
    readings = {tool: read(text) for tool, read in TOOLS.items()}
    for tool, columns in readings.items():
        for column, cells in readings["polars"].items():
            # By their text, which tells -0 from 0.
            for row, (cell, other) in enumerate(zip(cells, columns[column], strict=True)):
                assert repr(cell) == repr(other), (name, tool, column, row, cell, other)
    return readings["polars"]


def once(cells, period):
    """The cells of the first time that a body comes, and those behind its last."""
    tail = len(cells) % period
    whole = len(cells) - tail
    assert cells[:whole] == cells[:period] * (whole // period)
    return cells[:period] + cells[whole:]


def agreements():
    cases = []
    for seed in range(110):
        case = small_table(seed)
        cases.append(case | {"columns": agreed(case["name"], case["text"])})
    for seed, surprise in [(1000, False), (1001, True), (1002, False), (1003, True)]:
        case = long_table(seed, surprise)
        text = case["text"] + case["body"] * case["times"] + case["tail"]
        columns = agreed(case["name"], text)
        cases.append(
            case | {"columns": {name: once(cells, 15) for name, cells in columns.items()}})
    return cases


DIFFERENCES = {
    "CR": "a,b\r1,x\r2,y\r",
    "empty lines at the end": "a,b\n1,x\n2,y\n\n\n",
    "an empty line between rows": "a,b\n1,x\n\n2,y\n",
    "empty lines in one column": "a\n1\n\n2\n",
    "a row too short": "a,b\n1,x\n2\n",
    "a row too long": "a,b\n1,x\n2,y,z\n",
    "a quote within a cell": 'a,b\n1,6" nail\n2,x\n',
    "text behind a quote": 'a,b\n1,"x"y\n2,x\n',
    "a quote that does not close": 'a,b\n1,"x\n2,y\n',
    "blanks before a quote": 'a,b\n1, "x"\n2,y\n',
    "plus": "a\n+5\n-3\n",
    "blanks around numbers": "a,b\n 5,1\n6 ,2\n",
    "leading zeros": "a\n00012\n01\n",
    "20 digits": "a\n9007199254740993\n18446744073709551617\n3\n",
    "45 digits": "a\n123456789012345678901234567890123456789012345\n2\n",
    "too large": "a\n1e400\n2\n",
    "infinite": "a\ninf\n2\n",
    "hexadecimal": "a\n0x1F\n2\n",
    "nan in small letters": "a,b\nnan,1\n1.5,2\n",
    "letters of another script": "a\n٥\n6\n",
    "yes and no": "a\nyes\nno\n",
    "days before months": "a\n13/01/2024\n14/01/2024\n",
    "dates with times and without": "a\n2024-01-01\n2024-01-01 10:00:00\n",
    "offsets": "a\n2024-01-01T10:00:00Z\n2024-02-29T11:22:33+02:00\n",
    "nanoseconds": "a\n2024-01-01 10:00:00.123456789\n2024-01-01 10:00:00\n",
    "times of day": "a\n10:00\n11:30\n",
    "semicolons": "a;b\n1,5;x\n2,5;y\n",
    "NUL": "a,b\n1,x\0y\n2,z\n",
    "one name twice": "a,a\n1,2\n",
    "a column without a name": "a,\n1,2\n",
}


def differences():
    cases = []
    for name, text in DIFFERENCES.items():
        case = {"name": name, "text": text}
        for tool, read in TOOLS.items():
            try:
                case[tool] = read(text)
            except Exception:
                case[tool] = "error"
        cases.append(case)
    return cases


def write(name, cases):
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
    (FIXTURES / name).write_text(f"[\n{lines}\n]\n")


if __name__ == "__main__":
    FIXTURES.mkdir(exist_ok=True)
    write("readers.json", agreements())
    write("readers-differences.json", differences())
