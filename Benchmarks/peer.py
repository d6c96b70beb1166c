"""What an engineer would write today instead of `harness run`, with polars and scikit-learn.

    peer.py CONFIG SPLIT

CONFIG is a config of the harness, SPLIT the output of `harness split CONFIG`. The script reads the
data, imputes, encodes and standardises, fits a dummy, a stump, a linear model and a tree, joins the
candidate, computes metrics overall and in the config's first two groupings, and resamples the
candidate's lift over the better of the linear model and the tree 2,000 times. It prints the seconds
of each stage, importing apart.

It does much less than the harness: nothing is chosen by cross-validation, no data are checked, no
interval is adjusted, there is no verdict and no report.
"""

import time

started = time.perf_counter()

import json
import pathlib
import sys

import numpy as np
import polars as pl
from sklearn.compose import make_column_transformer
from sklearn.dummy import DummyClassifier, DummyRegressor
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import (
    accuracy_score, average_precision_score, brier_score_loss, f1_score, log_loss,
    mean_absolute_error, r2_score, roc_auc_score, root_mean_squared_error,
)
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

import resampling
from stopwatch import Stopwatch

MISSING = ["", "NA", "N/A", "NaN", "null", "?", "None"]
LEVELS = 50
RARE = 10
DEPTH = 6
LEAF_ROWS = 50


def read(path):
    return pl.read_csv(path, null_values=MISSING, infer_schema_length=10_000)


def transformer(numbers, categories):
    return make_column_transformer(
        (
            make_pipeline(SimpleImputer(strategy="median", add_indicator=True), StandardScaler()),
            numbers,
        ),
        (
            OneHotEncoder(
                min_frequency=RARE, max_categories=LEVELS, handle_unknown="infrequent_if_exist"),
            categories,
        ),
    )


def grouping(frame, spec):
    """A code for each row, from 0, of one of the config's subpopulations."""
    if isinstance(spec, str):
        values = frame[spec].fill_null("(missing)").to_numpy()
    else:
        values = np.digitize(frame[spec["column"]].to_numpy(), spec["bins"])
    return np.unique(values, return_inverse=True)[1]


def class_metrics(truth, probabilities, classes):
    labels = classes[probabilities.argmax(axis=1)]
    found = {
        "log_loss": log_loss(truth, probabilities, labels=classes),
        "accuracy": accuracy_score(truth, labels),
        "macro_f1": f1_score(truth, labels, average="macro", zero_division=0),
    }
    if len(classes) == 2:
        positive = truth == classes[1]
        found["brier"] = brier_score_loss(positive, probabilities[:, 1])
        if positive.any() and not positive.all():
            found["roc_auc"] = roc_auc_score(positive, probabilities[:, 1])
            found["average_precision"] = average_precision_score(positive, probabilities[:, 1])
    return found


def value_metrics(truth, predictions):
    return {
        "rmse": root_mean_squared_error(truth, predictions),
        "mae": mean_absolute_error(truth, predictions),
        "r2": r2_score(truth, predictions) if len(truth) > 1 else None,
    }


def main():
    watch = Stopwatch()
    watch.stages["importing"] = time.perf_counter() - started
    config_path, split_path = map(pathlib.Path, sys.argv[1:3])
    config = json.loads(config_path.read_text())
    folder, data = config_path.parent, config["data"]
    is_regression = config["metric"]["name"] == "rmse"

    with watch.stage("reading"):
        frame = read(folder / data["path"])
        part = pl.read_csv(split_path)["part"]
        [candidate] = config["candidates"]
        candidate = read(folder / candidate["predictions"])

    with watch.stage("preparing"):
        train, test = (part == "train").arg_true(), (part == "test").arg_true()
        truth = frame[data["target"]].to_numpy()
        if not is_regression:
            classes, truth = np.unique(truth, return_inverse=True)
            classes = np.arange(len(classes))
        y, answers = truth[train], truth[test]
        groupings = [np.zeros(len(answers), int)] + [
            grouping(frame[test], spec) for spec in config["subpopulations"][:2]]
        features = frame.drop(data["target"], *data.get("exclude", []))
        del frame
        numbers = features.select(pl.selectors.numeric()).columns
        categories = [name for name in features.columns if name not in numbers]
        # Codes of texts are much faster to encode than the texts.
        features = features.with_columns(
            pl.col(categories).fill_null("(missing)").cast(pl.Categorical).to_physical())
        encoder = transformer(numbers, categories)
        x = encoder.fit_transform(features[train].to_pandas())
        test_x = encoder.transform(features[test].to_pandas())
        del features

    if is_regression:
        models = {
            "dummy": DummyRegressor(),
            "stump": DecisionTreeRegressor(max_depth=1),
            "linear": Ridge(),
            "tree": DecisionTreeRegressor(max_depth=DEPTH, min_samples_leaf=LEAF_ROWS),
        }
    else:
        models = {
            "dummy": DummyClassifier(strategy="prior"),
            "stump": DecisionTreeClassifier(max_depth=1),
            "linear": LogisticRegression(),
            "tree": DecisionTreeClassifier(max_depth=DEPTH, min_samples_leaf=LEAF_ROWS),
        }
    predictions = {}
    for name, model in models.items():
        with watch.stage(name):
            model.fit(x, y)
            predictions[name] = model.predict(test_x) if is_regression else model.predict_proba(test_x)
    del x, test_x

    with watch.stage("metrics"):
        if "probability" in candidate.columns:
            found = candidate["probability"].to_numpy()
            predictions["candidate"] = np.column_stack([1 - found, found])
        else:
            predictions["candidate"] = np.squeeze(candidate.drop("row").to_numpy())
        table = [
            value_metrics(answers[rows], found[rows]) if is_regression
            else class_metrics(answers[rows], found[rows], classes)
            for found in predictions.values()
            for codes in groupings
            for rows in (codes == code for code in range(codes.max() + 1))
        ]
        overall = dict(zip(predictions, table[:: len(table) // len(predictions)]))

    with watch.stage("bootstrap"):
        metric = "rmse" if is_regression else "log_loss"
        reference = min(("linear", "tree"), key=lambda name: overall[name][metric])
        one, other = predictions["candidate"], predictions[reference]
        lifts = (
            resampling.root_mean_differences(
                groupings, (answers - one) ** 2, (answers - other) ** 2)
            if is_regression else resampling.class_lifts(groupings, answers, one, other))
        draws = resampling.paired(lifts, len(answers))
        intervals = np.nanpercentile(draws, [2.5, 97.5], axis=0)

    watch.report(
        metrics=overall, reference=reference, width=float(intervals[1, 0] - intervals[0, 0]))


if __name__ == "__main__":
    main()
