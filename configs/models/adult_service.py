"""Boosted trees on the census data as a service: python adult_service.py DATA SPLIT PORT

Trains on the rows that `harness split CONFIG` calls training rows, then answers until it is ended.
"""

import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "../../adapters/python"))

import harness_adapter
import pandas
from sklearn.compose import make_column_transformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OrdinalEncoder

NUMBERS = ["age", "education_num", "capital_gain", "capital_loss", "hours_per_week"]
CATEGORIES = ["workclass", "education", "marital_status", "occupation"]

data_path, split_path, port = sys.argv[1:]
data = pandas.read_csv(data_path)
training = data[(pandas.read_csv(split_path)["part"] == "train").to_numpy()]
model = make_pipeline(
    make_column_transformer(
        (OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1), CATEGORIES),
        remainder="passthrough",
    ),
    HistGradientBoostingClassifier(learning_rate=0.08, max_iter=200, random_state=42),
).fit(training[CATEGORIES + NUMBERS], training["income"] == ">50K")


def predict(columns, rows):
    frame = pandas.DataFrame(rows, columns=columns).reindex(columns=CATEGORIES + NUMBERS)
    frame[NUMBERS] = frame[NUMBERS].astype("float64")
    return model.predict_proba(frame)[:, 1]


harness_adapter.serve(predict, int(port))
