"""Turns an object with fit and predict_proba (or predict) into a candidate that harness can run.

One file without dependencies, for Python 3.8 and later: copy it beside your model.

    import harness_adapter
    from sklearn.ensemble import HistGradientBoostingClassifier

    harness_adapter.run(MyModel)

In the config:

    { "name": "mine", "command": ["python3", "my_model.py"], "phases": ["fit", "predict"] }

``serve`` answers the same requests by HTTP, as a candidate's "http" asks them:

    harness_adapter.serve(model, port=8000)

``run`` takes a function (or a class) that makes a new model. The model gets a list of rows, each a list
of values in the order of ``task["columns"]``: float for numbers, str for categories, bool for booleans,
datetime for date-times, None for what is missing. With ``frames=True`` it gets a pandas DataFrame.
docs/CANDIDATES.md describes the contract that this file fills.
"""

import csv
import datetime
import inspect
import json
import os
import pickle
import sys

csv.field_size_limit(sys.maxsize)


def task():
    """What harness says of the task: see docs/CANDIDATES.md."""
    path = os.environ.get("HARNESS_TASK")
    if not path:
        raise SystemExit("harness_adapter: run this by 'harness run CONFIG', as a candidate's command")
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def run(make_model, frames=False, save=None, load=None):
    """Does what the phase asks for: trains, answers requests, or trains and predicts at once.

    make_model -- a function of no argument, or of the task, that gives a new model
    frames     -- hand over pandas DataFrames rather than lists
    save, load -- how to keep a model: save(model, folder), load(folder); pickle where not given
    """
    job = task()
    shape = _frame if frames else _rows
    if job["phase"] == "predict":
        return _answer(job, (load or _unpickle)(job["paths"]["model"]), shape)
    model = _fitted(make_model, job, shape)
    if job["phase"] == "fit":
        (save or _pickle)(model, job["paths"]["model"])
        return
    ids, values = _read(job, job["paths"]["test"])
    _write(job, ids, _predictions(job, model, shape(job, values)))


def serve(predict, port, host="127.0.0.1", path="/invocations"):
    """Answers requests by HTTP, until it is ended: MLflow's scoring protocol, without MLflow.

    predict -- a function that takes the columns' names and the rows (None for what is missing), and gives
               a prediction for each: a number, a class or a list of probabilities
    port    -- 0 for a free one; it is printed
    """
    import http.server

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Without it an answer waits for the one before to be confirmed.
        disable_nagle_algorithm = True

        def do_POST(self):
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if self.path != path:
                return self._send(404, {"error": "there is only " + path})
            try:
                asked = json.loads(body)["dataframe_split"]
                predictions = [
                    getattr(value, "tolist", lambda: value)()
                    for value in predict(asked["columns"], asked["data"])
                ]
                self._send(200, {"predictions": predictions})
            except Exception as error:  # The next request may be a better one.
                self._send(400, {"error": "%s: %s" % (type(error).__name__, error)})

        def _send(self, status, answer):
            text = json.dumps(answer).encode("utf-8")
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer((host, port), Handler)
    print("http://%s:%d%s" % (host, server.server_address[1], path), flush=True)
    server.serve_forever()


def _fitted(make_model, job, shape):
    names, records = _records(job["paths"]["training"])
    place = {name: index for index, name in enumerate(names)}
    converters = _converters(job)
    rows = [[convert(record[place[name]]) for name, convert in converters] for record in records]
    texts = [record[place[job["target"]]] for record in records]
    target = [float(text) for text in texts] if job["task"] == "regression" else texts
    model = make_model(job) if _takes_argument(make_model) else make_model()
    extra = {}
    if job.get("weight"):
        weights = [float(record[place[job["weight"]]]) for record in records]
        if "sample_weight" in inspect.signature(model.fit).parameters:
            extra["sample_weight"] = weights
        else:
            print("harness_adapter: fit takes no sample_weight, so rows count alike", flush=True)
    fitted = model.fit(shape(job, rows), target, **extra)
    # fit gives the model back in most libraries; where it does not, it has changed it.
    return model if fitted is None else fitted


