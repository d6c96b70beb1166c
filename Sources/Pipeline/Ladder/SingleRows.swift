internal import Splitting

/// Some of the test rows, to be predicted one at a time.
struct SingleRows {
  /// Enough for a 95th percentile; more would only take longer.
  static let most = 100

  private let rows: [Features]

  /// At even distances.
  init(_ test: Features) {
    let count = min(test.rowCount, Self.most)
    rows = (0..<count).map { test.selecting([Int32($0 * test.rowCount / count)]) }
  }

  /// How long each took; empty where the clock stood still.
  func milliseconds<Failure>(
    _ clock: any RunClock, _ predict: (Features) throws(Failure) -> Void
  ) throws(Failure) -> [Double] {
    var times: [Double] = []
    for row in rows {
      let start = clock.seconds
      try predict(row)
      times.append(1000 * (clock.seconds - start))
    }
    return times.contains { $0 > 0 } ? times : []
  }
}
