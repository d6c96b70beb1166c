"""Write the benchmarks' data: seeded, so that the same call writes the same bytes.

    generate.py NAME FILE [--rows N] [--repeats N] [--digits N]

NAME is one of

- higgs: 1,000,000 rows of 28 numbers and a target of two classes. Its signal is mostly in products
  of columns: a tree of depth 6 finds more of it than a line does.
- mixed: 5,000,000 rows of 10 columns and a number to predict. Numbers, categories of 5, 9, 50 and
  1,000 levels, missing cells, and a category whose texts hold commas, so that they stand in quotes.
- covertype: 500,000 rows of 54 columns and seven classes of unequal size. 10 numbers and 44 columns
  of 0 and 1.

--repeats N writes each column that is no target N times, under N names, with other noise: for how
cost grows with columns. --digits is for the columns of higgs: 6 decimals, or 17 significant digits.
"""

import argparse
import pathlib

import numpy as np
import polars as pl

from data import ROWS


def sigmoid(score):
    return 1 / (1 + np.exp(-score))


def higgs(rows, random):
    """Columns like those of a detector: momenta, angles, tags, masses."""
    columns = {}
    for part in ("lepton", "missing", "jet1", "jet2", "jet3", "jet4"):
        columns[f"{part}_pt"] = random.gamma(2.5, 0.4, rows)
        if part != "missing":
            columns[f"{part}_eta"] = random.normal(0, 1, rows)
        columns[f"{part}_phi"] = random.uniform(-np.pi, np.pi, rows)
        if part.startswith("jet"):
            columns[f"{part}_tag"] = random.choice([0.0, 1.086538, 2.173076], rows, p=[0.5, 0.2, 0.3])
    latent = random.normal(0, 1, (2, rows))
    for place, name in enumerate(("jj", "jjj", "lv", "jlv", "bb", "wbb", "wwbb")):
        shift = 0.5 * latent[place % 2]
        columns[f"m_{name}"] = np.exp(0.3 * random.normal(0, 1, rows) + shift)
    score = (
        1.5 * np.log(columns["m_bb"])
        - 1.5 * np.log(columns["m_wwbb"])
        + 0.8 * (columns["lepton_pt"] - 1)
        + 1.9 * (np.abs(np.log(columns["m_jj"])) < 0.35)
        + 0.6 * np.sign(columns["jet1_eta"]) * np.sign(columns["lepton_eta"])
        + 1.4 * ((columns["m_wbb"] > 1.0) & (columns["jet1_tag"] > 0))
        + 0.4 * columns["jet2_pt"] * (columns["jet2_tag"] > 2)
        - 1.5
    )
    target = (random.uniform(0, 1, rows) < sigmoid(score)).astype(np.int64)
    return columns, ("signal", target)


def zipf(levels, exponent):
    weights = 1 / np.arange(1, levels + 1) ** exponent
    return weights / weights.sum()


def mixed(rows, random):
    """Columns like those of a shop's orders."""

    def coded(names, weights):
        codes = random.choice(len(names), rows, p=weights).astype(np.uint32)
        return codes, pl.Series(names).gather(pl.Series(codes))

    def with_gaps(values, share):
        gaps = random.uniform(0, 1, rows) < share
        return pl.Series(values).set(pl.Series(gaps), None)

    channel_code, channel = coded(
        ["web", "app", "store", "phone", "partner"], [0.42, 0.3, 0.16, 0.08, 0.04])
    plans = ["basic, monthly", "basic, yearly", "plus, monthly", "plus, yearly", "pro, monthly",
             "pro, yearly", "trial", "staff", "none"]
    plan_code, plan = coded(plans, zipf(9, 0.7))
    region_code, region = coded([f"region {place:02d}" for place in range(50)], zipf(50, 0.5))
    product_code, product = coded([f"P{place:04d}" for place in range(1000)], zipf(1000, 0.8))

    amount = np.round(random.lognormal(3.4, 0.8, rows), 2)
    age = random.integers(18, 90, rows)
    rating = np.round(random.beta(5, 2, rows) * 5, 4)
    distance = np.round(random.exponential(12, rows), 6)
    visits = random.poisson(4, rows)
    hour = random.integers(0, 24, rows)
    effects = np.random.default_rng(7)
    by_region, by_product = effects.normal(0, 3, 50), effects.normal(0, 4, 1000)
    value = (
        20 + 9 * np.log(amount) + 0.15 * (age - 50) - 0.004 * (age - 50.0) ** 2
        + np.array([0, 2, -3, -5, 4])[channel_code] + 0.8 * np.minimum(visits, 8)
        + np.linspace(-4, 6, 9)[plan_code] + by_region[region_code] + by_product[product_code]
        + 6 * ((hour >= 18) & (distance < 8)) + 2 * rating * (channel_code == 2)
        + random.normal(0, 8, rows)
    )
    columns = {
        "amount": amount, "age": with_gaps(age, 0.05), "rating": with_gaps(rating, 0.12),
        "distance": distance, "visits": visits, "hour": hour, "channel": channel,
        "plan": with_gaps(plan, 0.03), "region": region, "product": product,
    }
    return columns, ("value", np.round(value, 3))


