"""Parquet files written by pyarrow, polars and DuckDB, each beside the CSV of the same table, and
files that the module Parquet has to refuse."""

import csv
import datetime
import decimal
import io
import math
from pathlib import Path

import duckdb
import numpy as np
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

FIXTURES = Path(__file__).resolve().parent.parent / "Tests" / "ParquetTests" / "Fixtures"

EPOCH = datetime.datetime(1970, 1, 1)


def holes(generator, values, share):
    return [None if hole else value
            for hole, value in zip(generator.uniform(size=len(values)) < share, values)]


def mixed(rows):
    """Columns of every type that a CSV tells apart, most of them with nulls."""
    generator = np.random.default_rng(11)
    words = ["low", "medium", "high", "NA", "", "né\u0301e", "naïve", "a,b", 'say "x"', "日本", "🙂"]
    units = generator.integers(-10**9, 10**9, rows)
    micros = generator.integers(-2 * 10**15, 2 * 10**15, rows)
    values = generator.normal(size=rows)
    values[5] = math.nan
    values[9] = -0.0
    columns = {
        "key": (pa.int64(), [10**15 + 7 * row for row in range(rows)]),
        "count": (pa.int32(), holes(generator, generator.integers(-300, 300, rows).tolist(), 0.1)),
        "level": (pa.int8(), generator.integers(0, 4, rows).tolist()),
        "huge": (pa.uint64(), [2**63 + 2**40 * row + 1 for row in range(rows)]),
        "value": (pa.float64(), holes(generator, values.tolist(), 0.2)),
        "eighth": (pa.float32(), holes(generator, (units % 1000 / 8).tolist(), 0.3)),
        "price": (pa.decimal128(9, 2), holes(
            generator, [decimal.Decimal(int(unit)).scaleb(-2) for unit in units // 100], 0.1)),
        "exact": (pa.decimal128(30, 12), [
            decimal.Decimal(int(unit) ** 3).scaleb(-12) for unit in units]),
        "is_open": (pa.bool_(), holes(generator, (units % 3 == 0).tolist(), 0.2)),
        "grade": (pa.string(), holes(
            generator, [words[place] for place in generator.integers(0, len(words), rows)], 0.1)),
        "name": (pa.string(), [f"n{unit % 10**7:x}" for unit in units]),
        "day": (pa.date32(), holes(
            generator, [(EPOCH + datetime.timedelta(days=int(unit) // 50_000)).date()
                        for unit in units], 0.1)),
        "at": (pa.timestamp("us"), holes(
            generator, [EPOCH + datetime.timedelta(microseconds=int(micro)) for micro in micros],
            0.1)),
        "at_utc": (pa.timestamp("ms", tz="UTC"), [
            EPOCH + datetime.timedelta(milliseconds=int(micro) // 1000) for micro in micros]),
        "rare": (pa.float64(), [1.5 if row % 80 == 79 else None for row in range(rows)]),
    }
    return pa.table(
        [pa.array(values, type=type) for type, values in columns.values()],
        schema=pa.schema([(name, type) for name, (type, _) in columns.items()]))


def complete(rows):
    """Columns without nulls that say so."""
    generator = np.random.default_rng(12)
    columns = [
        ("x", pa.float64(), np.round(generator.normal(size=rows), 4).tolist()),
        ("n", pa.int64(), generator.integers(0, 50, rows).tolist()),
        ("kind", pa.string(), [f"k{place}" for place in generator.integers(0, 9, rows)]),
        ("flag", pa.bool_(), (generator.uniform(size=rows) < 0.5).tolist()),
    ]
    schema = pa.schema([pa.field(name, type, nullable=False) for name, type, _ in columns])
    return pa.table([pa.array(values, type=type) for _, type, values in columns], schema=schema)


def spelled(value):
    """A cell as the CSV spells it; null is empty."""
    match value:
        case None: return ""
        case bool(): return str(value).lower()
        case float(): return "NaN" if math.isnan(value) else repr(value)
        case datetime.datetime(): return value.replace(tzinfo=None).isoformat()
        case decimal.Decimal(): return format(value, "f")
        case _: return str(value)


def write_csv(table, name):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.column_names)
    for row in table.to_pylist():
        writer.writerow([spelled(value) for value in row.values()])
    (FIXTURES / f"{name}.csv").write_bytes(text.getvalue().encode())


def write_pyarrow(table, name, **options):
    pq.write_table(table, FIXTURES / f"{name}.parquet", **options)


def write_duckdb(table, name, options):
    connection = duckdb.connect()
    connection.register("source", table)
    connection.execute(
        f"copy (from source) to '{FIXTURES / name}.parquet' (format parquet, {options})")


def mixed_files():
    table = mixed(240)
    write_csv(table, "mixed")
    write_pyarrow(table, "mixed-pyarrow-plain", compression="none", use_dictionary=False)
    write_pyarrow(table, "mixed-pyarrow-snappy", row_group_size=100)
    write_pyarrow(
        table, "mixed-pyarrow-gzip-v2", compression="gzip", data_page_version="2.0",
        row_group_size=64)
    # Small pages, dictionaries that grow too large within a chunk, and checksums.
    write_pyarrow(
        table, "mixed-pyarrow-zstd-pages", compression="zstd", data_page_size=300,
        write_batch_size=16, dictionary_pagesize_limit=200, write_page_checksum=True)
    write_pyarrow(
        table, "mixed-pyarrow-snappy-v2-pages", data_page_version="2.0", data_page_size=200,
        write_batch_size=16)
    for name, text in [("delta", "DELTA_LENGTH_BYTE_ARRAY"), ("prefix", "DELTA_BYTE_ARRAY")]:
        write_pyarrow(
            table, f"mixed-pyarrow-{name}", compression="snappy", data_page_version="2.0",
            use_dictionary=False, column_encoding={
                "key": "DELTA_BINARY_PACKED", "count": "DELTA_BINARY_PACKED",
                "huge": "DELTA_BINARY_PACKED", "at": "DELTA_BINARY_PACKED",
                "value": "BYTE_STREAM_SPLIT", "eighth": "BYTE_STREAM_SPLIT",
                "exact": "BYTE_STREAM_SPLIT", "is_open": "RLE",
                "grade": text, "name": text,
            })
    frame = pl.from_arrow(table)
    for codec in ["uncompressed", "snappy", "gzip", "zstd"]:
        frame.write_parquet(
            FIXTURES / f"mixed-polars-{codec}.parquet", compression=codec, row_group_size=90)
    write_duckdb(table, "mixed-duckdb-v1", "compression snappy")
    write_duckdb(table, "mixed-duckdb-v1-gzip", "compression gzip")
    write_duckdb(table, "mixed-duckdb-v2", "compression zstd, parquet_version v2")


def complete_files():
    table = complete(300)
    write_csv(table, "complete")
    write_pyarrow(table, "complete-pyarrow-v1", row_group_size=130)
    write_pyarrow(
        table, "complete-pyarrow-v2", data_page_version="2.0", compression="zstd",
        use_dictionary=["kind"], column_encoding={"flag": "RLE", "n": "DELTA_BINARY_PACKED"})


def types():
    """Types that no CSV tells apart; the CSV says what the table has to hold."""
    at = datetime.datetime(2024, 2, 29, 13, 5, 7, 250_000)
    times = [datetime.time(0, 0), None, datetime.time(23, 59, 59, 500_000)]
    seconds = [0, None, 86399.5]
    columns = {
        "float16": (pa.float16(), [np.float16(0.5), None, np.float16(-2.25)], [0.5, None, -2.25]),
        "time32": (pa.time32("ms"), times, seconds),
        "time64": (pa.time64("us"), times, seconds),
        "time_ns": (pa.time64("ns"), times, seconds),
        "at_ns": (pa.timestamp("ns"), [at, None, EPOCH], [at, None, EPOCH]),
        "uuid": (
            pa.uuid(), [bytes(range(16)), None, b"\xff" * 16],
            ["00010203-0405-0607-0809-0a0b0c0d0e0f", None,
             "ffffffff-ffff-ffff-ffff-ffffffffffff"]),
        "bytes": (pa.binary(), [b"ab", None, "é".encode()], ["ab", None, "é"]),
        "large": (pa.large_string(), ["x", None, "y"], ["x", None, "y"]),
        "uint32": (pa.uint32(), [2**32 - 1, None, 0], [2**32 - 1, None, 0]),
        "decimal4": (
            pa.decimal32(4, 1), [decimal.Decimal("1.5"), None, decimal.Decimal("-99.9")],
            [1.5, None, -99.9]),
        "decimal18": (
            pa.decimal64(18, 4),
            [decimal.Decimal("99999999999999.9999"), None, decimal.Decimal("-0.0001")],
            [decimal.Decimal("99999999999999.9999"), None, decimal.Decimal("-0.0001")]),
        "decimal60": (
            pa.decimal256(60, 3), [decimal.Decimal(10) ** 50 / 8, None, -decimal.Decimal("7.125")],
            [decimal.Decimal(10) ** 50 / 8, None, -decimal.Decimal("7.125")]),
        "coded": (
            pa.dictionary(pa.int8(), pa.string()), ["b", None, "a"], ["b", None, "a"]),
    }
    table = pa.table({name: pa.array(values, type=type)
                      for name, (type, values, _) in columns.items()})
    # Levels that no row has are no levels of the column.
    codes = pa.DictionaryArray.from_arrays(pa.array([2, None, 0], pa.int8()), ["a", "z", "b"])
    table = table.set_column(table.column_names.index("coded"), "coded", codes)
    expected = pa.table({name: [spelled(value) for value in cells]
                         for name, (_, _, cells) in columns.items()})
    write_csv(expected, "types")
    write_pyarrow(table, "types-pyarrow", store_decimal_as_integer=True)
    old = pa.table({"at": pa.array([at, None, EPOCH], pa.timestamp("us"))})
    write_csv(old, "int96")
    write_pyarrow(old, "int96-pyarrow", use_deprecated_int96_timestamps=True)


def small_files():
    """Few rows of many kinds of page, for tests that break every byte."""
    table = mixed(12).select(["count", "value", "exact", "is_open", "grade", "name", "at"])
    write_csv(table, "small")
    write_pyarrow(table, "small-pyarrow", row_group_size=5, write_page_checksum=True)
    write_pyarrow(
        table, "small-pyarrow-delta", compression="zstd", data_page_version="2.0",
        use_dictionary=["is_open"], column_encoding={
            "count": "DELTA_BINARY_PACKED", "value": "BYTE_STREAM_SPLIT",
            "grade": "DELTA_LENGTH_BYTE_ARRAY", "name": "DELTA_BYTE_ARRAY"})
    pl.from_arrow(table).write_parquet(FIXTURES / "small-polars.parquet", compression="gzip")
    write_duckdb(table, "small-duckdb", "compression snappy")


def extremes():
    """Differences of whole numbers that wrap around, and that take every bit."""
    generator = np.random.default_rng(13)
    wide = [2**63 - 1, -2**63, 0, -1, 1, -2**63, 2**63 - 1]
    wide += [int(value) for value in generator.integers(-2**63, 2**63 - 1, 150)]
    narrow = [2**31 - 1, -2**31, 0, -1, 1] + generator.integers(-2**31, 2**31 - 1, 152).tolist()
    table = pa.table({
        "wide": pa.array(wide), "narrow": pa.array(narrow, pa.int32()),
        "slow": pa.array(range(len(wide)), pa.int64()),
        "steps": pa.array([2**40 * (row % 7) for row in range(len(wide))], pa.int64()),
    })
    write_csv(table, "extremes")
    write_pyarrow(table, "extremes-pyarrow", use_dictionary=False, column_encoding={
        name: "DELTA_BINARY_PACKED" for name in table.column_names})
    write_duckdb(table, "extremes-duckdb", "compression zstd, parquet_version v2")


def refused():
    rows = pa.table({"id": [1, 2], "text": ["a", "b"]})
    for codec in ["brotli", "lz4"]:
        write_pyarrow(rows, f"refused-{codec}", compression=codec)
    write_pyarrow(pa.table({"id": [1, 2], "tags": [["a"], ["b", "c"]]}), "refused-list")
    write_pyarrow(pa.table({"id": [1, 2], "point": [{"x": 1}, {"x": 2}]}), "refused-struct")
    write_pyarrow(pa.table({"id": [1, 2], "code": pa.array([b"ab", b"cd"], pa.binary(2))}),
                  "refused-fixed")
    write_pyarrow(pa.table({"id": [1, 2, 3], "x": [1.5, None, -math.inf]}), "refused-infinite")
    write_pyarrow(pa.table({"id": [1], "blob": [b"\xff\xfe"]}), "refused-bytes")
    write_pyarrow(pa.table({"id": [1], "text": ["a\0b"]}), "refused-nul")
    write_pyarrow(rows.slice(0, 0), "refused-empty")
    write_pyarrow(pa.table([[1], [2]], names=["id", "id"]), "refused-twice")
    write_duckdb(
        duckdb.sql("select 1 as id, interval '3 days' as span").to_arrow_table(),
        "refused-interval", "compression snappy")


if __name__ == "__main__":
    FIXTURES.mkdir(parents=True, exist_ok=True)
    mixed_files()
    complete_files()
    small_files()
    extremes()
    types()
    refused()
