"""The peers of one stage of a run, one process a call.

    stages.py STAGE FILE [SPLIT] [--threads N] [--rounds N]

Each prints the seconds of its rounds and facts of its answer, as harness-bench does. What only
prepares the stage (reading, splitting, standardising, compiling) is not timed.
"""

import argparse
import json
import resource
import time
import warnings

import numpy as np
import polars as pl

import resampling
import subpopulations

MISSING = ["", "NA", "N/A", "NaN", "null", "?", "None"]
TARGETS = {"signal", "cover", "value"}


def columns_and_truth(path):
    frame = pl.read_csv(path)
    [target] = TARGETS & set(frame.columns)
    return frame.drop(target).to_numpy().astype(float), frame[target].to_numpy()


def parts(options):
    x, y = columns_and_truth(options.file)
    train = (pl.read_csv(options.split)["part"] == "train").to_numpy()
    return x[train], y[train], x[~train], y[~train]


def timed(options, stage):
    seconds = []
    for _ in range(options.rounds):
        start = time.perf_counter()
        answer = stage()
        seconds.append(time.perf_counter() - start)
    return seconds, answer


def read_polars(options):
    def stage():
        return pl.read_csv(options.file, null_values=MISSING, infer_schema_length=options.infer or None)

    seconds, frame = timed(options, stage)
    return seconds, {"rows": len(frame), "missing": sum(frame.null_count().row(0))}


def read_scan(options):
    def stage():
        return pl.scan_csv(
            options.file, null_values=MISSING, infer_schema_length=options.infer or None).collect()

    seconds, frame = timed(options, stage)
    return seconds, {"rows": len(frame), "missing": sum(frame.null_count().row(0))}


def read_duckdb(options):
    import duckdb

    connection = duckdb.connect(config={"threads": options.threads})
    nulls = ", ".join(f"'{text}'" for text in MISSING)

    def stage():
        connection.execute(
            f"create or replace table t as from read_csv('{options.file}', nullstr=[{nulls}])")

    seconds, _ = timed(options, stage)
    return seconds, {"rows": connection.execute("select count(*) from t").fetchall()[0][0]}


def relative_gradient(x, y, weights, intercepts, penalty):
    """Norm of the penalised likelihood's gradient, over that at zero weights."""
    classes = np.unique(y)
    hot = (y[:, None] == classes).astype(float)

    def gradient(scores, weights):
        scores = scores - scores.max(axis=1, keepdims=True)
        found = np.exp(scores)
        found /= found.sum(axis=1, keepdims=True)
        residuals = found - hot
        return np.column_stack([residuals.T @ x + penalty * weights, residuals.sum(axis=0)]), found

    start, _ = gradient(np.zeros((len(x), len(classes))), np.zeros((len(classes), x.shape[1])))
    end, found = gradient(x @ weights.T + intercepts, weights)
    loss = -np.log((found * hot).sum(axis=1)).mean()
    return float(np.linalg.norm(end) / np.linalg.norm(start)), float(loss)


