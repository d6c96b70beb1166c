#!/usr/bin/env python3
"""Train the candidates of the three example configs and write their predictions on the test rows.

    python3 datasets/make_candidates.py [--harness PATH] [NAME ...]

Needs Python 3.11 and the packages of datasets/requirements.txt. `harness split` says which rows
train and which rows test. A candidate sees the target of training rows alone. Same split, same
bytes: everything random has a seed, and one thread does the work.
"""

import argparse
import io
import os
import pathlib
import subprocess

os.environ["OMP_NUM_THREADS"] = "1"  # before scikit-learn is loaded

import numpy as np  # noqa: E402
import pandas as pd  # noqa: E402
from sklearn.ensemble import (  # noqa: E402
    HistGradientBoostingClassifier,
    HistGradientBoostingRegressor,
)

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
SEED = 20_240_501


def read(name, missing):
    """The data, rows numbered from 1."""
    frame = pd.read_csv(HERE / f"{name}.csv", na_values=missing, keep_default_na=False)
    frame.index = pd.RangeIndex(1, len(frame) + 1, name="row")
    return frame


def parts(harness, name):
    """The row numbers that train and those that test."""
    output = subprocess.run(
        [harness, "split", str(ROOT / "configs" / f"{name}.json")],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    split = pd.read_csv(io.StringIO(output))
    return split.row[split.part == "train"], split.row[split.part == "test"]


def features(frame, columns):
    """The named columns, with text as categories whose codes do not depend on the split."""
    chosen = frame[columns].copy()
    for column in chosen.select_dtypes("object"):
        levels = sorted(chosen[column].dropna().unique())
        chosen[column] = pd.Categorical(chosen[column], categories=levels)
    return chosen


def write(name, columns, rows):
    """Nine significant digits: more than needed, but a row's probabilities must sum to 1."""
    path = HERE / f"{name}.candidate.csv"
    lines = [",".join(["row", *columns])]
    for row, values in rows:
        lines.append(",".join([str(row), *(f"{value:.9g}" for value in values)]))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(rows)} rows, {path.stat().st_size} bytes")


def adult_income(name, train, test):
    """Boosted trees on complete records; people with gaps in them get the training share.

    This is how such a model often comes to a team: rows with gaps were dropped before training, as
    the data set's own documentation does, and at scoring time, where rows can't be dropped, the
    service answers with a default. It is a good model for those whom it knows.
    """
    frame = read(name, missing=["?"])
    # Not sex, race, native country: the config's problem statement keeps them out of every model.
    # Not relationship, whose levels Husband and Wife spell out the sex. Not the sampling weight.
    columns = ["age", "workclass", "education", "education_num", "marital_status", "occupation"]
    columns += ["capital_gain", "capital_loss", "hours_per_week"]
    inputs = features(frame, columns)
    truth = frame.income == ">50K"
    complete = inputs.notna().all(axis=1)

    known = train[complete[train].to_numpy()]
    model = HistGradientBoostingClassifier(
        categorical_features="from_dtype", random_state=SEED
    ).fit(inputs.loc[known], truth[known])

    probability = pd.Series(truth[train].mean(), index=test)
    scored = test[complete[test].to_numpy()]
    probability[scored] = model.predict_proba(inputs.loc[scored])[:, 1]
    write(name, ["probability"], [(row, [probability[row]]) for row in test])


def diamonds_price(name, train, test):
    """Boosted trees on the logarithm of the price, since the error is judged in per cent."""
    frame = read(name, missing=[])
    columns = ["carat", "cut", "color", "clarity", "depth", "table", "x", "y", "z"]
    inputs = features(frame, columns)
    model = HistGradientBoostingRegressor(
        max_iter=200, categorical_features="from_dtype", random_state=SEED
    ).fit(inputs.loc[train], np.log(frame.price[train]))
    prices = np.exp(model.predict(inputs.loc[test]))
    write(name, ["prediction"], [(row, [price]) for row, price in zip(test, prices)])


def penguins_species(name, train, test):
    """Boosted trees out of the box, on a few hundred birds."""
    frame = read(name, missing=["NA"])
    columns = ["island", "bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
    columns += ["sex"]
    inputs = features(frame, columns)
    model = HistGradientBoostingClassifier(
        categorical_features="from_dtype", random_state=SEED
    ).fit(inputs.loc[train], frame.species[train])
    probabilities = model.predict_proba(inputs.loc[test])
    header = [f"probability_{species}" for species in model.classes_]
    write(name, header, list(zip(test, probabilities)))


CANDIDATES = {
    "adult-income": adult_income,
    "diamonds-price": diamonds_price,
    "penguins-species": penguins_species,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", default=list(CANDIDATES), metavar="NAME")
    parser.add_argument("--harness", default=str(ROOT / ".build" / "release" / "harness"))
    options = parser.parse_args()
    for name in options.names:
        train, test = parts(options.harness, name)
        CANDIDATES[name](name, train, test)


if __name__ == "__main__":
    main()