def _takes_argument(make_model):
    if inspect.isclass(make_model):
        return False
    return len(inspect.signature(make_model).parameters) > 0


def _predictions(job, model, rows):
    """A number, a class or a list of probabilities (in the order of task["classes"]) for each row."""
    if job["task"] == "regression":
        return [float(value) for value in model.predict(rows)]
    if not hasattr(model, "predict_proba"):
        return [_text(value) for value in model.predict(rows)]
    known = [_text(name) for name in getattr(model, "classes_", job["classes"])]
    # A class that training rows lack has no probability.
    order = [known.index(name) if name in known else None for name in job["classes"]]
    table = [
        [float(row[index]) if index is not None else 0.0 for index in order]
        for row in model.predict_proba(rows)
    ]
    return [row[1] for row in table] if len(job["classes"]) == 2 else table


def _text(value):
    return value if isinstance(value, str) else str(getattr(value, "item", lambda: value)())


def _answer(job, model, shape):
    """A line of JSON for each line of JSON, until there are no more."""
    types = {column["name"]: column["type"] for column in job["columns"]}
    names = [column["name"] for column in job["columns"]]
    with open(job["paths"]["requests"], encoding="utf-8") as requests, open(
        job["paths"]["answers"], "w", encoding="utf-8"
    ) as answers:
        for line in requests:
            try:
                asked = json.loads(line)["dataframe_split"]
                place = {name: index for index, name in enumerate(asked["columns"])}
                rows = [
                    [
                        _value(row[place[name]], types[name]) if name in place else None
                        for name in names
                    ]
                    for row in asked["data"]
                ]
                answer = {"predictions": _predictions(job, model, shape(job, rows))}
                text = json.dumps(answer, allow_nan=False)
            except Exception as error:  # The process lives on: the next request may be a better one.
                text = json.dumps({"error": "%s: %s" % (type(error).__name__, error)})
            answers.write(text + "\n")
            answers.flush()


def _records(path):
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        return next(reader), list(reader)


def _read(job, path):
    names, records = _records(path)
    place = {name: index for index, name in enumerate(names)}
    converters = _converters(job)
    ids = [record[place[job["id"]]] for record in records]
    return ids, [[convert(record[place[name]]) for name, convert in converters] for record in records]


def _write(job, ids, predictions):
    classes = job.get("classes")
    with open(job["paths"]["predictions"], "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        if job["task"] == "regression":
            names, cells = ["prediction"], [[repr(value)] for value in predictions]
        elif predictions and isinstance(predictions[0], list):
            names = ["probability_" + name for name in classes]
            cells = [[repr(value) for value in row] for row in predictions]
        elif predictions and isinstance(predictions[0], float):
            names, cells = ["probability"], [[repr(value)] for value in predictions]
        else:
            names, cells = ["label"], [[name] for name in predictions]
        writer.writerow([job["id"]] + names)
        for row_id, row in zip(ids, cells):
            writer.writerow([row_id] + row)


def _converters(job):
    return [
        (column["name"], lambda text, kind=column["type"]: _value(text if text != "" else None, kind))
        for column in job["columns"]
    ]


def _value(value, kind):
    """A cell of a file or of a request as a Python value."""
    if value is None:
        return None
    if kind == "number":
        return float(value)
    if kind == "boolean":
        return value if isinstance(value, bool) else value == "true"
    if kind == "datetime":
        return datetime.datetime.fromisoformat(value.replace("Z", "+00:00"))
    return value


def _rows(job, rows):
    return rows


def _frame(job, rows):
    import pandas

    frame = pandas.DataFrame(rows, columns=[column["name"] for column in job["columns"]])
    for column in job["columns"]:
        if column["type"] == "number":
            frame[column["name"]] = frame[column["name"]].astype("float64")
    return frame


def _pickle(model, folder):
    with open(os.path.join(folder, "model.pickle"), "wb") as file:
        pickle.dump(model, file, protocol=4)


def _unpickle(folder):
    with open(os.path.join(folder, "model.pickle"), "rb") as file:
        return pickle.load(file)
