"""Whole runs of the harness beside the script that does an engineer's job (peer.py)."""

import json
import tempfile
from pathlib import Path

from contest import ROOT, alternate, python, ratio, threads_of, turn
from data import ROWS, adult, made
from table import Table, megabytes, seconds, times, verdict

#: How many times as fast as the script a run is to be.
BARS = {"higgs": 10, "mixed": 8, "covertype": 6, "adult": 5}
PROCESS_BAR = 10
#: Peak memory over rows × columns × 8 bytes.
MEMORY_BARS = {"higgs": 1.6, "covertype": 1.6, "mixed": 1.6}
START_TO_END = {"penguins-species": 0.3, "adult-income": 1}

THREADS = (1, 2)
STAGES = {
    "reading": ["reading", "checking"], "audit": ["auditing", "describing"],
    "rule": ["training rule"], "linear": ["training linear"], "tree": ["training tree"],
    "comparing": ["comparing"],
}
SCRIPT_STAGES = [
    "importing", "reading", "preparing", "stump", "linear", "tree", "metrics", "bootstrap"]


def harness_turn(harness, config, threads):
    with tempfile.TemporaryDirectory() as scratch:
        output = Path(scratch) / "run"
        done = turn(
            [harness, "run", config, "--quiet", "--threads", threads, "--output", output],
            accepted=(0, 1))  # a shut gate is an answer
        clock = json.loads((output / "result.json").read_text())["clock"]
    return {
        "seconds": done.seconds, "megabytes": done.megabytes,
        **{stage["name"]: stage["seconds"] for stage in clock["stages"]},
    }


def script_turn(data):
    done = python("peer.py", data.config, data.split)
    stages = done.report["stages"]
    return {
        "process": done.seconds, "megabytes": done.megabytes,
        "seconds": sum(stages.values()) - stages["importing"], **stages,
    }


def of_stages(series):
    """Medians by stage, and what is left of the whole."""
    figures = [
        sum(series.median(part) for part in parts if part in series.values)
        for parts in STAGES.values()]
    return [f"{value:.2f}" for value in [*figures, series.median("seconds") - sum(figures)]]


def for_small(rounds):
    """Small data are soon done, and more easily disturbed."""
    return max(rounds, 7) if rounds > 1 else 1


def timed(name, ours, script, bar, key="seconds"):
    ratios = [ratio(script, each, key) for each in ours]
    return [
        name, *(seconds(each.median(key)) for each in ours), seconds(script.median(key)),
        *map(times, ratios), f"{bar}×", verdict(*(found >= bar for found in ratios))]


def whole_run(name, harness, rounds, rows):
    data = adult(harness) if name not in ROWS else made(name, harness, rows.get(name))
    harness_turn(harness, data.config, 1)  # warms the file's cache
    # The script stands between ours, so that each of ours has it as a neighbour.
    series = alternate(
        {
            "harness, 1 thread": lambda: harness_turn(harness, data.config, 1),
            "script": lambda: script_turn(data),
            "harness, 2 threads": lambda: harness_turn(harness, data.config, 2),
        }, for_small(rounds) if name == "adult" else rounds, name)
    one, script, two = series.values()

    lines = [timed(name, [one, two], script, BARS[name])]
    if name == "adult":
        for each in (one, two):
            each.values["process"] = each["seconds"]
        lines.append(timed("adult, processes", [one, two], script, PROCESS_BAR, "process"))
    yield Table(
        "whole", ["whole run", "1 thread", "2 threads", "script", "ratio, 1", "ratio, 2", "bar", ""],
        lines)

    size = data.megabytes
    peaks = [each.median("megabytes") for each in (one, two)]
    shares = [peak / size for peak in peaks]
    theirs = script.median("megabytes")
    bar = MEMORY_BARS.get(name)
    yield Table(
        "memory",
        ["peak memory", "1 thread", "2 threads", "table", "of it, 1", "of it, 2", "bar", "",
         "script", "below it"],
        [[name, *map(megabytes, peaks), megabytes(size), *(f"{share:.2f}" for share in shares),
          bar or "", verdict(*(share <= bar for share in shares)) if bar else "",
          megabytes(theirs), verdict(*(peak < theirs for peak in peaks))]])

    yield Table(
        "stages", ["seconds by stage, harness", *STAGES, "all else"],
        [[f"{name}, {threads_of(count)}", *of_stages(each)]
         for count, each in zip(THREADS, (one, two))])
    yield Table(
        "script", ["seconds by stage, script", *SCRIPT_STAGES],
        [[name, *(f"{script.median(stage):.2f}" for stage in SCRIPT_STAGES)]])


def small_runs(harness, rounds, rows):
    """Start to end on small data."""
    lines = []
    for name, bar in START_TO_END.items():
        config = ROOT / "configs" / f"{name}.json"
        harness_turn(harness, config, 1)
        series = alternate(
            {threads_of(threads): lambda threads=threads: harness_turn(harness, config, threads)
             for threads in THREADS}, for_small(rounds), name)
        found = [each.median("seconds") for each in series.values()]
        peaks = [each.median("megabytes") for each in series.values()]
        lines.append([
            name, *map(seconds, found), f"{bar} s", verdict(*(value < bar for value in found)),
            megabytes(max(peaks))])
    yield Table("small", ["start to end", "1 thread", "2 threads", "bar", "", "peak memory"], lines)
