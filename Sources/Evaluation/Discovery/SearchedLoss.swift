/// What is searched for slices where it is high, by row of the half that searches.
struct SearchedLoss: Sendable {
  /// Rows with their sums, as a cube adds them up.
  let rows: [SliceCube.Sums]
  /// The deviation's variance over all rows.
  let variance: Double

  /// What the candidate promised counts so much beside what it lost. Of 0, ½, 1, 2 and 3, twice and
  /// three times found planted slices most often (docs/EVIDENCE.md).
  private static let promiseWeight = 2.0

  /// `values` is the loss, above 0 where there is harm, and `promise` the gain that the candidate
  /// claims by its own predictions: 0 where it says the same as the reference. What is looked for is
  /// where much was claimed and harm came of it.
  ///
  /// A difference of losses is mostly the noise of the rows' truth. By how much two models differ is
  /// known without it, and where they agree there can be no harm: so the claim shows the edges of a
  /// slice that the noise would hide. Whether there is harm is tested on the loss alone.
  init(values: [Double], promise: [Double]) {
    let mean = promise.reduce(0, +) / Double(max(1, promise.count))
    var sum = 0.0
    var squares = 0.0
    var rows: [SliceCube.Sums] = []
    rows.reserveCapacity(values.count)
    for (value, promised) in zip(values, promise) {
      let deviation = value + Self.promiseWeight * (promised - mean)
      sum += deviation
      squares += deviation * deviation
      rows.append(
        SliceCube.Sums(1, value, deviation, deviation * deviation, value * value, 0, 0, 0))
    }
    let count = Double(max(1, values.count))
    variance = max(0, squares / count - sum / count * (sum / count))
    self.rows = rows
  }
}