def logistic(options):
    """Both of logistic regression's forms, with scikit-learn's default solver and tolerance."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    x, y, _, _ = parts(options)
    preparing, x = timed(options, lambda: StandardScaler().fit_transform(x))
    warnings.simplefilter("ignore")
    seconds, model = timed(options, lambda: LogisticRegression().fit(x, y))
    weights, intercepts = model.coef_, model.intercept_
    if len(model.classes_) == 2:
        # Two classes have one row of weights; as a softmax, half of it each way.
        weights, intercepts = np.vstack([-weights, weights]) / 2, np.array([-1, 1]) * intercepts / 2
        gradient, loss = relative_gradient(x, y, weights, intercepts, 2)
    else:
        gradient, loss = relative_gradient(x, y, weights, intercepts, 1)
    return seconds, {
        "preparing": sorted(preparing)[len(preparing) // 2], "gradient": gradient, "loss": loss,
        "iterations": int(model.n_iter_.max())}


def ridge(options):
    """Ridge as it is called; and what it cannot do without: the columns' products, and to read
    them."""
    from sklearn.linear_model import Ridge
    from sklearn.preprocessing import StandardScaler

    x, y, _, _ = parts(options)
    x, y = StandardScaler().fit_transform(x), y.astype(float)
    seconds, _ = timed(options, lambda: Ridge().fit(x, y))
    product, _ = timed(options, lambda: x.T @ x)
    total, _ = timed(options, x.sum)
    return seconds, {
        "bytes": x.nbytes, "product": sorted(product)[len(product) // 2],
        "sum": sorted(total)[len(total) // 2]}


def tree_exact(options):
    from sklearn.metrics import roc_auc_score
    from sklearn.tree import DecisionTreeClassifier

    x, y, test_x, test_y = parts(options)
    seconds, model = timed(
        options, lambda: DecisionTreeClassifier(max_depth=6, min_samples_leaf=50).fit(x, y))
    return seconds, {"auc": roc_auc_score(test_y, model.predict_proba(test_x)[:, 1])}


def tree_lightgbm(options):
    """The data set (binning) and one tree of 64 leaves."""
    import lightgbm
    from sklearn.metrics import roc_auc_score

    x, y, test_x, test_y = parts(options)
    settings = {
        "objective": "binary", "num_leaves": 64, "max_depth": 6, "min_data_in_leaf": 50,
        "num_threads": options.threads, "verbose": -1, "learning_rate": 1.0,
    }

    def stage():
        data = lightgbm.Dataset(x, y, params=settings).construct()
        return lightgbm.train(settings, data, num_boost_round=1)

    seconds, model = timed(options, stage)
    return seconds, {"auc": roc_auc_score(test_y, model.predict(test_x))}


def scores(rows, groups):
    """Two scores of which one is somewhat better, a truth, and groups of rows. Same in the kernel."""
    random = np.random.default_rng(5)
    truth = random.uniform(size=rows) < 0.3
    signal = random.normal(size=rows) + truth
    one, other = (signal + shake * random.normal(size=rows) for shake in (0.5, 0.6))
    return truth, one, other, random.integers(0, groups, rows)


def bootstrap_numpy(options):
    truth, one, other, codes = scores(options.rows, options.groups)
    groupings = [np.zeros(len(truth), int)] + ([codes] if options.groups > 1 else [])

    def stage():
        differences = resampling.area_differences(groupings, truth, one, other)
        return resampling.paired(differences, len(truth), options.draws)

    seconds, draws = timed(options, stage)
    return seconds, {"standardError": float(draws[:, 0].std(ddof=1))}


def bootstrap_script(options):
    """What the script resamples (peer.py): log loss, accuracy and AUC."""
    truth, one, other, codes = scores(options.rows, options.groups)
    groupings = [np.zeros(len(truth), int), codes]
    one, other = (1 / (1 + np.exp(-score)) for score in (one, other))
    one, other = (np.column_stack([1 - found, found]) for found in (one, other))

    def stage():
        lifts = resampling.class_lifts(groupings, truth.astype(int), one, other)
        draws = resampling.paired(lifts, len(truth), options.draws)
        return np.nanpercentile(draws, [2.5, 97.5], axis=0)

    seconds, _ = timed(options, stage)
    return seconds, {}


def bootstrap_numba(options):
    """A loop over draws and rows, compiled: what is left when nothing is interpreted."""
    import numba

    @numba.njit
    def areas(order, truth, last, draws, seed):
        rows = len(truth)
        counts = np.zeros(rows, np.int32)
        result = np.empty((draws, len(order)))
        state = np.uint64(seed)
        for draw in range(draws):
            counts[:] = 0
            for _ in range(rows):
                # xorshift64*, and Lemire's reduction to 0 ..< rows.
                state ^= state >> np.uint64(12)
                state ^= state << np.uint64(25)
                state ^= state >> np.uint64(27)
                high = (state * np.uint64(0x2545F4914F6CDD1D)) >> np.uint64(32)
                counts[(high * np.uint64(rows)) >> np.uint64(32)] += 1
            for score in range(len(order)):
                positives, negatives, pairs = 0, 0, 0.0
                tied_positives, tied_negatives = 0, 0
                for place in range(rows):
                    row = order[score, place]
                    count = counts[row]
                    hits = count * truth[row]  # a branch here would be mispredicted
                    tied_positives += hits
                    tied_negatives += count - hits
                    if last[score, place]:
                        pairs += tied_positives * (negatives + 0.5 * tied_negatives)
                        negatives += tied_negatives
                        positives += tied_positives
                        tied_positives = tied_negatives = 0
                result[draw, score] = pairs / (positives * negatives)
        return result

    truth, one, other, _ = scores(options.rows, 1)
    truth, one, other = (values[np.argsort(one)] for values in (truth.astype(np.int32), one, other))
    chosen = [one, other] if options.areas == 2 else [one]
    order = np.array([np.argsort(score, kind="stable") for score in chosen])
    last = np.array([
        np.append(np.diff(score[places]) != 0, True) for score, places in zip(chosen, order)])
    areas(order, truth, last, 1, 88172645463325252)
    seconds, found = timed(
        options, lambda: areas(order, truth, last, options.draws, 88172645463325252))
    spread = found[:, 0] - found[:, 1] if options.areas == 2 else found[:, 0]
    return seconds, {"standardError": float(spread.std(ddof=1))}


def slices(options):
    """SliceLine by its PyPI package: slices of up to three conditions, of at least 2 % of the rows.

    It takes errors that are not negative, and conditions of one value: numbers are cut into eight
    parts. --errors says what is searched: what the candidate loses, as its users do, or how much more
    than the reference, and 0 where that is below 0.
    """
    from sliceline.slicefinder import Slicefinder, is_numba_available

    if not is_numba_available():
        raise SystemExit("sliceline is not at its fastest: numba is missing")
    frame = pl.read_csv(options.file)
    planted, own, others = (
        frame[name].to_numpy() for name in ("planted", "candidate", "reference"))
    features = frame.drop("planted", "candidate", "reference")
    codes = np.column_stack([
        np.digitize(column, np.unique(np.quantile(column, np.arange(1, 8) / 8)))
        if column.dtype.is_numeric() else column.cast(pl.Categorical).to_physical().to_numpy()
        for column in features])
    errors = own if options.errors == "candidate" else np.maximum(own - others, 0)
    finder = Slicefinder(k=10, max_l=3, min_sup=len(codes) // 50, verbose=False)
    # Numba compiles in the first call.
    Slicefinder(k=10, max_l=2, min_sup=200, verbose=False).fit(codes[:5_000], errors[:5_000])

    def stage():
        return finder.fit(codes, errors)

    seconds, found = timed(options, stage)
    best = 0
    for slice in found.top_slices_:
        isMember = np.all(
            [codes[:, place] == value for place, value in enumerate(slice) if value is not None],
            axis=0)
        both = np.sum(isMember & (planted == 1))
        best = max(best, both / np.sum(isMember | (planted == 1)))
    return seconds, {"jaccard": float(best)}


def subpopulations_numpy(options):
    truth, models, codes = subpopulations.sample(options.rows, options.columns, options.levels)
    seconds, found = timed(
        options,
        lambda: subpopulations.evaluate(options.metric, truth, models, codes, options.levels))
    return seconds, {
        "lifts": sum(len(lift) for lift, _ in found),
        "standardError": float(sum(error.sum() for _, error in found))}


STAGES = {
    "slices": slices,
    "read-polars": read_polars, "read-scan": read_scan, "read-duckdb": read_duckdb,
    "logistic": logistic, "ridge": ridge, "tree-exact": tree_exact,
    "tree-lightgbm": tree_lightgbm, "bootstrap-numpy": bootstrap_numpy,
    "bootstrap-script": bootstrap_script, "bootstrap-numba": bootstrap_numba,
    "subpopulations-numpy": subpopulations_numpy,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("stage", choices=STAGES)
    parser.add_argument("file", nargs="?")
    parser.add_argument("split", nargs="?")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--infer", type=int, default=100, help="rows that polars looks at; 0: all")
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--draws", type=int, default=2_000)
    parser.add_argument("--groups", type=int, default=1)
    parser.add_argument("--errors", choices=["candidate", "difference"], default="candidate")
    parser.add_argument("--metric", default="log_loss")
    parser.add_argument("--columns", type=int, default=100)
    parser.add_argument("--levels", type=int, default=10)
    parser.add_argument("--areas", type=int, default=2)
    options = parser.parse_args()
    seconds, facts = STAGES[options.stage](options)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # Linux counts kilobytes
    print(json.dumps({
        "stage": options.stage, "threads": options.threads, "seconds": seconds, "facts": facts,
        "peakMegabytes": peak}))


if __name__ == "__main__":
    main()
