"""Checks Tests/ModelsTests/Fixtures/nist.json, which holds NIST's data and certified values.

Nothing is made here: the values are NIST's own. Each set is solved anew, by the normal equations in
mpmath's arithmetic of 60 digits, which leaves more than 20 of them even for Filip. Data or a
certified value that were copied wrongly do not pass.
"""

import json
import pathlib
import sys

from mpmath import mp, mpf

FIXTURE = pathlib.Path(__file__).parent.parent / "Tests/ModelsTests/Fixtures/nist.json"
# NIST certifies 15 digits; the last is rounded.
TOLERANCE = mpf("6e-15")
# What stands for an exact fit after 60 digits, where NIST certifies 0.
ZERO = mpf("1e-20")


def decimal(value):
    """The decimal that the file spells, not the double nearest to it."""
    return mpf(repr(value))


def solution(data):
    """Estimates, their standard errors, and the residual standard deviation."""
    columns = [[decimal(value) for value in column] for column in data["x"]]
    powers = [[value**power for value in columns[0]] for power in range(2, data["degree"] + 1)]
    ones = [[mpf(1)] * len(data["y"])] if data["intercept"] else []
    design = mp.matrix(ones + columns + powers).T
    target = mp.matrix([decimal(value) for value in data["y"]])
    inverse = (design.T * design) ** -1
    estimates = inverse * (design.T * target)
    residuals = target - design * estimates
    variance = sum(value**2 for value in residuals) / (design.rows - design.cols)
    errors = [mp.sqrt(abs(variance * inverse[index, index])) for index in range(design.cols)]
    return list(estimates), errors, mp.sqrt(abs(variance))


def holds(computed, certified):
    if certified == 0:
        return abs(computed) < ZERO
    return abs(computed - decimal(certified)) <= TOLERANCE * abs(computed)


def main():
    mp.dps = 60
    wrong = 0
    for data in json.loads(FIXTURE.read_text())["sets"]:
        estimates, errors, deviation = solution(data)
        pairs = list(zip(estimates, data["estimates"], strict=True))
        pairs += zip(errors, data["standardErrors"], strict=True)
        pairs.append((deviation, data["residualDeviation"]))
        for computed, certified in pairs:
            if not holds(computed, certified):
                wrong += 1
                print(f"{data['name']}: certified {certified}, computed {mp.nstr(computed, 20)}")
    if wrong:
        sys.exit(f"{wrong} certified values do not hold")


main()
