"""Reference values for the module Statistics, from SciPy and statsmodels."""

import json
from pathlib import Path

import numpy as np
from scipy import special, stats
from statsmodels.stats.multitest import multipletests

FIXTURES = Path(__file__).resolve().parent.parent / "Tests" / "StatisticsTests" / "Fixtures"


def normal():
    points = [-37.5, -20, -10, -5.5, -3, -1.96, -1, -0.3, -1e-8, 0, 1e-8, 0.5, 1, 2, 4, 8]
    probabilities = [1e-300, 1e-100, 1e-20, 1e-12, 1e-6, 0.001, 0.025, 0.07, 0.075, 0.0751, 0.3,
                     0.4999, 0.5, 0.6, 0.925, 0.9251, 0.975, 0.999999]
    return {
        "cumulative": [[x, stats.norm.cdf(x)] for x in points],
        "quantile": [[p, stats.norm.ppf(p)] for p in probabilities],
    }


def student_cumulative(t, freedom):
    """stats.t.cdf is good to eleven digits only; the incomplete beta function is to all."""
    tail = 0.5 * special.betaincc(0.5, freedom / 2, t * t / (freedom + t * t))
    if t * t > freedom:
        tail = 0.5 * special.betainc(freedom / 2, 0.5, freedom / (freedom + t * t))
    return tail if t < 0 else 1 - tail


def student_quantile(p, freedom):
    tail = min(p, 1 - p)
    far = special.betainccinv(0.5, freedom / 2, 2 * tail)
    near = special.betaincinv(freedom / 2, 0.5, 2 * tail)
    square = freedom * (far / (1 - far) if far < 0.5 else (1 - near) / near)
    return float(np.sign(p - 0.5) * np.sqrt(square))


def student():
    cumulative, quantile = [], []
    for freedom in [1, 2, 3, 4.5, 7, 29, 39.5, 41, 100, 1000, 9768, 1e6]:
        for t in [-40, -8, -3.1, -1.8, -1.7, -0.4, -1e-6, 0, 0.2, 1.5, 2.6]:
            cumulative.append([freedom, t, student_cumulative(t, freedom)])
        for p in [1e-12, 1e-6, 0.0001, 0.0125, 0.025, 0.2, 0.45, 0.5, 0.7, 0.975, 0.999]:
            quantile.append([freedom, p, student_quantile(p, freedom)])
    return {"cumulative": cumulative, "quantile": quantile}


def binomial():
    """Bins of about a twentieth each with their probabilities, and the 99.9 % point of chi-square."""
    rows = []
    for trials, p in [
        (1, 0.3), (5, 0.5), (7, 0.95), (40, 0.02), (1000, 0.009), (19, 0.6), (24, 0.45),
        (200, 0.1), (1024, 0.5), (5000, 0.97), (200_000, 1024 / 200_000), (10**9, 0.4),
    ]:
        law = stats.binom(trials, p)
        edges = sorted({int(edge) for edge in law.ppf(np.arange(1, 20) / 20) if edge < trials})
        shares = np.diff([0, *law.cdf(edges), 1])
        rows.append({"trials": trials, "probability": p, "upperEdges": edges,
                     "shares": shares.tolist(), "limit": float(stats.chi2(len(edges)).ppf(0.999))})
    return rows


def holm():
    generator = np.random.default_rng(1979)
    families = [
        # The worked example of Holm's procedure in the documentation of R's p.adjust and in
        # textbooks: four p-values, two rejected.
        [0.01, 0.04, 0.03, 0.005],
        [0.02, 0.02, 0.02],
        [1.0],
        [0.0, 0.5, 0.5, 1.0],
        np.round(generator.uniform(0, 0.2, 12), 4).tolist(),
        np.round(generator.beta(0.3, 3, 40), 6).tolist(),
    ]
    rows = []
    for values in families:
        rejected, adjusted, _, _ = multipletests(values, alpha=0.05, method="holm")
        rows.append({"pValues": values, "adjusted": adjusted.tolist(),
                     "rejected": [bool(flag) for flag in rejected]})
    return rows


def samples():
    generator = np.random.default_rng(7)
    rows = []
    for values in [
        [3.0],
        [1.0, 2.0],
        generator.normal(0, 1, 25).tolist(),
        (1e9 + generator.integers(0, 3, 40)).tolist(),
        generator.exponential(1, 60).round(1).tolist(),
    ]:
        probabilities = [0, 0.1, 0.25, 1 / 3, 0.5, 0.77, 0.975, 1]
        rows.append({
            "values": values,
            "mean": float(np.mean(values)),
            "variance": float(np.var(values, ddof=1)) if len(values) > 1 else None,
            "quantiles": [[p, float(np.quantile(values, p))] for p in probabilities],
        })
    return rows


if __name__ == "__main__":
    for name, content in {
        "normal": normal(), "student": student(), "holm": holm(), "samples": samples(),
        "binomial": binomial(),
    }.items():
        path = FIXTURES / f"{name}.json"
        path.write_text(json.dumps(content, indent=1) + "\n")
