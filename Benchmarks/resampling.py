"""The paired bootstrap in NumPy, as fast as it sensibly gets there.

Each draw is a count of how often each row is drawn. For sums of losses the counts of some draws are
multiplied at once with a matrix of losses by group. For an AUC the rows are sorted once, by group
and score; a draw then takes one gather and one running sum. Calling a metric on the drawn rows in a
loop, as many scripts do, sorts anew each time and takes a hundred times as long.
"""

import numpy as np

DRAWS = 2_000
TOGETHER = 16


class Sums:
    """Sums of values over the drawn rows, in each group of each grouping."""

    def __init__(self, groupings, values):
        indicators = [
            (codes == code).astype(float) for codes in groupings for code in range(codes.max() + 1)
        ]
        self.matrix = np.column_stack(
            [indicator * value for value in [np.ones(len(groupings[0])), *values]
             for indicator in indicators])
        self.shape = (len(values) + 1, len(indicators))

    def __call__(self, counts):
        """draws × rows in; (count, values …) × draws × groups out."""
        return (counts @ self.matrix).reshape(len(counts), *self.shape).swapaxes(0, 1)


class Areas:
    """The AUC over the drawn rows, in each group of one grouping."""

    def __init__(self, codes, truth, score):
        self.order = np.lexsort((score, codes))
        codes, truth, score = codes[self.order], truth[self.order], score[self.order]
        changes = np.flatnonzero((np.diff(codes) != 0) | (np.diff(score) != 0)) + 1
        # Equal scores share a place: they count as one half.
        self.places = np.concatenate([[0], changes])
        self.groups = np.flatnonzero(np.concatenate([[1], np.diff(codes[self.places])]))
        self.truth = truth.astype(float)

    def __call__(self, counts):
        """One draw's counts in, an area for each group out."""
        drawn = counts[self.order]
        hits = drawn * self.truth
        positives = np.add.reduceat(hits, self.places)
        negatives = np.add.reduceat(drawn, self.places) - positives
        below = np.cumsum(negatives) - negatives / 2
        pairs = np.add.reduceat(positives * below, self.groups)
        all_positives = np.add.reduceat(positives, self.groups)
        all_negatives = np.add.reduceat(negatives, self.groups)
        before = np.cumsum(all_negatives) - all_negatives
        return pairs / (all_positives * all_negatives) - before / all_negatives


def paired(statistic, rows, draws=DRAWS, seed=0):
    """The statistic of each draw; it takes some draws' counts (draws × rows) at once."""
    random = np.random.default_rng(seed)
    results = []
    for start in range(0, draws, TOGETHER):
        counts = np.empty((min(TOGETHER, draws - start), rows))
        for draw in range(len(counts)):
            counts[draw] = np.bincount(random.integers(0, rows, rows), minlength=rows)
        with np.errstate(invalid="ignore", divide="ignore"):  # a group without rows of both classes
            results.append(statistic(counts))
    return np.concatenate(results)


def area_differences(groupings, truth, one, other):
    pairs = [(Areas(codes, truth, one), Areas(codes, truth, other)) for codes in groupings]
    return lambda counts: np.array(
        [np.concatenate([a(draw) - b(draw) for a, b in pairs]) for draw in counts])


def mean_differences(groupings, differences):
    """Differences of means of losses, some losses side by side."""
    sums = Sums(groupings, differences)

    def statistic(counts):
        count, *totals = sums(counts)
        return np.concatenate([total / count for total in totals], axis=1)

    return statistic


def class_lifts(groupings, truth, one, other):
    """Of log loss and accuracy, and of the AUC where there are two classes. Probabilities are rows ×
    classes, the truth is codes. For `paired`."""
    rows = np.arange(len(truth))
    losses = [-np.log(np.clip(p[rows, truth], 1e-15, 1)) for p in (one, other)]
    hits = [p.argmax(axis=1) == truth for p in (one, other)]
    differences = [losses[1] - losses[0], hits[0].astype(float) - hits[1]]
    statistics = [mean_differences(groupings, differences)]
    if one.shape[1] == 2:
        statistics.append(area_differences(groupings, truth, one[:, 1], other[:, 1]))
    return lambda counts: np.concatenate([s(counts) for s in statistics], axis=1)


def root_mean_differences(groupings, squares_of_one, squares_of_other):
    sums = Sums(groupings, [squares_of_one, squares_of_other])

    def statistic(counts):
        count, one, other = sums(counts)
        return np.sqrt(other / count) - np.sqrt(one / count)

    return statistic
