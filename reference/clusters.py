"""Reference values for rows that come in clusters: statsmodels' cluster-robust errors, Obuchowski's
covariance by its definition, and everything else by sums over clusters of numerical derivatives."""

import json
from pathlib import Path

import numpy as np
import statsmodels.api as sm
from sklearn import metrics

FIXTURES = Path(__file__).resolve().parent.parent / "Tests" / "EvaluationTests" / "Fixtures"


def mean_error(values, clusters):
    """A regression on a constant, CR1: G/(G − 1) · (n − 1)/(n − k) with k = 1."""
    fit = sm.OLS(values, np.ones(len(values))).fit(
        cov_type="cluster", cov_kwds={"groups": clusters}, use_t=True)
    return {"estimate": float(fit.params[0]), "error": float(fit.bse[0])}


def structural(truth, score):
    positive, negative = score[truth == 1], score[truth == 0]
    pairs = (positive[:, None] > negative) + 0.5 * (positive[:, None] == negative)
    return pairs.mean(axis=1), pairs.mean(axis=0), pairs.mean()


def obuchowski(truth, first, second, clusters):
    """Obuchowski (1997), formulas for the variances and the covariance of two areas."""
    names = np.unique(clusters)
    of_positive, of_negative = clusters[truth == 1], clusters[truth == 0]
    m, n = len(of_positive), len(of_negative)
    sums = []
    for score in (first, second):
        v10, v01, area = structural(truth, score)
        sums.append((
            np.array([(v10[of_positive == c] - area).sum() for c in names]),
            np.array([(v01[of_negative == c] - area).sum() for c in names]), area))
    i10 = len(np.unique(of_positive))
    i01 = len(np.unique(of_negative))
    i = len(names)

    def covariance(r, s):
        s10 = i10 / ((i10 - 1) * m) * (sums[r][0] * sums[s][0]).sum()
        s01 = i01 / ((i01 - 1) * n) * (sums[r][1] * sums[s][1]).sum()
        s11 = i / (i - 1) * (sums[r][0] * sums[s][1]).sum()
        t11 = i / (i - 1) * (sums[s][0] * sums[r][1]).sum()
        return s10 / m + s01 / n + (s11 + t11) / (m * n)

    return {"first": sums[0][2], "second": sums[1][2], "ownError": np.sqrt(covariance(0, 0)),
            "differenceError": np.sqrt(
                covariance(0, 0) + covariance(1, 1) - 2 * covariance(0, 1))}


def linearised(function, clusters):
    """The error of a function of row weights, by its derivative at each row."""
    size = len(clusters)
    step = 1e-5
    slopes = []
    for row in range(size):
        up, down = np.ones(size), np.ones(size)
        up[row] += step
        down[row] -= step
        slopes.append((function(up) - function(down)) / (2 * step))
    slopes = np.array(slopes)
    sums = np.array([slopes[clusters == c].sum() for c in np.unique(clusters)])
    count = len(sums)
    return float(np.sqrt(count / (count - 1) * (sums**2).sum()))


def binary():
    generator = np.random.default_rng(41)
    cases = []
    for name, groups in [("uneven", generator.integers(0, 40, size=160)),
                         ("even", np.repeat(np.arange(45), 4))]:
        size = len(groups)
        shared = generator.normal(size=groups.max() + 1)[groups]
        truth = (generator.normal(size=size) + shared > 0.2).astype(int)
        scores = [
            np.round(1 / (1 + np.exp(-(truth + 0.7 * shared + generator.normal(size=size) - 0.5))),
                     digits) for digits in (17, 2)]
        labels = [(score >= 0.5).astype(int) for score in scores]
        losses = [(score - truth) ** 2 for score in scores]
        functions = {
            "average_precision": lambda s, d, w: metrics.average_precision_score(
                truth, s, sample_weight=w),
            "f1": lambda s, d, w: metrics.f1_score(truth, d, sample_weight=w),
            "matthews": lambda s, d, w: metrics.matthews_corrcoef(truth, d, sample_weight=w),
            "balanced_accuracy": lambda s, d, w: metrics.balanced_accuracy_score(
                truth, d, sample_weight=w),
        }
        cases.append({
            "name": name, "truth": truth.tolist(), "clusters": groups.tolist(),
            "scores": [score.tolist() for score in scores],
            "brier": mean_error(losses[1] - losses[0], groups),
            "own": mean_error(losses[0], groups),
            "area": obuchowski(truth, *scores, groups),
            "hits": mean_error((labels[0] == truth).astype(float) - (labels[1] == truth), groups),
            "linearised": {
                metric: {
                    "own": linearised(lambda w, f=function: f(scores[0], labels[0], w), groups),
                    "lift": linearised(
                        lambda w, f=function: f(scores[0], labels[0], w)
                        - f(scores[1], labels[1], w), groups),
                } for metric, function in functions.items()},
        })
    return cases


if __name__ == "__main__":
    (FIXTURES / "clusters.json").write_text(json.dumps(binary()) + "\n")
