"""Write the predictions of a candidate for one of the benchmarks' configs.

    candidate.py CONFIG SPLIT FILE

SPLIT is the output of `harness split CONFIG`. The candidate is a boosted ensemble, trained on
50,000 of the training rows at most: it has to be better than the baselines, not good.
"""

import json
import pathlib
import sys

import numpy as np
import polars as pl
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from sklearn.preprocessing import OrdinalEncoder

TRAINING_ROWS = 50_000


def encoded(frame):
    """Categories as codes, of no meaning, in columns of numbers; missing ones as NaN."""
    numbers = frame.select(pl.selectors.numeric()).to_numpy()
    texts = frame.select(pl.selectors.string())
    if texts.is_empty():
        return numbers
    codes = np.column_stack([OrdinalEncoder().fit_transform(texts.select(name)) for name in texts.columns])
    return np.column_stack([numbers, codes])


def main():
    config_path, split_path, output = map(pathlib.Path, sys.argv[1:4])
    config = json.loads(config_path.read_text())
    data = config["data"]
    frame = pl.read_csv(config_path.parent / data["path"], infer_schema_length=None)
    part = pl.read_csv(split_path)["part"].to_numpy()
    training, test = np.flatnonzero(part == "train"), np.flatnonzero(part == "test")
    chosen = np.sort(np.random.default_rng(3).permutation(training)[:TRAINING_ROWS])
    truth = frame[data["target"]].to_numpy()
    features = encoded(frame.drop(data["target"]))

    rows = pl.Series("row", test + 1)
    if config["metric"]["name"] == "rmse":
        model = HistGradientBoostingRegressor(random_state=0).fit(features[chosen], truth[chosen])
        columns = {"prediction": model.predict(features[test])}
    else:
        model = HistGradientBoostingClassifier(random_state=0).fit(features[chosen], truth[chosen])
        found = model.predict_proba(features[test])
        if found.shape[1] == 2:
            columns = {"probability": found[:, 1]}
        else:
            columns = {f"probability_{kind}": found[:, k] for k, kind in enumerate(model.classes_)}
    pl.DataFrame({"row": rows, **columns}).write_csv(output)


if __name__ == "__main__":
    main()
