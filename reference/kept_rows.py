"""What numpy reads out of an archive that the tests wrote: Tests/ComparingTests/Fixtures."""

import json
from pathlib import Path

import numpy as np

FIXTURES = Path(__file__).resolve().parent.parent / "Tests" / "ComparingTests" / "Fixtures"

seen = {}
with np.load(FIXTURES / "sample.npz", allow_pickle=False) as archive:
    for name in archive.files:
        array = archive[name]
        seen[name] = {
            "dtype": str(array.dtype),
            "shape": list(array.shape),
            "values": [float(value) for value in array.ravel(order="C")],
        }
(FIXTURES / "sample.json").write_text(json.dumps(seen, indent=1, sort_keys=True) + "\n")
