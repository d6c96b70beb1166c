"""Seconds by stage, and the peak memory of this process."""

import contextlib
import json
import resource
import time


class Stopwatch:
    def __init__(self):
        self.stages = {}

    @contextlib.contextmanager
    def stage(self, name):
        start = time.perf_counter()
        yield
        self.stages[name] = self.stages.get(name, 0) + time.perf_counter() - start

    def report(self, **facts):
        """One line of JSON on standard output."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # Linux counts kilobytes
        print(json.dumps({"stages": self.stages, "peakMegabytes": peak, "facts": facts}))
