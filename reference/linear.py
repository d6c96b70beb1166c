"""Reference values for the linear rung: Tests/ModelsTests/Fixtures/linear.json.

Fits scikit-learn's and statsmodels' models on a small seeded table of numbers and categories with
missing values, encoded as the harness encodes them, and brings coefficients back to the columns'
original scale. Standard errors of unpenalised models are statsmodels' own; those of penalised ones
follow (H + L)^-1 H (H + L)^-1, computed here from the fitted coefficients.
"""

import json
import pathlib

import numpy as np
import statsmodels.api as sm
from sklearn.linear_model import LogisticRegression, Ridge

OUTPUT = pathlib.Path(__file__).parent.parent / "Tests/ModelsTests/Fixtures/linear.json"
ROWS = 160
CLASSES = 3
FOLDS = 4
PENALTIES = [1e4, 1e3, 300, 100, 30, 10, 3, 1, 0.3, 0.1, 1e-2, 1e-3, 1e-4]


def table(random):
    """Raw columns: lists with None where a value is missing."""
    age = np.round(random.normal(40, 12, ROWS), 2)
    income = np.round(np.exp(random.normal(10, 0.7, ROWS)), 1)
    hours = np.round(random.uniform(0, 1, ROWS), 4)
    city = random.choice(["Ulm", "Bonn", "Köln", "Aach"], ROWS, p=[0.4, 0.3, 0.27, 0.03])
    grade = random.choice(["a", "b"], ROWS)
    income_missing = random.uniform(size=ROWS) < 0.1
    city_missing = random.uniform(size=ROWS) < 0.08
    return {
        "age": age.tolist(),
        "income": [None if m else v for v, m in zip(income.tolist(), income_missing)],
        "hours": hours.tolist(),
        "city": [None if m else v for v, m in zip(city.tolist(), city_missing)],
        "grade": grade.tolist(),
    }


def learn(columns, minimum_level_rows, rows):
    """What each column of the design stands for, learnt from some rows."""
    parts = []
    for name, values in columns.items():
        chosen = [values[row] for row in rows]
        present = [v for v in chosen if v is not None]
        if isinstance(present[0], float):
            parts.append((name, "value", float(np.median(present))))
        else:
            levels = sorted(set(present), key=lambda level: level.encode())
            kept = [v for v in levels if present.count(v) >= minimum_level_rows]
            parts += [(name, "level", level) for level in kept]
            if len(kept) < len(levels):
                parts.append((name, "rare", kept))
        if len(present) < len(chosen):
            parts.append((name, "missing", None))
    return parts


def apply(parts, columns, rows):
    """The design of some rows. What is neither a level nor missing to the parts counts as rare."""
    has_missing = {name for name, kind, _ in parts if kind == "missing"}
    design = []
    for name, kind, what in parts:
        values = [columns[name][row] for row in rows]
        if kind == "value":
            design.append([what if v is None else v for v in values])
        elif kind == "level":
            design.append([v == what for v in values])
        elif kind == "missing":
            design.append([v is None for v in values])
        else:
            design.append([
                name not in has_missing if v is None else v not in what for v in values])
    return np.column_stack([np.array(values, dtype=float) for values in design])


def encode(columns, minimum_level_rows):
    """The design of all rows: matrix, which of its columns are numbers, which open a category."""
    parts = learn(columns, minimum_level_rows, range(ROWS))
    is_number = np.array([kind == "value" for _, kind, _ in parts])
    firsts = [
        j for j, (name, kind, _) in enumerate(parts)
        if kind == "level" and (j == 0 or parts[j - 1][0] != name)]
    return apply(parts, columns, range(ROWS)), is_number, firsts


def standardise(design, is_number):
    """Population deviations for numbers; indicators stay 0/1."""
    means = np.where(is_number, design.mean(axis=0), 0)
    scales = np.where(is_number, design.std(axis=0), 1)
    return (design - means) / scales, means, scales


def original(intercepts, weights, covariances, means, scales):
    """Intercepts, coefficients and standard errors on the original scale.

    weights: outputs x columns; covariances: outputs of (1 + columns) squared, intercept first.
    """
    coefficients = weights / scales
    shifted = intercepts - coefficients @ means
    transform = np.diag(np.concatenate([[1], 1 / scales]))
    transform[0, 1:] = -means / scales
    errors = [np.sqrt(np.diag(transform @ c @ transform.T)) for c in covariances]
    return {
        "intercepts": shifted.tolist(),
        "coefficients": coefficients.T.tolist(),
        "interceptErrors": [float(e[0]) for e in errors],
        "coefficientErrors": [[float(e[1 + j]) for e in errors] for j in range(len(scales))],
    }


