"""Reference values for the module Probing and for inverse power laws: SciPy's curve_fit, Cohen's kappa of
statsmodels, and the confident joint of cleanlab."""

import json
from pathlib import Path

import numpy as np
from cleanlab.count import compute_confident_joint, estimate_joint
from cleanlab.filter import find_label_issues
from scipy.optimize import curve_fit
from statsmodels.stats.inter_rater import cohens_kappa

TESTS = Path(__file__).resolve().parent.parent / "Tests"


def law(x, a, b, c):
    return a + b * x ** (-c)


def power_laws():
    """curve_fit with bounds, from several starts; the best of them."""
    generator = np.random.default_rng(1994)
    cases = []
    for name, a, b, c, noise, lowest in [
        ("steep", 0.30, 0.05, 1.0, 0.001, None),
        ("slow", 0.10, 0.20, 0.35, 0.002, None),
        ("noisy", 0.50, 0.02, 0.7, 0.004, None),
        ("exact", 0.25, 0.10, 0.5, 0.0, None),
        ("asymptote at its bound", -0.02, 0.06, 0.3, 0.001, 0.0),
        ("error of thousands", 1200.0, 300.0, 0.6, 8.0, 0.0),
    ]:
        sizes = np.round(np.array([0.1, 0.16, 0.25, 0.4, 0.63, 1.0]) * 4000)
        x = sizes / sizes.max()
        values = law(x, a, b, c) + noise * generator.standard_normal(x.size) / np.sqrt(x)
        best = None
        for start in (0.25, 0.5, 1.0, 1.8):
            found, _ = curve_fit(
                law, x, values, p0=[max(values.min(), 1e-3), 1e-2, start],
                sigma=1 / np.sqrt(sizes),
                bounds=([-np.inf if lowest is None else lowest, 0, 0.2], [np.inf, np.inf, 2]),
                xtol=1e-15, ftol=1e-15, gtol=1e-15, max_nfev=20000)
            loss = float(np.sum(sizes * (values - law(x, *found)) ** 2))
            if best is None or loss < best[0]:
                best = (loss, found)
        cases.append({
            "name": name, "sizes": sizes.tolist(), "values": values.tolist(), "lowest": lowest,
            "asymptote": float(best[1][0]), "excess": float(best[1][1]),
            "exponent": float(best[1][2]), "loss": best[0],
            "tenfold": float(law(10.0, *best[1]))})
    return cases


def agreements():
    cases = []
    for table in [
        [[20, 5], [10, 15]],
        [[88, 10, 2], [14, 40, 6], [18, 10, 12]],
        [[500, 3], [2, 10]],
        [[1, 30], [40, 2]],
    ]:
        result = cohens_kappa(np.array(table))
        cases.append({
            "table": table, "kappa": float(result.kappa), "standardError": float(result.std_kappa),
            "lower": float(result.kappa_low), "upper": float(result.kappa_upp)})
    return cases


def confident_joints():
    cases = []
    for classes, rows, noise, seed in [(2, 240, 0.1, 7), (3, 360, 0.15, 8), (4, 300, 0.0, 9)]:
        generator = np.random.default_rng(seed)
        truth = generator.integers(0, classes, rows)
        scores = generator.normal(size=(rows, classes))
        scores[np.arange(rows), truth] += 1.8
        probabilities = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
        probabilities = np.round(probabilities, 6)
        given = truth.copy()
        flipped = generator.random(rows) < noise
        given[flipped] = (given[flipped] + 1) % classes
        joint = compute_confident_joint(given, probabilities, calibrate=False)
        issues = find_label_issues(given, probabilities, filter_by="confident_learning", n_jobs=1)
        cases.append({
            "classes": classes, "given": given.tolist(),
            "probabilities": probabilities.T.tolist(), "counts": joint.tolist(),
            "joint": estimate_joint(
                given, probabilities,
                confident_joint=compute_confident_joint(given, probabilities)).tolist(),
            "contradicted": np.flatnonzero(issues).tolist()})
    return cases


def write(module, name, value):
    path = TESTS / module / "Fixtures" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=1) + "\n")


write("StatisticsTests", "power-laws.json", power_laws())
write("ProbingTests", "agreement.json", agreements())
write("ProbingTests", "confident-joint.json", confident_joints())
