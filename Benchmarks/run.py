#!/usr/bin/env python3
"""Time `harness run` beside a scikit-learn and polars script that does the same job.

    python3 Benchmarks/run.py [--rounds N] [--harness PATH]

The two take turns on the census data, so that a busy machine slows both. One round warms the file
cache and is not counted. Times are of whole processes, from start to exit; memory is the peak
resident size of the largest process. `make bench` sets up the Python packages that both need
(Benchmarks/requirements.txt) and calls this.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
CONFIG = ROOT / "configs" / "adult-income.json"


def measure(command, accepted):
    """Seconds and peak megabytes of one process; ends the script if it failed."""
    with tempfile.TemporaryFile() as messages:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=messages
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        code = os.waitstatus_to_exitcode(status)
        process.returncode = code
        if code not in accepted:
            messages.seek(0)
            print(messages.read().decode(errors="replace"), file=sys.stderr)
            raise SystemExit(f"{command[0]} ended with {code}")
    return seconds, usage.ru_maxrss / 1024  # Linux counts kilobytes


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7, help="counted rounds (default 7)")
    parser.add_argument("--harness", default=str(ROOT / ".build" / "release" / "harness"))
    options = parser.parse_args()

    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        split = folder / "split.csv"
        with open(split, "wb") as file:
            subprocess.run([options.harness, "split", str(CONFIG)], check=True, stdout=file)

        contestants = {
            # A shut gate (1) is an answer.
            "harness": ([options.harness, "run", str(CONFIG), "--quiet", "--output"], {0, 1}),
            "scikit-learn + polars": (
                [sys.executable, str(ROOT / "Benchmarks" / "peer.py"), str(CONFIG), str(split)],
                {0},
            ),
        }
        times = {name: [] for name in contestants}
        memory = {name: [] for name in contestants}
        for turn in range(options.rounds + 1):
            print(f"round {turn} of {options.rounds}", file=sys.stderr)
            for name, (command, accepted) in contestants.items():
                output = folder / f"{name.split()[0]}-{turn}"
                seconds, megabytes = measure([*command, str(output)], accepted)
                shutil.rmtree(output, ignore_errors=True)
                if turn > 0:
                    times[name].append(seconds)
                    memory[name].append(megabytes)

    base_time = statistics.median(times["harness"])
    base_memory = statistics.median(memory["harness"])
    print(f"census income: 48,842 rows, {options.rounds} rounds, {os.cpu_count()} cores\n")
    print(f"{'':24}{'median':>9}{'fastest':>9}{'slowest':>9}{'ratio':>7}{'peak':>10}{'ratio':>7}")
    for name in contestants:
        median, peak = statistics.median(times[name]), statistics.median(memory[name])
        print(
            f"{name:24}{median:8.2f}s{min(times[name]):8.2f}s{max(times[name]):8.2f}s"
            f"{median / base_time:6.1f}x{peak:7.0f} MB{peak / base_memory:6.1f}x"
        )


if __name__ == "__main__":
    main()