def ridge(design, is_number, target, penalty):
    matrix, means, scales = standardise(design, is_number)
    model = Ridge(alpha=penalty, solver="svd", tol=1e-15).fit(matrix, target)
    centred = matrix - matrix.mean(axis=0)
    gram = centred.T @ centred
    inverse = np.linalg.inv(gram + penalty * np.eye(len(gram)))
    freedom = np.trace(inverse @ gram)
    residuals = target - model.predict(matrix)
    variance = residuals @ residuals / (len(target) - 1 - freedom)
    weights = variance * inverse @ gram @ inverse
    mean = matrix.mean(axis=0)
    covariance = np.zeros((1 + len(gram), 1 + len(gram)))
    covariance[1:, 1:] = weights
    covariance[0, 1:] = covariance[1:, 0] = -weights @ mean
    covariance[0, 0] = variance / len(target) + mean @ weights @ mean
    return original(
        np.array([model.intercept_]), model.coef_[None, :], [covariance], means, scales)


def logistic(design, is_number, codes, penalty):
    matrix, means, scales = standardise(design, is_number)
    model = LogisticRegression(
        C=1 / penalty, solver="newton-cholesky", tol=1e-13, max_iter=1000).fit(matrix, codes)
    probability = model.predict_proba(matrix)[:, 1]
    full = sm.add_constant(matrix, prepend=True)
    hessian = full.T @ (full * (probability * (1 - probability))[:, None])
    ridge_matrix = penalty * np.diag([0] + [1] * matrix.shape[1])
    inverse = np.linalg.inv(hessian + ridge_matrix)
    return original(
        model.intercept_, model.coef_, [inverse @ hessian @ inverse], means, scales)


def softmax(design, is_number, codes, penalty):
    matrix, means, scales = standardise(design, is_number)
    model = LogisticRegression(
        C=1 / penalty, solver="newton-cholesky", tol=1e-13, max_iter=1000).fit(matrix, codes)
    probabilities = model.predict_proba(matrix)
    full = sm.add_constant(matrix, prepend=True)
    size = full.shape[1]
    hessian = np.zeros((CLASSES * size, CLASSES * size))
    for k in range(CLASSES):
        for l in range(CLASSES):
            weight = probabilities[:, k] * ((k == l) - probabilities[:, l])
            block = full.T @ (full * weight[:, None])
            hessian[k * size:(k + 1) * size, l * size:(l + 1) * size] = block
    ridge_matrix = np.kron(np.eye(CLASSES), penalty * np.diag([0] + [1] * matrix.shape[1]))
    # The intercepts' common shift is free: the pseudo-inverse leaves it out.
    inverse = np.linalg.pinv(hessian + ridge_matrix, rcond=1e-12, hermitian=True)
    covariance = inverse @ hessian @ inverse
    blocks = [covariance[k * size:(k + 1) * size, k * size:(k + 1) * size] for k in range(CLASSES)]
    intercepts = model.intercept_ - model.intercept_.mean()
    return original(intercepts, model.coef_ - model.coef_.mean(axis=0), blocks, means, scales)


def unpenalised_least_squares(numbers, target):
    fit = sm.OLS(target, sm.add_constant(numbers, prepend=True)).fit()
    return described(fit.params[None, :], fit.bse[None, :], fit.conf_int()[None, :, :])


def unpenalised_logistic(numbers, codes):
    full = sm.add_constant(numbers, prepend=True)
    fit = sm.Logit(codes, full).fit(method="newton", maxiter=100, tol=1e-14, disp=False)
    return described(fit.params[None, :], fit.bse[None, :], fit.conf_int()[None, :, :])


def unpenalised_softmax(numbers, codes):
    """statsmodels leaves the first class at 0; here the classes sum to 0."""
    full = sm.add_constant(numbers, prepend=True)
    fit = sm.MNLogit(codes, full).fit(method="newton", maxiter=100, tol=1e-14, disp=False)
    size = full.shape[1]
    # Rows: class, then parameter; columns: statsmodels' stacked parameters of classes 1, 2, ….
    centring = np.eye(CLASSES) - 1 / CLASSES
    transform = np.kron(centring[:, 1:], np.eye(size))
    params = (transform @ fit.params.T.reshape(-1)).reshape(CLASSES, size)
    errors = np.sqrt(np.diag(transform @ np.asarray(fit.cov_params()) @ transform.T))
    return described(params, errors.reshape(CLASSES, size), None)


