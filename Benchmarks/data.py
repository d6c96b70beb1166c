"""The benchmarks' files: made where they are missing, each by a process of its own."""

import csv
import json
from dataclasses import dataclass
from pathlib import Path

from contest import DATA, FOLDER, ROOT, python, say, turn

#: Of the sets that are made.
ROWS = {"higgs": 1_000_000, "mixed": 5_000_000, "covertype": 500_000}


@dataclass
class DataSet:
    config: Path
    split: Path

    @property
    def settings(self):
        return json.loads(self.config.read_text())

    @property
    def file(self):
        return self.config.parent / self.settings["data"]["path"]

    @property
    def megabytes(self):
        """Rows × columns × 8 bytes, the target not counted."""
        with self.file.open(newline="") as lines:
            columns = len(next(csv.reader(lines))) - 1
        with self.split.open("rb") as lines:
            rows = sum(1 for _ in lines) - 1
        return rows * columns * 8 / 2**20


def made(name, harness, rows=None, repeats=1):
    """A set of so many rows, with its columns so many times over."""
    stem = name
    if rows and rows != ROWS[name]:
        stem += f"-{rows}"
    if repeats > 1:
        stem += f"x{repeats}"
    file, split, candidate = (DATA / f"{stem}{end}" for end in (".csv", ".split.csv", ".candidate.csv"))
    config = FOLDER / "configs" / f"{name}.json"
    DATA.mkdir(exist_ok=True)
    if not file.exists():
        say(f"making {file.name}")
        python("generate.py", name, file, "--rows", rows or ROWS[name], "--repeats", repeats)
    if stem != name:
        settings = json.loads(config.read_text())
        settings["data"]["path"] = file.name
        settings["candidates"][0]["predictions"] = candidate.name
        config = DATA / f"{stem}.json"
        config.write_text(json.dumps(settings))
    if not candidate.exists():
        turn([harness, "split", config], into=split)
        say(f"making {candidate.name}")
        python("candidate.py", config, split, candidate)
    return DataSet(config, split)


def adult(harness):
    """The census example."""
    DATA.mkdir(exist_ok=True)
    found = DataSet(ROOT / "configs" / "adult-income.json", DATA / "adult.split.csv")
    if not found.split.exists():
        turn([harness, "split", found.config], into=found.split)
    return found


def with_all_digits(rows):
    """The columns of higgs with as many digits as a number has."""
    file = DATA / (f"higgs-{rows}-17.csv" if rows else "higgs-17.csv")
    DATA.mkdir(exist_ok=True)
    if not file.exists():
        say(f"making {file.name}")
        python("generate.py", "higgs", file, "--rows", rows or ROWS["higgs"], "--digits", 17)
    return file
