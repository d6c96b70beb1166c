"""Stages of a run one by one (harness-bench) beside the libraries that do the same (stages.py)."""

import subprocess

from contest import DATA, ROOT, alternate, python, ratio, threads_of, turn
from data import ROWS, adult, made, with_all_digits
from table import Table, seconds, times, verdict

BENCH = ROOT / ".build" / "release" / "harness-bench"
THREADS = (1, 2)


def figures(done):
    """The median of the rounds inside one process, and its facts."""
    report = done.report
    middle = sorted(report["seconds"])[len(report["seconds"]) // 2]
    return {"seconds": middle, **report["facts"]}


def ours(stage, *arguments):
    return figures(turn([BENCH, *stage.split(), *arguments]))


def theirs(stage, *arguments, threads=1):
    return figures(python("stages.py", stage, *arguments, "--threads", threads, threads=threads))


def gigabytes(size, time):
    return f"{size / 1e9 / time:.2f} GB/s"


def reading(harness, rounds, rows):
    files = {name: made(name, harness, rows.get(name)).file for name in ROWS}
    files["higgs, 17 digits"] = with_all_digits(rows.get("higgs"))
    files["adult"] = adult(harness).file
    for name, file in files.items():
        # Adult is so small that a process reads it several times.
        again = ["--rounds", 9 if name == "adult" else 1]
        size = file.stat().st_size
        lines = []
        for threads, bar in zip(THREADS, (1.5, 1.2)):
            def mine(*more):
                return ours("read", file, "--threads", threads, *again, *more)

            def peer(engine, *more):
                return lambda: theirs(engine, file, *again, *more, threads=threads)

            title = f"{name}, {threads_of(threads)}"
            series = alternate(
                {
                    "harness": lambda: mine("--no-hashes"),
                    "polars read_csv": peer("read-polars"),
                    "harness with its hash": mine,
                    "polars scan_csv": peer("read-scan"),
                    "polars, types from all rows": peer("read-polars", "--infer", 0),
                    "duckdb": peer("read-duckdb"),
                }, rounds, f"reading {title}")
            found, hashed = series.pop("harness"), series.pop("harness with its hash")
            # The faster of polars' readers, as it is called without a thought.
            least = min(
                ratio(series[who], found) for who in ("polars read_csv", "polars scan_csv"))
            lines.append([
                title, f"{size / 1e6:,.0f} MB", seconds(found.median("seconds")),
                gigabytes(size, found.median("seconds")), seconds(hashed.median("seconds")),
                *(f"{seconds(other.median('seconds'))} {times(ratio(other, found))}"
                  for other in series.values()),
                f"{bar}×", verdict(least >= bar)])
        yield Table(
            "reading", ["reading", "file", "harness", "", "with its hash", *series, "bar", ""], lines)


def linear(harness, rounds, rows):
    """One fit at the penalty that is scikit-learn's default."""
    for title, name, bar in (("logistic, higgs", "higgs", 1), ("softmax, covertype", "covertype", 3)):
        data = made(name, harness, rows.get(name))
        series = alternate(
            {
                "harness, 1 thread": lambda: ours("fit linear", data.config),
                "scikit-learn": lambda: theirs("logistic", data.file, data.split),
                "harness, 2 threads": lambda: ours("fit linear", data.config, "--threads", 2),
            }, rounds, title)
        one, peer, two = series.values()
        ratios = [ratio(peer, each) for each in (one, two)]
        for each in series.values():
            each.values["with preparing"] = [
                sum(pair) for pair in zip(each["seconds"], each["preparing"])]
        isBest = one.median("loss") <= peer.median("loss") and one.median("gradient") <= 1e-8
        yield Table(
            "linear",
            ["one fit", "1 thread", "2 threads", "gradient", "log loss", "lbfgs", "gradient",
             "log loss", "ratio, 1", "ratio, 2", "bar", ""],
            [[title, seconds(one.median("seconds")), seconds(two.median("seconds")),
              f"{one.median('gradient'):.0e}", f"{one.median('loss'):.8f}",
              seconds(peer.median("seconds")), f"{peer.median('gradient'):.0e}",
              f"{peer.median('loss'):.8f}", *map(times, ratios), f"{bar}×",
              verdict(*(isBest and found >= bar for found in ratios))]])
        yield Table(
            "standardising",
            ["from numbers to a fit", "1 thread", "2 threads", "scikit-learn", "ratio, 1", "ratio, 2"],
            [[title,
              *(f"{seconds(each.median('preparing'))} + {seconds(each.median('seconds'))}"
                for each in (one, two, peer)),
              *(times(ratio(peer, each, "with preparing")) for each in (one, two))]])

    data = made("higgs", harness, rows.get("higgs"))
    options = ["fit linear", data.config, "--regression", "--rounds", 3, "--threads"]
    series = alternate(
        {
            "harness, 1 thread": lambda: ours(*options, 1),
            "others": lambda: theirs("ridge", data.file, data.split, "--rounds", 3),
            "harness, 2 threads": lambda: ours(*options, 2),
        }, rounds, "ridge, higgs")
    one, peer, two = series.values()
    size = peer.median("bytes")
    lines = [
        [name, seconds(time), gigabytes(size, time)]
        for name, time in (
            ("harness, the fit, 1 thread", one.median("seconds")),
            ("harness, the fit, 2 threads", two.median("seconds")),
            ("NumPy's X.T @ X alone", peer.median("product")),
            ("NumPy's X.sum() alone", peer.median("sum")),
            ("scikit-learn's Ridge", peer.median("seconds")))]
    yield Table("ridge", ["ridge, higgs", "time", "of the columns"], lines)


def tree(harness, rounds, rows):
    data = made("higgs", harness, rows.get("higgs"))
    files = [data.file, data.split]
    series = alternate(
        {
            "harness, 1 thread": lambda: ours("fit tree", data.config),
            "LightGBM, 1 thread": lambda: theirs("tree-lightgbm", *files),
            "scikit-learn, exact": lambda: theirs("tree-exact", *files),
            "harness, 2 threads": lambda: ours("fit tree", data.config, "--threads", 2),
            "LightGBM, 2 threads": lambda: theirs("tree-lightgbm", *files, threads=2),
        }, rounds, "tree")
    lines = []
    for who, bar, threads in (
        ("scikit-learn, exact", 50, 1), ("scikit-learn, exact", 50, 2),
        ("LightGBM, 1 thread", 1, 1), ("LightGBM, 2 threads", 1, 2),
    ):
        found = series[f"harness, {threads_of(threads)}"]
        other = series[who]
        isGood = found.median("auc") >= series["scikit-learn, exact"].median("auc") - 0.002
        lines.append([
            f"{who}; ours {threads}" if who.endswith("exact") else who,
            seconds(other.median("seconds")), f"{other.median('auc'):.4f}",
            seconds(found.median("seconds")), f"{found.median('auc'):.4f}",
            times(ratio(other, found)), f"{bar}×", verdict(isGood and ratio(other, found) >= bar)])
    yield Table(
        "tree",
        ["one tree, higgs, beside", "time", "test AUC", "harness", "test AUC", "ratio", "bar", ""],
        lines)


def bootstrap(harness, rounds, rows):
    size = ["--rows", rows.get("bootstrap", 200_000)]
    for title, stage, mine, peer, bar in (
        ("AUC's difference: a loop in numba", "bootstrap", [], "bootstrap-numba", 1),
        ("AUC's difference: NumPy", "bootstrap", [], "bootstrap-numpy", None),
        ("the same in 20 subpopulations: NumPy", "bootstrap", ["--groups", 20], "bootstrap-numpy",
         None),
        ("the stage, 20 subpopulations: the script", "evaluation", ["--groups", 20],
         "bootstrap-script", 5),
    ):
        series = alternate(
            {
                "harness, 1 thread": lambda: ours(stage, *size, *mine),
                "other": lambda: theirs(peer, *size, *mine),
                "harness, 2 threads": lambda: ours(stage, *size, *mine, "--threads", 2),
            }, rounds, title)
        one, other, two = series.values()
        ratios = [ratio(other, each) for each in (one, two)]
        errors = [
            f"{each.median('standardError'):.2e}" if "standardError" in each.values else ""
            for each in (one, other)]
        yield Table(
            "bootstrap",
            ["2,000 draws", "1 thread", "2 threads", "standard error", "other", "standard error",
             "ratio, 1", "ratio, 2", "bar", ""],
            [[title, seconds(one.median("seconds")), seconds(two.median("seconds")), errors[0],
              seconds(other.median("seconds")), errors[1], *map(times, ratios),
              f"{bar}×" if bar else "",
              verdict(*(found >= bar for found in ratios)) if bar else ""]])


def discovery(harness, rounds, rows):
    """The search for weak subpopulations beside SliceLine's package, on rows with a planted one."""
    count = rows.get("discovery", 50_000)
    file = DATA / f"slices-{count}.csv"
    DATA.mkdir(exist_ok=True)
    size = ["--rows", count, "--columns", 15]
    subprocess.run([BENCH, "discovery", *map(str, size), "--write", file], check=True)
    series = alternate(
        {
            "harness, 1 thread": lambda: ours("discovery", *size),
            "sliceline": lambda: theirs("slices", file),
            "sliceline, difference": lambda: theirs("slices", file, "--errors", "difference"),
            "harness, 2 threads": lambda: ours("discovery", *size, "--threads", 2),
        }, rounds, "discovery")
    one, peer, difference, two = series.values()
    yield Table(
        "discovery",
        [f"{count:,} rows × 15 columns", "time", "ratio, 1", "ratio, 2", "planted rows shared"],
        [
            [name, seconds(each.median("seconds")),
             *(times(ratio(each, own)) if each in (peer, difference) else ""
               for own in (one, two)), f"{each.median('jaccard'):.2f}"]
            for name, each in (
                ("harness, 1 thread", one), ("harness, 2 threads", two),
                ("sliceline, the candidate's loss", peer),
                ("sliceline, what it loses more", difference))])


def subpopulations(harness, rounds, rows):
    """A thousand of them; NumPy and SciPy on one thread."""
    size = ["--rows", rows.get("subpopulations", 200_000)]
    for metric, title in (
        ("log_loss", "log loss"), ("accuracy", "accuracy"), ("roc_auc", "ROC AUC"),
    ):
        options = [*size, "--metric", metric]
        series = alternate(
            {
                "harness, 1 thread": lambda: ours("subpopulations", *options),
                "NumPy": lambda: theirs("subpopulations-numpy", *options),
                "harness, 2 threads": lambda: ours("subpopulations", *options, "--threads", 2),
            }, rounds, f"subpopulations, {title}")
        one, other, two = series.values()
        yield Table(
            "subpopulations",
            ["1,000 subpopulations × 5 models", "1 thread", "2 threads", "lifts", "NumPy", "lifts",
             "ratio, 1", "ratio, 2"],
            [[title, seconds(one.median("seconds")), seconds(two.median("seconds")),
              f"{one.median('lifts'):,.0f}", seconds(other.median("seconds")),
              f"{other.median('lifts'):,.0f}",
              *(times(ratio(other, each)) for each in (one, two))]])


KERNELS = {
    "linear": linear, "tree": tree, "reading": reading, "bootstrap": bootstrap,
    "discovery": discovery,
    "subpopulations": subpopulations,
}