def path(columns, minimum_level_rows, target, kind):
    """Mean validation losses by penalty, strongest first, over folds of every FOLDS-th row."""
    losses = np.zeros(len(PENALTIES))
    for fold in range(FOLDS):
        fitting = [row for row in range(ROWS) if row % FOLDS != fold]
        validation = list(range(fold, ROWS, FOLDS))
        parts = learn(columns, minimum_level_rows, fitting)
        is_number = np.array([part == "value" for _, part, _ in parts])
        matrix, means, scales = standardise(apply(parts, columns, fitting), is_number)
        others = (apply(parts, columns, validation) - means) / scales
        for index, penalty in enumerate(PENALTIES):
            if kind == "value":
                model = Ridge(alpha=penalty, solver="svd", tol=1e-15).fit(matrix, target[fitting])
                errors = (target[validation] - model.predict(others)) ** 2
            else:
                model = LogisticRegression(
                    C=1 / penalty, solver="newton-cholesky", tol=1e-12, max_iter=1000
                ).fit(matrix, target[fitting])
                shares = model.predict_proba(others)[np.arange(len(validation)), target[validation]]
                errors = -np.log(np.maximum(shares, 2.0 ** -52))
            losses[index] += errors.sum()
    return (losses / ROWS).tolist()


def described(params, errors, intervals):
    result = {
        "intercepts": params[:, 0].tolist(),
        "coefficients": params[:, 1:].T.tolist(),
        "interceptErrors": errors[:, 0].tolist(),
        "coefficientErrors": errors[:, 1:].T.tolist(),
    }
    if intervals is not None:
        result["intervals"] = intervals[0].tolist()
    return result


def main():
    random = np.random.default_rng(20240607)
    columns = table(random)
    minimum_level_rows = 8
    design, is_number, firsts = encode(columns, minimum_level_rows)
    matrix, _, _ = standardise(design, is_number)
    truth = random.normal(0, 0.8, matrix.shape[1])
    signal = matrix @ truth
    value = np.round(20 + 5 * signal + random.normal(0, 4, ROWS), 3)
    binary = (random.uniform(size=ROWS) < 1 / (1 + np.exp(0.5 - signal))).astype(int)
    margins = matrix @ random.normal(0, 0.7, (matrix.shape[1], CLASSES))
    margins += random.gumbel(size=margins.shape)
    multiclass = margins.argmax(axis=1)
    complete = ["age", "hours"]
    numbers = np.column_stack([columns[name] for name in complete])

    cases = []
    for penalty in (0.01, 1.0, 50.0):
        cases.append(("value", None, penalty, ridge(design, is_number, value, penalty)))
        cases.append(("binary", None, penalty, logistic(design, is_number, binary, penalty)))
        cases.append(("multiclass", None, penalty, softmax(design, is_number, multiclass, penalty)))
    cases.append(("value", complete, 0.0, unpenalised_least_squares(numbers, value)))
    cases.append(("binary", complete, 0.0, unpenalised_logistic(numbers, binary)))
    cases.append(("multiclass", complete, 0.0, unpenalised_softmax(numbers, multiclass)))

    # With all levels of a category and no penalty, a level's coefficient is not determined, but a
    # number's is, and equals that of the model without the first level.
    reduced = [j for j, _ in enumerate(is_number) if j not in firsts]
    fit = sm.OLS(value, sm.add_constant(design[:, reduced], prepend=True)).fit()
    determined = {
        str(j): [fit.params[1 + reduced.index(j)], fit.bse[1 + reduced.index(j)]]
        for j in np.flatnonzero(is_number).tolist()
    }

    result = {
        "minimumLevelRows": minimum_level_rows,
        "columns": [{"name": name, **raw(values)} for name, values in columns.items()],
        "targets": {
            "value": value.tolist(), "binary": binary.tolist(), "multiclass": multiclass.tolist()},
        "cases": [
            {"target": target, "columns": names, "penalty": penalty, **expected}
            for target, names, penalty, expected in cases
        ],
        "determinedWithoutPenalty": determined,
        "folds": FOLDS,
        "paths": {
            name: path(columns, minimum_level_rows, target, name)
            for name, target in (("value", value), ("binary", binary), ("multiclass", multiclass))
        },
    }
    OUTPUT.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def raw(values):
    kind = "numbers" if isinstance(next(v for v in values if v is not None), float) else "levels"
    return {kind: values}


if __name__ == "__main__":
    main()
