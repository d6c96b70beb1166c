#!/usr/bin/env python3
"""Time the harness beside what people use today, and print the tables of docs/PERFORMANCE.md.

    run.py [--only PART …] [--rounds N] [--quick] [--markdown FILE] [--harness PATH]

PART is a data set (adult, higgs, mixed, covertype), small, a stage (linear, tree, reading,
bootstrap, discovery, subpopulations) or growth; without any, all are done. Contestants take turns, and a
ratio is the median of the rounds' ratios, so that a busy machine slows both. `make bench` builds what is needed, sets
up the Python packages (Benchmarks/requirements.txt) and calls this. Data are made once and kept in
Benchmarks/data. --quick takes a tenth of the rows and one round: a check of the benchmark, and no
measurement. --markdown also writes each table into its place in a file such as docs/PERFORMANCE.md.

Progress goes to standard error, the tables to standard output at the end. A part that fails is
reported there, the others are done, and the exit code is 1.
"""

import argparse
import functools
import os
import pathlib
import platform
import subprocess
import sys
from importlib.metadata import version

import document
from contest import ROOT, Failed, say
from data import ROWS
from growth import growths
from kernels import KERNELS
from wholeruns import small_runs, whole_run

PARTS = {
    **{name: functools.partial(whole_run, name) for name in ("adult", "higgs", "mixed", "covertype")},
    "small": small_runs,
    **KERNELS,
    "growth": growths,
}


class Machine:
    """What the figures depend on."""

    name = "machine"

    def __init__(self):
        try:
            with open("/proc/cpuinfo") as lines:
                [processor, *_] = [
                    line.split(": ")[1].strip() for line in lines if "model name" in line]
        except (OSError, ValueError):
            processor = platform.processor()
        commit = subprocess.run(
            ["git", "-C", ROOT, "describe", "--always", "--dirty"], capture_output=True, text=True)
        packages = ", ".join(
            f"{name} {version(name)}"
            for name in ("polars", "scikit-learn", "numpy", "lightgbm", "numba", "duckdb", "sliceline"))
        self.text = (
            f"{processor}, {os.cpu_count()} cores, {platform.system()}; harness "
            f"{commit.stdout.strip()}; Python {platform.python_version()}, {packages}.")

    def __str__(self):
        return self.text


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), metavar="PART")
    parser.add_argument("--rounds", type=int, default=3, help="rounds (default 3)")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--markdown", type=pathlib.Path, metavar="FILE")
    parser.add_argument("--harness", default=ROOT / ".build" / "release" / "harness")
    options = parser.parse_args()
    if options.quick and options.markdown:
        parser.error("--quick is no measurement, so nothing is written down")
    rounds = 1 if options.quick else options.rounds
    rows = {name: count // 10 for name, count in ROWS.items()} if options.quick else {}
    if options.quick:
        rows |= {"bootstrap": 20_000, "discovery": 5_000, "subpopulations": 20_000}

    machine = Machine()
    tables = {}
    failed = {}
    try:
        for name in options.only:
            try:
                for found in PARTS[name](options.harness, rounds, rows):
                    say(f"found\n\n{found}\n")
                    tables[found.name] = found.over(tables.get(found.name))
                    if options.markdown:
                        document.write(options.markdown, machine)
                        document.write(options.markdown, found)
            except (Failed, OSError, KeyError, ValueError) as error:
                say(f"{name} failed: {error}")
                failed[name] = error
    finally:
        for text in (machine, *tables.values()):
            print(text, end="\n\n")
        for name, error in failed.items():
            print(f"{name} failed: {error}\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
