#!/usr/bin/env python3
"""Time reading a delimited file into a typed table beside polars, DuckDB and pandas.

    python3 Benchmarks/reader.py FILE… [--rounds N] [--threads N…] [--bench PATH]

Each tool reads the file within a process that is started for it, and times that alone: neither the
start of the process nor the import of a library counts. They take turns, so that a busy machine slows
all of them. `polars` infers types from its first 100 rows, as it does unless told otherwise;
`polars, all rows` infers them from all rows, as the harness does. PATH is the program that
`HARNESS_BENCHMARKS=1 swift build -c release --product harness-bench` makes. A first round warms the
file cache and is not counted.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
MISSING = ["", "NA", "N/A", "NaN", "null", "?", "None"]
PEERS = ["polars", "polars, all rows", "duckdb", "pandas"]

PEER = """
import resource, sys, time
tool, file, threads = sys.argv[1:4]
missing = %r
if tool.startswith("polars"):
    import polars
    rows = None if "all" in tool else 100
    read = lambda: polars.read_csv(
        file, null_values=missing, infer_schema_length=rows, try_parse_dates=True)
elif tool == "duckdb":
    import duckdb
    duckdb.execute(f"set threads to {threads}")
    read = lambda: duckdb.execute(
        "create or replace temp table t as select * from read_csv(?, nullstr=?)", [file, missing])
else:
    import pandas
    read = lambda: pandas.read_csv(file, na_values=missing, keep_default_na=False)
start = time.perf_counter()
table = read()
seconds = time.perf_counter() - start
print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
""" % (MISSING,)


def harness(bench, file, threads):
    command = [bench, "read", file, "--threads", str(threads)]
    report = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return report["seconds"][0], report["peakMegabytes"]


def peer(tool, file, threads):
    environment = {**os.environ, "POLARS_MAX_THREADS": str(threads)}
    command = [sys.executable, "-c", PEER, tool, file, str(threads)]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=environment).stdout
    seconds, megabytes = map(float, output.split())
    return seconds, megabytes


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--rounds", type=int, default=5, help="counted rounds (default 5)")
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--bench", default=str(ROOT / ".build" / "release" / "harness-bench"))
    options = parser.parse_args()
    for file in options.files:
        megabytes = os.path.getsize(file) / 1e6
        for threads in options.threads:
            results = {name: [] for name in ["harness", *PEERS]}
            for turn in range(options.rounds + 1):
                for name in results:
                    if name == "harness":
                        result = harness(options.bench, file, threads)
                    else:
                        result = peer(name, file, threads)
                    if turn > 0:
                        results[name].append(result)
            print(f"{file}: {megabytes:.0f} MB, {threads} threads")
            print(f"{'':20}{'median':>9}{'MB/s':>7}{'ratio':>7}{'peak':>10}")
            base = [seconds for seconds, _ in results["harness"]]
            for name, turns in results.items():
                median = statistics.median(seconds for seconds, _ in turns)
                # Of turns that stand side by side.
                ratio = statistics.median(t[0] / b for t, b in zip(turns, base))
                peak = statistics.median(memory for _, memory in turns)
                print(
                    f"{name:20}{median:8.2f}s{megabytes / median:7.0f}{ratio:6.2f}x{peak:7.0f} MB")


if __name__ == "__main__":
    main()
