"""Whole runs of the harness beside the script that does an engineer's job (peer.py)."""

import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from contest import DATA, FOLDER, ROOT, alternate, python, ratio, turn
from generate import write
from table import megabytes, seconds, table, times


@dataclass
class Whole:
    config: Path
    #: How many times as fast as the script the run is to be.
    bar: float
    #: Columns of numbers alone: the table's size is rows × columns × 8 bytes.
    is_numeric: bool = False


WHOLE = {
    "higgs": Whole(FOLDER / "configs" / "higgs.json", 10, is_numeric=True),
    "mixed": Whole(FOLDER / "configs" / "mixed.json", 8),
    "covertype": Whole(FOLDER / "configs" / "covertype.json", 6, is_numeric=True),
    "adult": Whole(ROOT / "configs" / "adult-income.json", 5),
}


def prepared(name, harness, rows=None):
    """The config and split of a set, whose data and candidate are made if they are missing."""
    whole = WHOLE[name]
    suffix = f"-{rows}" if rows else ""
    DATA.mkdir(exist_ok=True)
    split = DATA / f"{name}{suffix}.split.csv"
    config = whole.config
    if name != "adult":
        data = DATA / f"{name}{suffix}.csv"
        if not data.exists():
            write(name, data, rows)
        if rows:
            settings = json.loads(config.read_text())
            settings["data"]["path"] = data.name
            settings["candidates"][0]["predictions"] = f"{name}{suffix}.candidate.csv"
            config = DATA / f"{name}{suffix}.json"
            config.write_text(json.dumps(settings))
    if not split.exists():
        split.write_text(turn([harness, "split", config]).output)
    candidate = DATA / f"{name}{suffix}.candidate.csv"
    if name != "adult" and not candidate.exists():
        python("candidate.py", config, split, candidate)
    return config, split


def harness_turn(harness, config, threads):
    with tempfile.TemporaryDirectory() as scratch:
        output = Path(scratch) / "run"
        done = turn(
            [harness, "run", config, "--quiet", "--threads", threads, "--output", output],
            accepted=(0, 1))  # a shut gate is an answer
        clock = json.loads((output / "result.json").read_text())["clock"]
        shutil.rmtree(output)
    return {
        "seconds": done.seconds, "megabytes": done.megabytes,
        **{stage["name"]: stage["seconds"] for stage in clock["stages"]},
    }


def peer_turn(config, split):
    done = python("peer.py", config, split)
    stages = done.report["stages"]
    return {
        "process": done.seconds, "megabytes": done.megabytes,
        "seconds": sum(stages.values()) - stages["importing"], **stages,
    }


def stage_table(series):
    """Medians by stage: the harness on one thread and two, and the script."""
    lines = []
    for who in ("1 thread", "2 threads", "script"):
        stages = {
            name: series[who].median(name) for name in series[who].values
            if name not in ("seconds", "megabytes", "process")}
        lines.append(f"- {'harness, ' if who != 'script' else ''}{who}: " + ", ".join(
            f"{name} {value:.2f}" for name, value in stages.items() if value >= 0.005))
    return "\n".join(lines)


def for_small(rounds):
    """Small data are soon done, and more easily disturbed."""
    return max(rounds, 7) if rounds > 1 else 1


def whole_runs(names, harness, rounds, rows=None):
    times_rows, memory_rows, stages = [], [], []
    for name in names:
        config, split = prepared(name, harness, rows.get(name) if rows else None)
        harness_turn(harness, config, 1)  # warms the file's cache
        series = alternate(
            {
                "1 thread": lambda: harness_turn(harness, config, 1),
                "script": lambda: peer_turn(config, split),
                "2 threads": lambda: harness_turn(harness, config, 2),
            },
            rounds if name != "adult" else for_small(rounds), name)
        one, two, script = series["1 thread"], series["2 threads"], series["script"]
        times_rows.append([
            name, seconds(one.median("seconds")), seconds(two.median("seconds")),
            seconds(script.median("seconds")), times(ratio(script, one)),
            times(ratio(script, two)), f"{WHOLE[name].bar}×"])
        if name == "adult":
            for each in (one, two):
                each.values["process"] = each["seconds"]
            times_rows.append([
                "adult, processes", seconds(one.median("process")), seconds(two.median("process")),
                seconds(script.median("process")), times(ratio(script, one, "process")),
                times(ratio(script, two, "process")), "10×"])
        settings = json.loads(config.read_text())
        data = pl.scan_csv(config.parent / settings["data"]["path"])
        columns = len(data.collect_schema()) - 1
        size = data.select(pl.len()).collect().item() * columns * 8 / 2**20
        worst = max(one.median("megabytes"), two.median("megabytes"))
        memory_rows.append([
            name, megabytes(one.median("megabytes")), megabytes(two.median("megabytes")),
            megabytes(size), f"{worst / size:.2f}", "1.6" if WHOLE[name].is_numeric else "",
            megabytes(script.median("megabytes"))])
        stages.append(f"{name}, seconds by stage:\n\n{stage_table(series)}")
    yield table(
        ["whole run", "1 thread", "2 threads", "script", "ratio, 1", "ratio, 2", "bar"], times_rows)
    yield table(
        ["peak memory", "1 thread", "2 threads", "rows × columns × 8", "of it", "bar", "script"],
        memory_rows)
    yield from stages


def small_runs(harness, rounds):
    """Start to end on small data."""
    rows = []
    for name, bar in (("penguins-species", 0.3), ("adult-income", 1)):
        config = ROOT / "configs" / f"{name}.json"
        harness_turn(harness, config, 1)
        series = alternate(
            {str(threads): lambda threads=threads: harness_turn(harness, config, threads)
             for threads in (1, 2)}, for_small(rounds), name)
        rows.append([name, *(seconds(series[t].median("seconds")) for t in "12"), f"{bar} s"])
    yield table(["start to end", "1 thread", "2 threads", "bar"], rows)
