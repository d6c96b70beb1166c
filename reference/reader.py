"""What polars, pandas and DuckDB make of generated tables of delimited text.

Writes Tests/TabularTests/Fixtures/readers.json: for each case the text, and the cells of each column:
a number, a text, or null; dates are seconds since 1970-01-01, booleans the texts true and false. The
three have to agree on every cell, or the script fails. What they do not agree on is not generated:
missing cells within quotes, which the harness takes for missing as DuckDB does, and columns that have
nothing but missing cells.
"""

import csv
import io
import json
import pathlib
import random
import tempfile

import duckdb
import pandas as pd
import polars as pl

MISSING = ["", "NA", "N/A", "NaN", "null", "?", "None"]
WORDS = ["red", "Some-college", "a,b", 'say "x"', "two\nlines", " blank ", "é", "😀", "x\ty", "it's"]


def number(kind, rng):
    return {
        "integer": lambda: str(rng.randint(-(10**6), 10**6)),
        "six": lambda: f"{rng.gauss(0, 100):.6f}",
        "seventeen": lambda: repr(rng.gauss(0, 1)),
        "exponent": lambda: f"{rng.uniform(1, 10):.15f}e{rng.randint(-300, 300)}",
        "long": lambda: f"{rng.uniform(0, 1):.40f}",
    }[kind]()


def cell(kind, rng):
    if kind == "word":
        return rng.choice(WORDS)
    if kind == "boolean":
        return rng.choice(["true", "false"])
    if kind == "date":
        return f"{rng.randint(1950, 2030):04}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    if kind == "mixed":
        return rng.choice(["12", "x1", "3.5", "word"])
    return number(kind, rng)


KINDS = ["integer", "six", "seventeen", "exponent", "long", "word", "boolean", "date", "mixed"]


def table(seed, line_end, quoting, missing):
    rng = random.Random(seed)
    rows = []
    for _ in range(40):
        rows.append(
            [
                rng.choice(missing) if missing and rng.random() < 0.15 else cell(kind, rng)
                for kind in KINDS
            ]
        )
    out = io.StringIO()
    writer = csv.writer(out, lineterminator=line_end, quoting=quoting)
    writer.writerow(KINDS)
    writer.writerows(rows)
    return out.getvalue()


def plain(value):
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if hasattr(value, "isoformat"):
        return float((pd.Timestamp(value) - pd.Timestamp(0)).total_seconds())
    if isinstance(value, str):
        return value
    return float(value)


def with_polars(text):
    frame = pl.read_csv(
        text.encode(), null_values=MISSING, infer_schema_length=None, try_parse_dates=True
    )
    return {name: [plain(v) for v in frame[name].to_list()] for name in frame.columns}


def with_pandas(text):
    frame = pd.read_csv(
        io.BytesIO(text.encode()), na_values=MISSING, keep_default_na=False,
        float_precision="round_trip", lineterminator=None,
    )
    for name in frame.columns:
        if name == "date":
            frame[name] = pd.to_datetime(frame[name])
    return {name: [plain(v) for v in frame[name].tolist()] for name in frame.columns}


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


def main():
    tools = {"polars": with_polars, "pandas": with_pandas, "duckdb": with_duckdb}
    cases = []
    for name, seed, line_end, quoting, missing in [
        ("LF", 1, "\n", csv.QUOTE_MINIMAL, []),
        ("CRLF", 2, "\r\n", csv.QUOTE_MINIMAL, []),
        ("empty cells", 3, "\n", csv.QUOTE_MINIMAL, [""]),
        ("every missing spelling", 4, "\n", csv.QUOTE_MINIMAL, MISSING),
        ("quotes around all", 5, "\n", csv.QUOTE_ALL, []),
        ("quotes around all, CRLF", 6, "\r\n", csv.QUOTE_ALL, []),
    ]:
        text = table(seed, line_end, quoting, missing)
        readings = {tool: read(text) for tool, read in tools.items()}
        for tool, columns in readings.items():
            assert columns == readings["polars"], (name, tool)
        cases.append({"name": name, "text": text, "columns": readings["polars"]})
    root = pathlib.Path(__file__).resolve().parent.parent
    path = root / "Tests" / "TabularTests" / "Fixtures" / "readers.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(cases, ensure_ascii=False, indent=0) + "\n")


if __name__ == "__main__":
    main()
