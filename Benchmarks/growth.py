"""How the time and memory of a whole run grow with rows and with columns; the harness alone."""

import json
import math

from contest import DATA, Series, python, turn
from generate import write
from table import megabytes, seconds, table
from wholeruns import WHOLE, harness_turn

STAGES = (
    "reading", "auditing", "describing", "training rule", "training linear", "training tree",
    "comparing")


def prepared(name, harness, rows, repeats):
    stem = f"{name}-{rows}x{repeats}"
    data, split, candidate = (DATA / f"{stem}{end}" for end in (".csv", ".split.csv", ".candidate.csv"))
    config = DATA / f"{stem}.json"
    DATA.mkdir(exist_ok=True)
    if not data.exists():
        write(name, data, rows, repeats)
    settings = json.loads(WHOLE[name].config.read_text())
    settings["data"]["path"] = data.name
    settings["candidates"][0]["predictions"] = candidate.name
    config.write_text(json.dumps(settings))
    if not split.exists():
        split.write_text(turn([harness, "split", config]).output)
    if not candidate.exists():
        python("candidate.py", config, split, candidate)
    return config


def exponent(sizes, values):
    """The slope of log value over log size, by least squares."""
    x, y = [math.log(size) for size in sizes], [math.log(max(value, 1e-4)) for value in values]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    return sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y)) / sum(
        (a - mean_x) ** 2 for a in x)


def growth(name, harness, rounds, sizes, title):
    """`sizes`: rows and repeats of the columns, smallest first."""
    configs = {size: prepared(name, harness, *size) for size in sizes}
    series = {size: Series() for size in sizes}
    for _ in range(rounds):
        for size in sizes:
            series[size].add(**harness_turn(harness, configs[size], 1))
    scales = [rows * repeats for rows, repeats in sizes]
    # The fastest round: what others do on the machine only adds.
    fastest = {size: {key: min(series[size][key]) for key in series[size].values} for size in sizes}
    rows = []
    for size, scale in zip(sizes, scales):
        figures = fastest[size]
        rows.append([
            f"×{scale // scales[0]}", seconds(figures["seconds"]),
            *(f"{figures.get(stage, 0):.2f}" for stage in STAGES), megabytes(figures["megabytes"])])
    rows.append([
        "exponent",
        *(f"{exponent(scales, [fastest[size].get(key, 0) for size in sizes]):.2f}"
          for key in ("seconds", *STAGES, "megabytes"))])
    return table([title, "run", *STAGES, "peak"], rows)


def growths(names, harness, rounds, scale=1):
    rows = {"higgs": 125_000, "mixed": 625_000, "covertype": 62_500}
    for name in names:
        base = rows[name] // scale
        yield growth(
            name, harness, rounds, [(base * times, 1) for times in (1, 2, 4, 8)],
            f"{name}, rows from {base:,}")
    base = 100_000 // scale
    yield growth(
        "higgs", harness, rounds, [(base, times) for times in (1, 2, 4)],
        f"higgs, columns from 28, {base:,} rows")
