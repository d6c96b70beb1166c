"""Processes that take turns, so that a busy machine slows each of them alike."""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field

FOLDER = pathlib.Path(__file__).resolve().parent
ROOT = FOLDER.parent
DATA = FOLDER / "data"

started = time.monotonic()


class Failed(Exception):
    """A process did not end as it should have."""


def say(text):
    minutes, seconds = divmod(int(time.monotonic() - started), 60)
    print(f"{minutes:3}:{seconds:02}  {text}", file=sys.stderr, flush=True)


def threads_of(count):
    return f"{count} thread{'s' * (count > 1)}"


@dataclass
class Turn:
    """What one process took and said."""

    seconds: float
    megabytes: float
    output: str

    @property
    def report(self):
        """The last line of output, which the scripts and harness-bench write as JSON."""
        return json.loads(self.output.strip().splitlines()[-1])


def turn(command, environment=None, accepted=(0,), into=None):
    """Runs a process to its end; its output can go into a file.

    Linux counts what this process holds as the peak of those that it starts: it must stay small,
    so it imports no package and reads no data.
    """
    with (open(into, "w+b") if into else tempfile.TemporaryFile()) as output, \
            tempfile.TemporaryFile() as messages:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=output,
            stderr=messages, env={**os.environ, **(environment or {})})
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in accepted:
            messages.seek(0)
            raise Failed(
                f"{' '.join(map(str, command))} ended with {process.returncode}\n"
                + messages.read().decode(errors="replace"))
        output.seek(0)
        text = "" if into else output.read().decode()
        return Turn(seconds, usage.ru_maxrss / 1024, text)  # Linux: kilobytes


def python(script, *arguments, threads=2):
    """A turn of one of our scripts. BLAS has one thread, which is faster for all that they do."""
    environment = {"OPENBLAS_NUM_THREADS": "1", "POLARS_MAX_THREADS": str(threads)}
    return turn([sys.executable, FOLDER / script, *arguments], environment)


@dataclass
class Series:
    """One contestant's figures, a value a round."""

    values: dict = field(default_factory=dict)

    def add(self, **values):
        for name, value in values.items():
            self.values.setdefault(name, []).append(value)

    def __getitem__(self, name):
        return self.values[name]

    def median(self, name):
        return statistics.median(self.values[name])


def alternate(contestants, rounds, label):
    """Calls each contestant once a round: name → function that returns figures. → name → Series."""
    series = {name: Series() for name in contestants}
    for count in range(1, rounds + 1):
        for name, contestant in contestants.items():
            say(f"{label}, round {count} of {rounds}: {name}")
            series[name].add(**contestant())
    return series


def ratio(one, other, name="seconds"):
    """The median over the rounds of how many times as much the one took as the other."""
    return statistics.median(a / b for a, b in zip(one[name], other[name]))
