"""Reference values for baselines of rows that have weights: scikit-learn's ridge and logistic
regression and its trees with sample_weight, weights being 1 on average."""

import json
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

FIXTURES = Path(__file__).resolve().parent.parent / "Tests" / "ModelsTests" / "Fixtures"
PENALTY = 3.0
DEPTH = 4
LEAF = 5


def smoothed(tree, columns, classes):
    """Each row's leaf says (weight of the class + 1) / (weight of all + K)."""
    inner = tree.tree_
    leaves = tree.apply(columns)
    weight = inner.weighted_n_node_samples[leaves]
    shares = inner.value[leaves, 0, :]
    return (shares * weight[:, None] + 1) / (weight[:, None] + classes)


def cases():
    generator = np.random.default_rng(67)
    for name, classes in [("two", 2), ("three", 3), ("values", 0)]:
        size = 260
        columns = np.column_stack([
            generator.normal(3, 2, size), generator.uniform(-1, 1, size),
            generator.exponential(10, size)])
        weights = np.round(np.exp(0.9 * generator.normal(size=size)), 3) + 0.01
        weights /= weights.mean()
        signal = 0.6 * columns[:, 0] + 2 * columns[:, 1] ** 2 - 0.1 * columns[:, 2]
        noisy = signal + generator.normal(size=size)
        scaled = (columns - columns.mean(axis=0)) / columns.std(axis=0)
        if classes:
            cuts = np.quantile(noisy, np.arange(1, classes) / classes)
            truth = np.searchsorted(cuts, noisy)
            linear = LogisticRegression(
                C=1 / PENALTY, tol=1e-12, max_iter=10_000, solver="lbfgs")
            linear.fit(scaled, truth, sample_weight=weights)
            # A few Newton steps more than lbfgs would take.
            newton = LogisticRegression(
                C=1 / PENALTY, tol=1e-12, max_iter=1000, solver="newton-cg")
            newton.fit(scaled, truth, sample_weight=weights)
            prediction = newton.predict_proba(scaled)
            assert np.abs(prediction - linear.predict_proba(scaled)).max() < 1e-5
            tree = DecisionTreeClassifier(max_depth=DEPTH, min_samples_leaf=LEAF, random_state=0)
            tree.fit(columns, truth, sample_weight=weights)
            grown = smoothed(tree, columns, classes)
        else:
            truth = noisy
            linear = Ridge(alpha=PENALTY, solver="cholesky")
            linear.fit(scaled, truth, sample_weight=weights)
            prediction = linear.predict(scaled)[:, None]
            tree = DecisionTreeRegressor(max_depth=DEPTH, min_samples_leaf=LEAF, random_state=0)
            tree.fit(columns, truth, sample_weight=weights)
            grown = tree.predict(columns)[:, None]
        yield {
            "name": name, "classes": classes, "columns": columns.T.tolist(),
            "truth": truth.tolist(), "weights": weights.tolist(), "penalty": PENALTY,
            "depth": DEPTH, "leaf": LEAF, "linear": prediction.T.tolist(),
            "tree": grown.T.tolist(),
            "impurities": tree.tree_.impurity.tolist(),
        }


if __name__ == "__main__":
    (FIXTURES / "weights.json").write_text(json.dumps(list(cases())) + "\n")
