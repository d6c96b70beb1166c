"""Boosted trees on the census data, as a candidate that harness runs."""

import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "../../adapters/python"))

import harness_adapter
from sklearn.compose import make_column_transformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OrdinalEncoder


def model(task):
    names = [column["name"] for column in task["columns"]]
    categories = [c["name"] for c in task["columns"] if c["type"] != "number"]
    codes = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)
    return make_pipeline(
        make_column_transformer(
            (codes, categories), remainder="passthrough", verbose_feature_names_out=False
        ),
        HistGradientBoostingClassifier(
            categorical_features=list(range(len(categories))) if len(categories) < len(names) else None,
            learning_rate=0.08,
            max_iter=200,
            random_state=task["seed"],
        ),
    )


harness_adapter.run(model, frames=True)
