"""The job of `harness run` on one binary config, as a plain scikit-learn and polars script.

    peer.py CONFIG SPLIT OUTPUT

CONFIG is a config of the harness for two classes with log loss as its metric, SPLIT the output of
`harness split CONFIG`, OUTPUT a folder. It reads the data, fits the four baselines with the penalty
and the pruning chosen by cross-validation, chooses the reference, joins the candidate, computes
metrics, and writes each subpopulation's lift with a Holm-adjusted interval as JSON and HTML. It
uses the fastest tools that scikit-learn has for it, on all cores. It does less than the harness:
no data checks beyond missing values, no charts, no coefficients' intervals, no verdict.
"""

import html
import json
import pathlib
import sys

import numpy as np
import pandas as pd
import polars as pl
from scipy.stats import norm, rankdata
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegressionCV
from sklearn.metrics import accuracy_score, average_precision_score, brier_score_loss
from sklearn.metrics import f1_score, log_loss, matthews_corrcoef, roc_auc_score
from sklearn.model_selection import GridSearchCV, StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.tree import DecisionTreeClassifier

MISSING = ["", "NA", "N/A", "NaN", "null", "?", "None"]
FOLDS = 5
ALPHA = 0.05


def losses(truth, probability):
    probability = np.clip(probability, 1e-15, 1 - 1e-15)
    return -np.where(truth, np.log(probability), np.log1p(-probability))


def delong(truth, one, other):
    """Difference of two AUCs on the same rows, and its standard error (Sun and Xu, 2014)."""
    positives, negatives = truth.sum(), (~truth).sum()
    areas, rows, columns = [], [], []
    for score in (one, other):
        ranks = rankdata(score)
        within_positives = rankdata(score[truth])
        within_negatives = rankdata(score[~truth])
        rows.append((ranks[truth] - within_positives) / negatives)
        columns.append(1 - (ranks[~truth] - within_negatives) / positives)
        areas.append(rows[-1].mean())
    covariance = np.cov(rows) / positives + np.cov(columns) / negatives
    variance = covariance[0, 0] + covariance[1, 1] - 2 * covariance[0, 1]
    return areas[0] - areas[1], np.sqrt(variance)


def transformer(numbers, categories):
    return make_column_transformer(
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numbers),
        (OneHotEncoder(min_frequency=10, handle_unknown="infrequent_if_exist"), categories),
        sparse_threshold=0,
    )


def masks(frame, subpopulations):
    """Name and rows of each declared subpopulation."""

    def dimension(spec):
        if isinstance(spec, str):
            return spec, frame[spec].fill_null("(missing)").to_numpy()
        values = frame[spec["column"]].to_numpy()
        return spec["column"], np.digitize(values, spec["bins"]).astype(str)

    for spec in subpopulations:
        parts = spec["cross"] if isinstance(spec, dict) and "cross" in spec else [spec]
        dimensions = [dimension(part) for part in parts]
        keys = np.array([" and ".join(row) for row in zip(*(codes for _, codes in dimensions))])
        name = " and ".join(column for column, _ in dimensions)
        for key in np.unique(keys):
            yield f"{name} = {key}", keys == key


