"""Reference values for rows that have weights: scikit-learn's metrics with sample_weight, and errors
of statsmodels' weighted regressions, of AUC by its definition, and of everything else by numerical
derivatives by the rows' weights; with and without clusters."""

import json
from pathlib import Path

import numpy as np
import statsmodels.api as sm
from metrics import expected_calibration_error
from sklearn import metrics
from sklearn.utils.stats import _averaged_weighted_percentile

FIXTURES = Path(__file__).resolve().parent.parent / "Tests" / "EvaluationTests" / "Fixtures"


def calibration_error(truth, probability, weights):
    """Ten bins of equal width, each one's sum of probability less truth."""
    bins = np.searchsorted(np.arange(1, 10) / 10, probability)
    sums = np.bincount(bins, weights * (probability - truth), minlength=10)
    assert np.isclose(
        np.abs(np.bincount(bins, probability - truth)).sum() / len(truth),
        expected_calibration_error(truth, probability))
    return float(np.abs(sums).sum() / weights.sum())


def mean_error(values, weights, clusters):
    """A weighted regression on a constant: HC1, or CR1 where there are clusters."""
    kind = ({"cov_type": "HC1"} if clusters is None else
            {"cov_type": "cluster", "cov_kwds": {"groups": clusters}})
    fit = sm.WLS(values, np.ones(len(values)), weights=weights).fit(use_t=True, **kind)
    return {"estimate": float(fit.params[0]), "error": float(fit.bse[0])}


def spread(influence, clusters):
    """The error of a sum of what rows add, by row or by cluster."""
    sums = influence if clusters is None else np.array(
        [influence[clusters == c].sum() for c in np.unique(clusters)])
    return float(np.sqrt(len(sums) / (len(sums) - 1) * (sums**2).sum()))


def linearised(function, weights, clusters):
    """The error of a function of row weights: by the derivative at each row, times its weight."""
    slopes = []
    for row in range(len(weights)):
        up, down = weights.copy(), weights.copy()
        up[row] *= 1 + 1e-5
        down[row] *= 1 - 1e-5
        slopes.append((function(up) - function(down)) / 2e-5)
    return spread(np.array(slopes), clusters)


def area_influence(truth, score, weights):
    """What each row adds to the area, by comparing all pairs."""
    positive, negative = truth == 1, truth == 0
    pairs = (score[positive][:, None] > score[negative]) + 0.5 * (
        score[positive][:, None] == score[negative])
    w1, w0 = weights[positive], weights[negative]
    area = w1 @ pairs @ w0 / (w1.sum() * w0.sum())
    influence = np.zeros(len(truth))
    influence[positive] = w1 * (pairs @ w0 / w0.sum() - area) / w1.sum()
    influence[negative] = w0 * (w1 @ pairs / w1.sum() - area) / w0.sum()
    return area, influence


def area_error(truth, influence, clusters):
    """With G / (G − 1) by class, and of all clusters for products of two classes."""
    parts = []
    for category in (0, 1):
        own = truth == category
        groups = np.arange(own.sum()) if clusters is None else clusters[own]
        sums = np.array([influence[own][groups == c].sum() for c in np.unique(groups)])
        parts.append(len(sums) / (len(sums) - 1) * (sums**2).sum())
    cross = 0.0
    if clusters is not None:
        names = np.unique(clusters)
        products = [influence[(clusters == c) & (truth == 0)].sum()
                    * influence[(clusters == c) & (truth == 1)].sum() for c in names]
        cross = 2 * len(names) / (len(names) - 1) * sum(products)
    return float(np.sqrt(sum(parts) + cross))


def row_weights(generator, size):
    return np.round(np.exp(0.8 * generator.normal(size=size)), 3) + 0.001


