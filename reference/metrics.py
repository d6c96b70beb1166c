"""Reference values for the module Evaluation: scikit-learn's metrics, and intervals computed
another way (numerically, or by the definition in O(n²))."""

import json
from pathlib import Path

import numpy as np
from scipy import optimize, stats
from sklearn import metrics
from statsmodels.stats.proportion import proportion_confint

FIXTURES = Path(__file__).resolve().parent.parent / "Tests" / "EvaluationTests" / "Fixtures"


def expected_calibration_error(truth, probability):
    """Ten bins of equal width, as sklearn.calibration.calibration_curve cuts them."""
    bins = np.searchsorted(np.arange(1, 10) / 10, probability)
    error = 0.0
    for chosen in range(10):
        inside = bins == chosen
        if inside.any():
            error += inside.mean() * abs(probability[inside].mean() - truth[inside].mean())
    return float(error)


def binary():
    generator = np.random.default_rng(17)
    cases = []
    for name, size, digits, signal in [
        ("smooth", 80, 17, 1.5), ("ties", 120, 1, 1.0), ("coarse", 60, 0, 2.0),
        ("noise", 50, 2, 0.0), ("certain", 70, 17, 12.0),
    ]:
        truth = (generator.uniform(size=size) < 0.35).astype(int)
        score = generator.normal(size=size) + signal * (truth - 0.5)
        probability = np.round(1 / (1 + np.exp(-score)), digits)
        label = (probability >= 0.5).astype(int)
        costs = np.array([[0.0, 1.0], [5.0, -0.5]])
        cases.append({
            "name": name, "truth": truth.tolist(), "probability": probability.tolist(),
            "labels": label.tolist(), "costs": costs.tolist(),
            "metrics": {
                "log_loss": metrics.log_loss(truth, probability),
                "accuracy": metrics.accuracy_score(truth, label),
                "balanced_accuracy": metrics.balanced_accuracy_score(truth, label),
                "roc_auc": metrics.roc_auc_score(truth, probability),
                "average_precision": metrics.average_precision_score(truth, probability),
                "brier": metrics.brier_score_loss(truth, probability),
                "f1": metrics.f1_score(truth, label),
                "precision": metrics.precision_score(truth, label),
                "recall": metrics.recall_score(truth, label),
                "matthews": metrics.matthews_corrcoef(truth, label),
                "ece": expected_calibration_error(truth, probability),
                "expected_cost": float(costs[truth, label].mean()),
            },
        })
    return cases


def one_against_rest(truth, probability):
    if np.allclose(probability.sum(axis=1), 1):
        return metrics.roc_auc_score(truth, probability, multi_class="ovr", average="macro")
    # Rounded probabilities, which scikit-learn refuses to call probabilities.
    return float(np.mean([
        metrics.roc_auc_score(truth == k, probability[:, k])
        for k in range(probability.shape[1])]))


def multiclass():
    generator = np.random.default_rng(23)
    cases = []
    for name, size, digits in [("smooth", 90, 17), ("ties", 90, 1)]:
        truth = generator.choice(4, size=size, p=[0.4, 0.3, 0.2, 0.1])
        raw = generator.gamma(1.0, size=(size, 4))
        raw[np.arange(size), truth] += 1.0
        probability = np.round(raw / raw.sum(axis=1, keepdims=True), digits)
        probability[:, 3] = np.maximum(0, 1 - probability[:, :3].sum(axis=1))
        label = probability.argmax(axis=1)
        cases.append({
            "name": name, "truth": truth.tolist(), "columns": probability.T.tolist(),
            "labels": label.tolist(),
            "metrics": {
                "log_loss": metrics.log_loss(truth, probability),
                "accuracy": metrics.accuracy_score(truth, label),
                "balanced_accuracy": metrics.balanced_accuracy_score(truth, label),
                "roc_auc": one_against_rest(truth, probability),
                "matthews": metrics.matthews_corrcoef(truth, label),
                "macro_f1": metrics.f1_score(truth, label, average="macro"),
                "weighted_f1": metrics.f1_score(truth, label, average="weighted"),
            },
        })
    return cases


