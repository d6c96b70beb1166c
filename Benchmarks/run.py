#!/usr/bin/env python3
"""Time the harness beside what people use today, and print the tables of docs/PERFORMANCE.md.

    run.py [--only PART …] [--rounds N] [--quick] [--harness PATH]

PART is a data set (higgs, mixed, covertype, adult), small, a stage (reading, linear, tree,
bootstrap) or growth; without any, all are done. Contestants take turns, and a ratio is the median
of the rounds' ratios, so that a busy machine slows both. `make bench` builds what is needed, sets
up the Python packages (Benchmarks/requirements.txt) and calls this. Data are made once and kept in
Benchmarks/data. --quick takes a tenth of the rows and one round: a check of the benchmark, and no
measurement.
"""

import argparse
import os
import platform
import subprocess
import sys
from importlib.metadata import version

from contest import ROOT
from generate import ROWS
from growth import growths
from kernels import KERNELS
from wholeruns import WHOLE, small_runs, whole_runs


def machine():
    """What the figures depend on."""
    try:
        with open("/proc/cpuinfo") as lines:
            [processor, *_] = [line.split(": ")[1].strip() for line in lines if "model name" in line]
    except (OSError, ValueError):
        processor = platform.processor()
    commit = subprocess.run(
        ["git", "-C", ROOT, "describe", "--always", "--dirty"], capture_output=True, text=True)
    packages = ", ".join(
        f"{name} {version(name)}"
        for name in ("polars", "scikit-learn", "numpy", "lightgbm", "numba", "duckdb"))
    return (
        f"{processor}, {os.cpu_count()} cores, {platform.system()}; harness {commit.stdout.strip()}; "
        f"Python {platform.python_version()}, {packages}")


def main():
    parts = [*WHOLE, "small", *KERNELS, "growth"]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="+", choices=parts, default=parts, metavar="PART")
    parser.add_argument("--rounds", type=int, default=3, help="rounds (default 3)")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--harness", default=str(ROOT / ".build" / "release" / "harness"))
    options = parser.parse_args()
    rounds = 1 if options.quick else options.rounds
    rows = {name: count // 10 for name, count in ROWS.items()} if options.quick else {}
    if options.quick:
        rows["bootstrap"] = 20_000

    print(machine(), "\n", flush=True)

    def show(tables):
        for text in tables:
            print(text, "\n", flush=True)

    if names := [name for name in WHOLE if name in options.only]:
        show(whole_runs(names, options.harness, rounds, rows))
    if "small" in options.only:
        show(small_runs(options.harness, rounds))
    for name, kernel in KERNELS.items():
        if name in options.only:
            show(kernel(options.harness, rounds, rows))
    if "growth" in options.only:
        show(growths(list(ROWS), options.harness, rounds, 10 if options.quick else 1))


if __name__ == "__main__":
    sys.exit(main())
