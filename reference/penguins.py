"""The penguins as Parquet: Tests/EndToEndTests/Fixtures/penguins.parquet.

The table of datasets/penguins-species.csv as pandas reads it, written by pyarrow. A run has to give
the same answers from both.
"""

import pathlib

import pandas as pd

ROOT = pathlib.Path(__file__).parent.parent
SOURCE = ROOT / "datasets/penguins-species.csv"
OUTPUT = ROOT / "Tests/EndToEndTests/Fixtures/penguins.parquet"

OUTPUT.parent.mkdir(parents=True, exist_ok=True)
pd.read_csv(SOURCE).to_parquet(OUTPUT, engine="pyarrow", index=False)