def binary():
    generator = np.random.default_rng(53)
    cases = []
    for name, digits, clustered in [("rows", 17, False), ("ties", 1, False), ("clusters", 2, True)]:
        size = 160
        groups = generator.integers(0, 45, size=size)
        shared = generator.normal(size=45)[groups]
        weights = row_weights(generator, size)
        truth = (generator.normal(size=size) + shared > 0.2).astype(int)
        scores = [np.round(1 / (1 + np.exp(-(truth + 0.7 * shared
                                             + generator.normal(size=size) - 0.5))), d)
                  for d in (digits, 2)]
        labels = [(score >= 0.5).astype(int) for score in scores]
        clusters = groups if clustered else None
        costs = np.array([[0.0, 1.0], [5.0, -0.5]])
        score, label = scores[0], labels[0]
        functions = {
            "average_precision": lambda s, d, w: metrics.average_precision_score(
                truth, s, sample_weight=w),
            "f1": lambda s, d, w: metrics.f1_score(truth, d, sample_weight=w),
            "matthews": lambda s, d, w: metrics.matthews_corrcoef(truth, d, sample_weight=w),
            "balanced_accuracy": lambda s, d, w: metrics.balanced_accuracy_score(
                truth, d, sample_weight=w),
        }
        losses = [(s - truth) ** 2 for s in scores]
        areas = [area_influence(truth, s, weights) for s in scores]
        cases.append({
            "name": name, "truth": truth.tolist(), "weights": weights.tolist(),
            "clusters": groups.tolist() if clustered else None,
            "scores": [s.tolist() for s in scores], "costs": costs.tolist(),
            "metrics": {
                "log_loss": metrics.log_loss(truth, score, sample_weight=weights),
                "accuracy": metrics.accuracy_score(truth, label, sample_weight=weights),
                "balanced_accuracy": metrics.balanced_accuracy_score(
                    truth, label, sample_weight=weights),
                "roc_auc": metrics.roc_auc_score(truth, score, sample_weight=weights),
                "average_precision": metrics.average_precision_score(
                    truth, score, sample_weight=weights),
                "brier": metrics.brier_score_loss(truth, score, sample_weight=weights),
                "f1": metrics.f1_score(truth, label, sample_weight=weights),
                "precision": metrics.precision_score(truth, label, sample_weight=weights),
                "recall": metrics.recall_score(truth, label, sample_weight=weights),
                "matthews": metrics.matthews_corrcoef(truth, label, sample_weight=weights),
                "ece": calibration_error(truth, score, weights),
                "expected_cost": float(np.average(costs[truth, label], weights=weights)),
            },
            "own": mean_error(losses[0], weights, clusters),
            "lift": mean_error(losses[1] - losses[0], weights, clusters),
            "hits": mean_error((label == truth).astype(float), weights, clusters),
            "area": {
                "own": area_error(truth, areas[0][1], clusters),
                "lift": area_error(truth, areas[0][1] - areas[1][1], clusters),
            },
            "linearised": {
                metric: {
                    "own": linearised(lambda w, f=f: f(score, label, w), weights, clusters),
                    "lift": linearised(
                        lambda w, f=f: f(score, label, w) - f(scores[1], labels[1], w),
                        weights, clusters),
                } for metric, f in functions.items()},
        })
    return cases


def multiclass():
    generator = np.random.default_rng(59)
    size, classes = 120, 4
    truth = np.minimum((generator.uniform(size=size) ** 1.5 * classes).astype(int), classes - 1)
    raw = generator.normal(size=(size, classes)) + 1.2 * np.eye(classes)[truth]
    columns = np.exp(raw) / np.exp(raw).sum(axis=1, keepdims=True)
    label = columns.argmax(axis=1)
    weights = row_weights(generator, size)
    return [{
        "name": "several", "truth": truth.tolist(), "weights": weights.tolist(),
        "columns": columns.T.tolist(),
        "metrics": {
            "log_loss": metrics.log_loss(truth, columns, sample_weight=weights),
            "accuracy": metrics.accuracy_score(truth, label, sample_weight=weights),
            "balanced_accuracy": metrics.balanced_accuracy_score(
                truth, label, sample_weight=weights),
            "roc_auc": metrics.roc_auc_score(
                truth, columns, multi_class="ovr", average="macro", sample_weight=weights),
            "macro_f1": metrics.f1_score(truth, label, average="macro", sample_weight=weights),
            "weighted_f1": metrics.f1_score(
                truth, label, average="weighted", sample_weight=weights),
            "matthews": metrics.matthews_corrcoef(truth, label, sample_weight=weights),
        },
    }]


def regression():
    generator = np.random.default_rng(61)
    size = 90
    truth = np.round(generator.normal(3, 2, size=size), 2)
    truth[truth == 0] = 0.5
    values = np.round(truth + generator.standard_t(3, size=size), 2)
    weights = row_weights(generator, size)
    functions = {
        "rmse": lambda w: metrics.root_mean_squared_error(truth, values, sample_weight=w),
        "r2": lambda w: metrics.r2_score(truth, values, sample_weight=w),
    }
    return [{
        "name": "values", "truth": truth.tolist(), "weights": weights.tolist(),
        "values": values.tolist(),
        "metrics": {
            **{name: function(weights) for name, function in functions.items()},
            "mae": metrics.mean_absolute_error(truth, values, sample_weight=weights),
            "median_ae": float(_averaged_weighted_percentile(np.abs(truth - values), weights)),
            "mape": metrics.mean_absolute_percentage_error(
                truth, values, sample_weight=weights),
            "pinball": metrics.mean_pinball_loss(
                truth, values, alpha=0.9, sample_weight=weights),
        },
        "errors": {name: linearised(function, weights, None)
                   for name, function in functions.items()},
    }]


if __name__ == "__main__":
    content = {"binary": binary(), "multiclass": multiclass(), "regression": regression()}
    (FIXTURES / "weights.json").write_text(json.dumps(content) + "\n")
