"""How the time and memory of a whole run grow with rows and with columns; the harness alone."""

import math

from contest import Series, say
from data import ROWS, made
from table import Table, megabytes, seconds
from wholeruns import STAGES, harness_turn


def exponent(sizes, values):
    """The slope of log value over log size, by least squares."""
    x, y = [math.log(size) for size in sizes], [math.log(max(value, 1e-4)) for value in values]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    return sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y)) / sum(
        (a - mean_x) ** 2 for a in x)


def growth(title, name, harness, rounds, sizes):
    """`sizes`: rows and repeats of the columns, smallest first."""
    sets = {size: made(name, harness, *size) for size in sizes}
    series = {size: Series() for size in sizes}
    for count in range(1, rounds + 1):
        for size in sizes:
            say(f"growth of {title}, round {count} of {rounds}: {size[0]:,} rows, columns ×{size[1]}")
            series[size].add(**harness_turn(harness, sets[size].config, 1))
    # The fastest round: what others do on the machine only adds.
    columns = {"run": [], **{stage: [] for stage in STAGES}, "peak": []}
    for each in series.values():
        fastest = {key: min(values) for key, values in each.values.items()}
        columns["run"].append(fastest["seconds"])
        columns["peak"].append(fastest["megabytes"])
        for stage, parts in STAGES.items():
            columns[stage].append(sum(fastest.get(part, 0) for part in parts))
    scales = [rows * repeats // (sizes[0][0] * sizes[0][1]) for rows, repeats in sizes]
    rows = [
        [f"×{scale}", seconds(columns["run"][place]),
         *(f"{columns[stage][place]:.2f}" for stage in STAGES), megabytes(columns["peak"][place])]
        for place, scale in enumerate(scales)]
    rows.append(["exponent", *(f"{exponent(scales, values):.2f}" for values in columns.values())])
    return Table(f"growth, {title}", [title, *columns], rows)


def growths(harness, rounds, rows):
    """Each stage's seconds for eight times the rows, and for four times the columns."""
    scale = 10 if rows else 1
    for name, count in ROWS.items():
        least = count // 8 // scale
        yield growth(
            f"rows of {name}", name, harness, rounds, [(least * times, 1) for times in (1, 2, 4, 8)])
    least = 100_000 // scale
    yield growth(
        "columns of higgs", "higgs", harness, rounds, [(least, times) for times in (1, 2, 4)])
