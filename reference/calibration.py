"""Reference values for calibration: statsmodels' recalibration lines with sandwich errors, and
scikit-learn's calibration curve."""

import json
from pathlib import Path

import numpy as np
import statsmodels.api as sm
from sklearn.calibration import calibration_curve
from statsmodels.stats.proportion import proportion_confint

FIXTURES = Path(__file__).resolve().parent.parent / "Tests" / "EvaluationTests" / "Fixtures"


def sandwich(fit, units, clusters):
    """Errors from residuals, with the factor G / (G − 1) of G units, rows or clusters."""
    if clusters is None:
        bread = fit.get_robustcov_results if hasattr(fit, "get_robustcov_results") else None
        covariance = bread("HC0").cov_params() if bread else fit.model.fit(
            cov_type="HC0", tol=1e-14, maxiter=100).cov_params()
    elif hasattr(fit, "get_robustcov_results"):
        covariance = fit.get_robustcov_results(
            "cluster", groups=clusters, use_correction=False).cov_params()
    else:
        covariance = fit.model.fit(
            cov_type="cluster", cov_kwds={"groups": clusters, "use_correction": False}, tol=1e-14,
            maxiter=100).cov_params()
    return np.sqrt(np.diag(covariance) * units / (units - 1)).tolist()


def line(x, outcome, family, clusters, offset=None):
    design = np.ones((len(x), 1)) if offset is not None else sm.add_constant(x)
    if family == "values":
        model = sm.OLS(outcome - (0 if offset is None else offset), design)
        fit = model.fit()
    else:
        model = sm.GLM(outcome, design, family=sm.families.Binomial(), offset=offset)
        fit = model.fit(tol=1e-14, maxiter=100)
    units = len(x) if clusters is None else len(np.unique(clusters))
    return {"estimates": fit.params.tolist(), "errors": sandwich(fit, units, clusters)}


def weighted(x, outcome, family, weights, clusters, offset=None):
    """The same with weights: statsmodels' estimates, and the sandwich by its definition."""
    design = np.ones((len(x), 1)) if offset is not None else sm.add_constant(x)
    if family == "values":
        fit = sm.WLS(outcome - (0 if offset is None else offset), design, weights=weights).fit()
        fitted = fit.fittedvalues + (0 if offset is None else offset)
        slope = np.ones(len(x))
    else:
        fit = sm.GLM(outcome, design, family=sm.families.Binomial(), offset=offset,
                     freq_weights=weights).fit(tol=1e-14, maxiter=100)
        fitted = fit.fittedvalues
        slope = fitted * (1 - fitted)
    bread = np.linalg.inv(design.T @ (design * (weights * slope)[:, None]))
    scores = design * (weights * (outcome - fitted))[:, None]
    sums = np.array([scores[clusters == c].sum(axis=0) for c in np.unique(clusters)])
    factor = len(sums) / (len(sums) - 1)
    covariance = factor * bread @ sums.T @ sums @ bread
    return {"estimates": fit.params.tolist(), "errors": np.sqrt(np.diag(covariance)).tolist()}


def case(name, predictions, outcomes, clusters=None, weights=None):
    family = "values" if name.startswith("values") else "odds"
    x = predictions if family == "values" else np.log(predictions / (1 - predictions))
    if weights is not None:
        own = np.arange(len(x)) if clusters is None else clusters
        return {
            "name": name, "predictions": predictions.tolist(), "outcomes": outcomes.tolist(),
            "clusters": None if clusters is None else clusters.tolist(),
            "weights": weights.tolist(), "line": weighted(x, outcomes, family, weights, own),
            "inTheLarge": weighted(x, outcomes, family, weights, own, offset=x)}
    entry = {
        "name": name, "predictions": predictions.tolist(), "outcomes": outcomes.tolist(),
        "clusters": None if clusters is None else clusters.tolist(),
        "line": line(x, outcomes, family, clusters),
        "inTheLarge": line(x, outcomes, family, clusters, offset=x)}
    if family == "odds" and clusters is None:
        observed, predicted = calibration_curve(
            outcomes, predictions, n_bins=10, strategy="quantile")
        rows = len(predictions) // 10
        intervals = [proportion_confint(round(o * rows), rows, method="wilson") for o in observed]
        entry["curve"] = [
            {"predicted": p, "observed": o, "lower": i[0], "upper": i[1]}
            for p, o, i in zip(predicted, observed, intervals)]
    return entry


def cases():
    generator = np.random.default_rng(17)
    result = []
    for name, rows, shift in [("balanced", 600, 0.0), ("few positive", 800, -2.5)]:
        signal = generator.normal(size=rows) * 1.5 + shift
        outcomes = (generator.random(rows) < 1 / (1 + np.exp(-signal))).astype(float)
        seen = 0.3 + 1.6 * (signal + 0.5 * generator.normal(size=rows))
        result.append(case(name, 1 / (1 + np.exp(-seen)), outcomes))
    groups = generator.integers(0, 60, size=500)
    shared = generator.normal(size=60)[groups]
    signal = generator.normal(size=500) + shared
    outcomes = (generator.random(500) < 1 / (1 + np.exp(-signal))).astype(float)
    seen = 1 / (1 + np.exp(-0.7 * (signal + shared)))
    result.append(case("clusters", seen, outcomes, groups))
    values = 40 + 10 * signal
    truth = values + 5 * shared + (3 + np.abs(signal)) * generator.normal(size=500)
    result.append(case("values", 1.1 * values, truth))
    result.append(case("values in clusters", 1.1 * values, truth, groups))
    weights = np.round(generator.lognormal(sigma=0.7, size=500), 3)
    result.append(case("weights", seen, outcomes, None, weights))
    result.append(case("weights and clusters", seen, outcomes, groups, weights))
    result.append(case("values with weights", 1.1 * values, truth, None, weights))
    return result


if __name__ == "__main__":
    (FIXTURES / "calibration.json").write_text(json.dumps(cases()) + "\n")
