"""Reference trees for the module Models, from scikit-learn.

Values are multiples of 1/64, which scikit-learn's single precision holds exactly. Each tree is
grown with several random states, which change the order in which columns are searched: data in
which two splits are equally good would give different trees, and is refused here.

`tree-large.json` has trees of more rows than a fixture can hold: the tests make the same rows from
the same integer hash.
"""

import json
from pathlib import Path

import numpy as np
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

FIXTURES = Path(__file__).resolve().parent.parent / "Tests" / "ModelsTests" / "Fixtures"
FOLDS = 5


def grid(values):
    return np.round(np.asarray(values) * 64) / 64


def encode(columns, fitting, rows):
    """The harness's encoding: numbers with the median and an indicator for missing ones, then an
    indicator for each level."""
    encoded = []
    for column in columns:
        values = column["values"]
        if column["kind"] == "number":
            known = [values[row] for row in fitting if values[row] is not None]
            median = float(np.median(known))
            encoded.append([median if values[row] is None else values[row] for row in rows])
            if len(known) < len(fitting):
                encoded.append([float(values[row] is None) for row in rows])
        else:
            for level in sorted({values[row] for row in fitting}):
                encoded.append([float(values[row] == level) for row in rows])
    return np.array(encoded).T


def make_features(generator, rows, missing):
    numbers = [grid(generator.normal(0, 2, rows)), grid(generator.uniform(-4, 4, rows)),
               grid(generator.exponential(3, rows))]
    columns = [{"name": f"number{index}", "kind": "number", "values": values.tolist()}
               for index, values in enumerate(numbers)]
    if missing:
        for row in generator.choice(rows, rows // 8, replace=False):
            columns[1]["values"][row] = None
    columns.append({"name": "category", "kind": "category",
                    "values": generator.choice(["a", "b", "c", "d"], rows).tolist()})
    return columns


def make_target(generator, columns, task):
    rows = len(columns[0]["values"])
    first = np.array(columns[0]["values"])
    second = np.array([3.0 if value is None else value for value in columns[1]["values"]])
    third = np.array(columns[2]["values"])
    shift = np.array([{"a": 0, "b": 1.5, "c": -1, "d": 0.5}[v] for v in columns[3]["values"]])
    signal = first + np.where(second > 1, 2, -1) * (third > 2) + shift
    signal = signal + generator.normal(0, 1.5, rows)
    if task == "regression":
        return (1000 + 10 * signal).tolist()
    cuts = [0.5] if task == "binary" else [-0.5, 1.5]
    return np.digitize(signal, cuts).tolist()


def learner(task, depth, minimum_leaf, state, pruning=0.0):
    kind = DecisionTreeRegressor if task == "regression" else DecisionTreeClassifier
    return kind(max_depth=depth, min_samples_leaf=minimum_leaf, random_state=state,
                ccp_alpha=pruning)


def nodes_of(model, task):
    tree = model.tree_
    nodes = []
    for index in range(tree.node_count):
        leaf = tree.children_left[index] < 0
        rows = int(tree.n_node_samples[index])
        value = tree.value[index][0]
        nodes.append({
            "column": None if leaf else int(tree.feature[index]),
            "threshold": None if leaf else float(tree.threshold[index]),
            "rows": rows,
            "impurity": float(tree.impurity[index]),
            "counts": [] if task == "regression" else [round(share * rows) for share in value],
            "mean": float(value[0]) if task == "regression" else None,
        })
    return nodes


def grow(task, depth, minimum_leaf, features, target):
    trees = [learner(task, depth, minimum_leaf, state).fit(features, target)
             for state in range(8)]
    shapes = [[(node["column"], node["threshold"], node["rows"]) for node in nodes_of(tree, task)]
              for tree in trees]
    assert all(shape == shapes[0] for shape in shapes), "equally good splits"
    return trees[0]


def path_of(task, depth, minimum_leaf, features, target):
    path = learner(task, depth, minimum_leaf, 0).cost_complexity_pruning_path(features, target)
    gaps = np.diff(path.ccp_alphas)
    assert (gaps > 1e-9 * path.ccp_alphas[-1]).all(), "equally weak links"
    steps = []
    for pruning, impurity in zip(path.ccp_alphas, path.impurities):
        pruned = learner(task, depth, minimum_leaf, 0, pruning * (1 + 1e-10))
        steps.append({"pruning": float(pruning), "impurity": float(impurity),
                      "leaves": int(pruned.fit(features, target).get_n_leaves())})
    return steps


def fold_losses(task, depth, minimum_leaf, columns, target, classes, path):
    """The mean validation loss at the geometric means of neighbouring prunings."""
    target = np.array(target)
    everything = np.arange(len(target))
    prunings = [step["pruning"] for step in path]
    candidates = [float(np.sqrt(a * b)) for a, b in zip(prunings, prunings[1:])] + [1e300]
    losses = np.zeros(len(candidates))
    for fold in range(FOLDS):
        fitting = everything[everything % FOLDS != fold]
        validation = everything[everything % FOLDS == fold]
        design = encode(columns, fitting, fitting)
        grow(task, depth, minimum_leaf, design, target[fitting])
        for index, candidate in enumerate(candidates):
            model = learner(task, depth, minimum_leaf, 0, candidate)
            model.fit(design, target[fitting])
            leaves = model.apply(encode(columns, fitting, validation))
            for leaf, truth in zip(leaves, target[validation]):
                value = model.tree_.value[leaf][0]
                rows = model.tree_.n_node_samples[leaf]
                if task == "regression":
                    losses[index] += (truth - value[0]) ** 2
                else:
                    shares = (np.round(value * rows) + 1) / (rows + classes)
                    losses[index] += ((shares - np.eye(classes)[truth]) ** 2).sum()
    return (losses / len(target)).tolist()


def case(name, task, seed, rows, depth, minimum_leaf, missing, width=4):
    generator = np.random.default_rng(seed)
    columns = make_features(generator, rows, missing)
    target = make_target(generator, columns, task)
    columns = columns[:width]
    everything = np.arange(rows)
    design = encode(columns, everything, everything)
    classes = 0 if task == "regression" else max(target) + 1
    tree = grow(task, depth, minimum_leaf, design, target)
    path = path_of(task, depth, minimum_leaf, design, target)
    middle = path[len(path) // 2]["pruning"] * (1 + 1e-10)
    return {
        "name": name, "columns": columns, "target": target, "classes": classes,
        "maximumDepth": depth, "minimumLeafRows": minimum_leaf, "folds": FOLDS,
        "nodes": nodes_of(tree, task), "path": path,
        "pruning": middle,
        "prunedNodes": nodes_of(learner(task, depth, minimum_leaf, 0, middle).fit(design, target),
                                task),
        "losses": fold_losses(task, depth, minimum_leaf, columns, target, classes, path),
    }


def first_without_ties(*arguments):
    """The case of the first seed whose trees have one best split everywhere."""
    name, task, *rest = arguments
    for seed in range(1000):
        try:
            return case(name, task, seed, *rest)
        except AssertionError:
            continue
    raise SystemExit(f"{name}: no seed without ties")


CASES = [
    ("binary", "binary", 300, 4, 12, False),
    ("binary with missing values", "binary", 300, 4, 12, True),
    ("three classes", "multiclass", 300, 4, 12, False),
    ("regression", "regression", 300, 4, 12, False),
    ("regression with missing values", "regression", 300, 4, 12, True),
    # Of one column, since two rows are parted equally well by any.
    ("regression to the last row", "regression", 60, 30, 1, False, 1),
]

# More rows than the harness puts in order, so its bins decide which splits are tried.
LARGE_ROWS = 70_000
LARGE_TEST_ROWS = 30_000


def hashed(rows, stream):
    """A 32-bit hash of the row's number and a stream's."""
    value = (np.asarray(rows, dtype=np.uint64) * 2654435761 + stream * 40503) & 0xffffffff
    for _ in range(2):
        value ^= value >> np.uint64(16)
        value = value * np.uint64(0x45d9f3b) & np.uint64(0xffffffff)
    return (value ^ (value >> np.uint64(16))).astype(np.int64)


def large_rows(rows, task, wide):
    """Columns of few different integers, or of a million; and a target that depends on them."""
    fine = [hashed(rows, stream) % 1_000_000 for stream in range(3)]
    coarse = [fine[0] // 5_000, fine[1] // 4_000 - 100, fine[2] // 150_000]
    signal = (6 * coarse[0] + np.where((coarse[1] > 20) & (coarse[2] > 3), 700, 0)
              + hashed(rows, 3) % 1_200)
    columns = fine if wide else coarse
    if task != "regression":
        signal = np.digitize(signal, [1_100] if task == "binary" else [900, 1_500])
    return np.column_stack(columns).astype(np.float64), signal


def large_case(task):
    everything = np.arange(LARGE_ROWS)
    features, target = large_rows(everything, task, False)
    tree = grow(task, 6, 50, features, target)
    fine, _ = large_rows(everything, task, True)
    exact = learner(task, 6, 50, 0).fit(fine, target)
    test, truth = large_rows(LARGE_ROWS + np.arange(LARGE_TEST_ROWS), task, True)
    if task == "regression":
        loss = np.mean((exact.predict(test) - truth) ** 2)
    else:
        classes = np.eye(exact.n_classes_)
        loss = np.mean(((exact.predict_proba(test) - classes[truth]) ** 2).sum(axis=1))
    return {"task": task, "rows": LARGE_ROWS, "testRows": LARGE_TEST_ROWS,
            "classes": 0 if task == "regression" else int(target.max()) + 1,
            "nodes": nodes_of(tree, task), "path": path_of(task, 6, 50, features, target),
            "exactLoss": float(loss)}


def write(name, content):
    (FIXTURES / name).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write("tree.json", [first_without_ties(*arguments) for arguments in CASES])
    write("tree-large.json", [large_case(task) for task in ("binary", "multiclass", "regression")])