def covertype(rows, random):
    """Columns like those of a map of forests: heights, distances, and what the ground is, one-hot."""
    height = random.normal(2950, 280, rows)
    area = np.digitize(height + random.normal(0, 300, rows), [2700, 2950, 3200])
    soil = np.clip(
        (height - 1900) / 2100 * 40 + random.normal(0, 5, rows), 0, 39).astype(np.int64)
    columns = {
        "elevation": height.astype(np.int64),
        "aspect": random.integers(0, 360, rows),
        "slope": random.gamma(3.5, 4, rows).astype(np.int64),
        "to_water": random.gamma(1.6, 170, rows).astype(np.int64),
        "above_water": random.normal(46, 58, rows).astype(np.int64),
        "to_roads": random.gamma(2.3, 1020, rows).astype(np.int64),
        "shade_9": np.clip(random.normal(212, 27, rows), 0, 254).astype(np.int64),
        "shade_noon": np.clip(random.normal(223, 20, rows), 0, 254).astype(np.int64),
        "shade_15": np.clip(random.normal(142, 38, rows), 0, 254).astype(np.int64),
        "to_fires": random.gamma(2.2, 900, rows).astype(np.int64),
    }
    for place in range(4):
        columns[f"area_{place + 1}"] = (area == place).astype(np.int64)
    for place in range(40):
        columns[f"soil_{place + 1:02d}"] = (soil == place).astype(np.int64)
    effects = np.random.default_rng(11)
    by_soil, by_area = effects.normal(0, 0.9, (7, 40)), effects.normal(0, 0.7, (7, 4))
    centre = np.array([3130, 2920, 2390, 2220, 2790, 2420, 3360])
    width = np.array([170, 190, 190, 110, 110, 190, 120])
    size = np.log([0.365, 0.488, 0.062, 0.02, 0.026, 0.034, 0.05])
    scores = np.empty((7, rows))
    for kind in range(7):
        scores[kind] = (
            size[kind] - 0.9 * ((height - centre[kind]) / width[kind]) ** 2
            + by_soil[kind][soil] + by_area[kind][area]
            + 0.0003 * effects.normal() * columns["to_roads"]
            + 0.8 * effects.normal() * np.sin(np.radians(columns["aspect"]))
            - np.log(random.exponential(1, rows))  # Gumbel's noise: a draw from the softmax
        )
    return columns, ("cover", scores.argmax(axis=0) + 1)


MAKERS = {"higgs": higgs, "mixed": mixed, "covertype": covertype}


def write(name, path, rows=None, repeats=1, digits=6):
    """Writes beside the file first, so that a file that is there is whole."""
    random = np.random.default_rng(20_240_607)
    columns, (target, answers) = MAKERS[name](rows or ROWS[name], random)
    frame = pl.DataFrame(columns)
    for turn in range(2, repeats + 1):
        again, _ = MAKERS[name](len(frame), np.random.default_rng(turn))
        frame = frame.hstack(pl.DataFrame({f"{key}_{turn}": again[key] for key in columns}))
    frame = frame.with_columns(pl.Series(target, answers))
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    if name == "higgs":
        # Without a precision polars writes the shortest digits that read back as the same number.
        frame.write_csv(unfinished, float_precision=digits if digits < 17 else None)
    else:
        frame.write_csv(unfinished)
    unfinished.rename(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", choices=MAKERS)
    parser.add_argument("file")
    parser.add_argument("--rows", type=int)
    parser.add_argument("--repeats", type=int, default=1)
    parser.add_argument("--digits", type=int, default=6, choices=[6, 17])
    options = parser.parse_args()
    write(options.name, options.file, options.rows, options.repeats, options.digits)


if __name__ == "__main__":
    main()