def regression():
    generator = np.random.default_rng(29)
    cases = []
    for name, size, offset, digits in [
        ("plain", 75, 3.0, 17), ("even", 40, -2.0, 1), ("far", 51, 1e6, 3)]:
        truth = np.round(offset + generator.normal(size=size), digits)
        truth[truth == 0] = 0.5
        value = np.round(truth + generator.standard_t(3, size=size), digits)
        cases.append({
            "name": name, "truth": truth.tolist(), "values": value.tolist(),
            "metrics": {
                "rmse": metrics.root_mean_squared_error(truth, value),
                "mae": metrics.mean_absolute_error(truth, value),
                "r2": metrics.r2_score(truth, value),
                "median_ae": metrics.median_absolute_error(truth, value),
                "mape": metrics.mean_absolute_percentage_error(truth, value),
                "pinball": metrics.mean_pinball_loss(truth, value, alpha=0.9),
            },
        })
    return cases


def tango_bounds(gained, lost, rows, alpha):
    """The score interval, with the restricted likelihood maximised numerically."""
    z = stats.norm.ppf(1 - alpha / 2)

    def score(difference):
        def loss(share):
            cells = [(gained, share + difference), (lost, share),
                     (rows - gained - lost, 1 - 2 * share - difference)]
            return -sum(count * np.log(p) if count else 0.0 for count, p in cells)

        low, high = max(0.0, -difference), (1 - difference) / 2
        share = optimize.minimize_scalar(
            loss, bounds=(low, high), method="bounded", options={"xatol": 1e-14}).x
        variance = (2 * share + difference - difference**2) / rows
        return ((gained - lost) / rows - difference) / np.sqrt(variance)

    estimate = (gained - lost) / rows
    lower = optimize.brentq(lambda d: score(d) - z, -1 + 1e-9, estimate, xtol=1e-13)
    upper = optimize.brentq(lambda d: score(d) + z, estimate, 1 - 1e-9, xtol=1e-13)
    return [lower, upper]


def delong(truth, first, second):
    """Variances and covariance by the definition, comparing all pairs."""
    positive, negative = np.flatnonzero(truth == 1), np.flatnonzero(truth == 0)
    components = []
    for score in (first, second):
        pairs = (score[positive][:, None] > score[negative]) + 0.5 * (
            score[positive][:, None] == score[negative])
        components.append((pairs.mean(axis=1), pairs.mean(axis=0), pairs.mean()))
    (a10, a01, a), (b10, b01, b) = components
    own = np.var(a10, ddof=1) / len(positive) + np.var(a01, ddof=1) / len(negative)
    difference = np.var(a10 - b10, ddof=1) / len(positive) + np.var(
        a01 - b01, ddof=1) / len(negative)
    return {"first": a, "second": b, "ownError": np.sqrt(own),
            "differenceError": np.sqrt(difference)}


def intervals():
    generator = np.random.default_rng(31)
    areas = []
    for digits in [17, 1]:
        truth = (generator.uniform(size=64) < 0.4).astype(int)
        first = np.round(generator.normal(size=64) + truth, digits)
        second = np.round(0.5 * first + generator.normal(size=64), digits)
        areas.append({"truth": truth.tolist(), "firstScores": first.tolist(),
                      "secondScores": second.tolist(), **delong(truth, first, second)})
    pairs = [[12, 2, 50], [10, 0, 30], [3, 9, 200], [40, 41, 1000], [0, 1, 44], [7, 7, 35]]
    proportions = [[0, 30], [30, 30], [5, 40], [380, 400], [1, 1000]]
    differences = generator.normal(0.1, 1, 45)
    test = stats.ttest_1samp(differences, 0)
    low, high = test.confidence_interval(0.99)
    return {
        "areas": areas,
        "paired": [{"counts": p, "alpha": alpha, "bounds": tango_bounds(*p, alpha),
                    "mcnemar": float(2 * stats.norm.sf(abs(p[0] - p[1]) / np.sqrt(p[0] + p[1])))}
                   for p in pairs for alpha in [0.05, 0.001]],
        "wilson": [{"counts": p, "alpha": alpha,
                    "bounds": [float(b) for b in
                               proportion_confint(*p, alpha=alpha, method="wilson")]}
                   for p in proportions for alpha in [0.05, 0.002]],
        "student": {"values": differences.tolist(), "pValue": float(test.pvalue),
                    "bounds": [float(low), float(high)], "alpha": 0.01},
    }


if __name__ == "__main__":
    for name, content in {
        "binary": binary(), "multiclass": multiclass(), "regression": regression(),
        "intervals": intervals(),
    }.items():
        (FIXTURES / f"{name}.json").write_text(json.dumps(content) + "\n")