def main():
    config_path, split_path, output = map(pathlib.Path, sys.argv[1:4])
    config = json.loads(config_path.read_text())
    folder = config_path.parent

    frame = pl.read_csv(
        folder / config["data"]["path"], null_values=MISSING, infer_schema_length=None
    )
    frame = frame.with_row_index("row", offset=1)
    missing = frame.null_count().row(0, named=True)
    part = pl.read_csv(split_path)["part"].to_numpy()
    train, test = np.flatnonzero(part == "train"), np.flatnonzero(part == "test")

    target = config["data"]["target"]
    truth = (frame[target] == config["data"]["positive"]).to_numpy()
    excluded = {"row", target, *config["data"].get("exclude", [])}
    features = frame.drop(excluded)
    numbers = [name for name, type in features.schema.items() if type.is_numeric()]
    categories = [name for name in features.columns if name not in numbers]
    features = features.with_columns(pl.col(categories).fill_null("(missing)"))
    features = pd.DataFrame(features.to_dict(as_series=False))
    x, y = features.iloc[train], truth[train]
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)

    share = y.mean()
    rule_says = (
        (features.capital_gain > 5000)
        | ((features.education_num >= 13) & (features.marital_status == "Married-civ-spouse"))
    ).to_numpy()
    rates = {says: y[rule_says[train] == says].mean() for says in (False, True)}
    linear = make_pipeline(
        transformer(numbers, categories),
        LogisticRegressionCV(
            Cs=10, cv=folds, solver="newton-cholesky", scoring="neg_log_loss", n_jobs=-1
        ),
    ).fit(x, y)
    encoded = make_pipeline(transformer(numbers, categories)).fit(x)
    grid = GridSearchCV(
        DecisionTreeClassifier(max_depth=6, min_samples_leaf=20, random_state=0),
        {"ccp_alpha": np.concatenate([[0], np.logspace(-5, -2, 9)])},
        scoring="neg_log_loss",
        cv=folds,
        n_jobs=-1,
    ).fit(encoded.transform(x), y)

    test_features = features.iloc[test]
    predictions = {
        "constant": np.full(len(test), share),
        "rule": np.where(rule_says[test], rates[True], rates[False]),
        "linear": linear.predict_proba(test_features)[:, 1],
        "tree": grid.predict_proba(encoded.transform(test_features))[:, 1],
    }
    cross_validated = {
        "linear": linear[-1].scores_[True].mean(axis=0).max(),
        "tree": grid.best_score_,
    }
    reference = max(cross_validated, key=cross_validated.get)

    answers = truth[test]
    candidate = (
        frame[test]
        .select("row")
        .join(
            pl.read_csv(folder / config["candidates"][0]["predictions"]),
            on="row", how="left", validate="1:1",
        )["probability"]
        .to_numpy()
    )
    if np.isnan(candidate).any():
        raise SystemExit("the candidate's predictions are not those of the test rows")
    predictions["candidate"] = candidate

    table = {
        name: {
            "log_loss": log_loss(answers, p),
            "brier": brier_score_loss(answers, p),
            "roc_auc": roc_auc_score(answers, p),
            "average_precision": average_precision_score(answers, p),
            "accuracy": accuracy_score(answers, p > 0.5),
            "f1": f1_score(answers, p > 0.5, zero_division=0),
            "matthews": matthews_corrcoef(answers, p > 0.5),
        }
        for name, p in predictions.items()
    }
    difference = losses(answers, predictions[reference]) - losses(answers, candidate)
    area, area_error = delong(answers, candidate, predictions[reference])

    findings = []
    test_frame = frame[test]
    for name, rows in [("all", np.ones(len(test), bool)), *masks(
        test_frame, config["subpopulations"]
    )]:
        d = difference[rows]
        error = d.std(ddof=1) / np.sqrt(len(d)) if len(d) > 1 else np.inf
        p = 2 * norm.sf(abs(d.mean()) / error) if error > 0 else 1.0
        findings.append({"name": name, "n": len(d), "lift": d.mean(), "error": error, "p": p})
    ordered = sorted(findings, key=lambda finding: finding["p"])
    for rank, finding in enumerate(ordered):
        z = norm.ppf(1 - ALPHA / 2 / (len(ordered) - rank))
        finding["low"] = finding["lift"] - z * finding["error"]
        finding["high"] = finding["lift"] + z * finding["error"]

    output.mkdir(parents=True, exist_ok=True)
    result = {
        "missing": missing, "reference": reference, "metrics": table, "findings": findings,
        "roc_auc": {"lift": area, "error": area_error},
    }
    (output / "result.json").write_text(json.dumps(result, indent=2))
    rows = "".join(
        f"<tr><td>{html.escape(f['name'])}<td>{f['n']}<td>{f['lift']:.4f}"
        f"<td>{f['low']:.4f}<td>{f['high']:.4f}"
        for f in findings
    )
    (output / "report.html").write_text(f"<!doctype html><table>{rows}</table>")


if __name__ == "__main__":
    main()
