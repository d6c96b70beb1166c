"""Stages of a run one by one (harness-bench) beside the libraries that do the same (stages.py)."""

from contest import DATA, ROOT, Series, alternate, python, ratio, turn
from generate import write
from table import seconds, table, times
from wholeruns import prepared

BENCH = ROOT / ".build" / "release" / "harness-bench"


def figures(done):
    """The median of the rounds inside one process, and its facts."""
    report = done.report
    middle = sorted(report["seconds"])[len(report["seconds"]) // 2]
    return {"seconds": middle, "megabytes": report["peakMegabytes"], **report["facts"]}


def ours(stage, *arguments):
    return figures(turn([BENCH, stage, *arguments]))


def theirs(stage, *arguments, threads=1):
    return figures(python("stages.py", stage, *arguments, "--threads", threads, threads=threads))


def reading(program, rounds, rows):
    full = DATA / "higgs-17.csv"
    if not full.exists():
        write("higgs", full, rows.get("higgs"), digits=17)
    files = {
        name: prepared(name, program, rows.get(name))[0] for name in ("higgs", "mixed", "covertype")
    }
    files = {name: config.with_suffix(".csv") if config.parent == DATA else DATA / f"{name}.csv"
             for name, config in files.items()}
    files |= {"higgs, 17 digits": full, "adult": ROOT / "datasets" / "adult-income.csv"}
    lines = []
    for name, file in files.items():
        # Adult is so small that a process reads it several times.
        again = ["--rounds", 9 if name == "adult" else 1]
        size = file.stat().st_size
        for threads, bar in ((1, "1.5×"), (2, "1.2×")):
            mine = ["read", file, "--threads", threads, *again]

            def peer(engine, *more):
                return lambda: theirs(engine, file, *again, *more, threads=threads)

            series = alternate(
                {
                    "harness": lambda: ours(*mine, "--no-hashes"),
                    "polars read_csv": peer("read-polars"),
                    "with its hash": lambda: ours(*mine),
                    "polars scan_csv": peer("read-scan"),
                    "polars, types from all rows": peer("read-polars", "--infer", 0),
                    "duckdb": peer("read-duckdb"),
                }, rounds, f"reading {name}")
            harness = series.pop("harness")
            hashed = series.pop("with its hash")
            best = harness.median("seconds")
            lines.append([
                f"{name}, {threads} thread{'s' * (threads > 1)}", f"{size / 1e6:,.0f} MB",
                seconds(best), f"{size / 1e9 / best:.2f} GB/s", seconds(hashed.median("seconds")),
                *(f"{seconds(other.median('seconds'))} {times(ratio(other, harness))}"
                  for other in series.values()), bar])
    yield table(
        ["reading", "file", "harness", "", "with its hash", *series, "bar"], lines)


def linear(program, rounds, rows):
    """One fit of all rows at the penalty that is scikit-learn's default. The harness's rung always
    comes with out-of-fold fits; with two folds these are as much work as the fit on all rows."""
    higgs = prepared("higgs", program, rows.get("higgs"))
    covertype = prepared("covertype", program, rows.get("covertype"))
    lines = []
    for title, (config, split), stage, options, bar in (
        ("logistic, higgs", higgs, "logistic", [], "1×"),
        ("softmax, covertype", covertype, "logistic", [], "3×"),
        ("ridge, higgs", higgs, "ridge", ["--regression"], "memory"),
    ):
        def rung(threads, *more):
            return ours("train", "linear", config, "--threads", threads, *more, *options)

        series = alternate(
            {
                "1": lambda: rung(1, "--folds", 2),
                "peer": lambda: theirs(stage, *data(config, split)),
                "2": lambda: rung(2, "--folds", 2),
                "tuned": lambda: rung(1, "--tuned"),
            }, rounds, title)
        one, two, peer = series["1"], series["2"], series["peer"]

        def answer(who):
            if stage != "logistic":
                return ""
            return f"{who.median('gradient'):.0e}, {who.median('loss'):.7f}"

        lines.append([
            title, seconds(one.median("seconds")), seconds(two.median("seconds")), answer(one),
            seconds(peer.median("seconds")), answer(peer), times(ratio(peer, one)),
            times(ratio(peer, two)), bar, seconds(series["tuned"].median("seconds"))])
        if stage == "ridge":
            size = peer.median("gigabytes")
            yield (
                f"Ridge: {size:.2f} GB of columns. NumPy sums them at "
                f"{peer.median('gigabytesPerSecondOfSum'):.1f} GB/s; the rung, encoding and two "
                f"out-of-fold fits in it, is at {size / one.median('seconds'):.1f} GB/s.")
    yield table(
        ["linear models", "1 thread", "2 threads", "gradient, loss", "scikit-learn",
         "gradient, loss", "ratio, 1", "ratio, 2", "bar", "tuned, 5 folds, 1 thread"], lines)


def data(config, split):
    """The file of a config's data, and its split."""
    return DATA / f"{split.name.removesuffix('.split.csv')}.csv", split


def tree(program, rounds, rows):
    config, split = prepared("higgs", program, rows.get("higgs"))
    file = data(config, split)

    def rung(threads, *more):
        return ours("train", "tree", config, "--threads", threads, *more)

    series = alternate(
        {
            "harness, tuned in 5 folds, 1 thread": lambda: rung(1, "--tuned"),
            "harness, 2 folds, 1 thread": lambda: rung(1, "--folds", 2),
            "harness, 5 folds, 1 thread": lambda: rung(1, "--folds", 5),
            "LightGBM, one tree, 1 thread": lambda: theirs("tree-lightgbm", *file, threads=1),
            "harness, tuned in 5 folds, 2 threads": lambda: rung(2, "--tuned"),
            "harness, 2 folds, 2 threads": lambda: rung(2, "--folds", 2),
            "harness, 5 folds, 2 threads": lambda: rung(2, "--folds", 5),
            "LightGBM, one tree, 2 threads": lambda: theirs("tree-lightgbm", *file, threads=2),
            "scikit-learn, exact": lambda: theirs("tree-exact", *file),
        }, rounds, "tree")
    # Two folds grow trees of 1 + 2 × 1/2 the rows, five of 1 + 5 × 4/5: what is left after the
    # difference is binning and one tree.
    alone = {}
    for threads in ("1 thread", "2 threads"):
        two, five = (series.pop(f"harness, {folds} folds, {threads}") for folds in (2, 5))
        alone[f"harness, one tree, {threads}"] = one = Series()
        for few, many, auc in zip(two["seconds"], five["seconds"], two["auc"]):
            one.add(seconds=few - (many - few) / 3, auc=auc)
    one, two = alone.values()
    series = alone | series
    lines = [
        [name, seconds(each.median("seconds")), f"{each.median('auc'):.4f}",
         times(ratio(each, one)), times(ratio(each, two))]
        for name, each in series.items()
    ]
    yield table(
        ["tree, higgs", "time", "test AUC", "beside ours, 1 thread", "beside ours, 2 threads"], lines)


def bootstrap(program, rounds, rows):
    size = ["--rows", rows.get("bootstrap", 200_000)]
    series = alternate(
        {
            "harness": lambda: ours("bootstrap", *size),
            "numba loop": lambda: theirs("bootstrap-numba", *size),
            "NumPy": lambda: theirs("bootstrap-numpy", *size),
            "harness, 20 subpopulations": lambda: ours("bootstrap", *size, "--groups", 20),
            "NumPy, 20 subpopulations": lambda: theirs("bootstrap-numpy", *size, "--groups", 20),
        }, rounds, "bootstrap")
    lines = []
    for name, base, bar in (
        ("numba loop", "harness", "1×"), ("NumPy", "harness", ""),
        ("NumPy, 20 subpopulations", "harness, 20 subpopulations", "5×"),
    ):
        mine, other = series[base], series[name]
        lines.append([
            name, seconds(mine.median("seconds")), f"{mine.median('standardError'):.2e}",
            seconds(other.median("seconds")), f"{other.median('standardError'):.2e}",
            times(ratio(other, mine)), bar])
    yield table(
        ["2,000 draws of an AUC's difference, beside", "harness", "standard error", "other",
         "standard error", "ratio", "bar"], lines)


KERNELS = {"reading": reading, "linear": linear, "tree": tree, "bootstrap": bootstrap}
