/// What it took to train a rung and to predict with it, as this run measured it. Nil: not measured.
///
/// A megabyte is a million bytes.
package struct RungMeasurement: Codable, Equatable, Sendable {
  /// The rung's name in the ladder.
  package let rung: String
  /// From the start of the training to its end.
  package var trainingSeconds: Double?
  /// Of all its threads and processes, user and system time.
  package var trainingCPUSeconds: Double?
  /// The most memory that the model held at once, in training or predicting, its processes added up.
  package var peakMegabytes: Double?
  /// The trained model, as it is kept.
  package var artifactMegabytes: Double?
  /// One row at a time.
  package var latency: Latency?
  package var batches: Batches?
  /// Of a service; of a program every request is answered, or it has failed.
  package var requests: Requests?

  /// Milliseconds from handing over a row to having its prediction. Quantiles are of the sorted
  /// times: the smallest that at least such a share of them does not exceed.
  package struct Latency: Codable, Equatable, Sendable {
    /// How many rows were timed.
    package let rows: Int
    package let p50: Double
    package let p95: Double
    package let p99: Double

    package init(rows: Int, p50: Double, p95: Double, p99: Double) {
      self.rows = rows
      self.p50 = p50
      self.p95 = p95
      self.p99 = p99
    }

    /// Nil without times. O(n log n).
    package init?(milliseconds times: [Double]) {
      guard !times.isEmpty else { return nil }
      let sorted = times.sorted()
      func quantile(_ share: Double) -> Double {
        let rank = Int((share * Double(sorted.count)).rounded(.up))
        return sorted[min(max(rank, 1), sorted.count) - 1]
      }
      self.init(
        rows: sorted.count, p50: quantile(0.50), p95: quantile(0.95), p99: quantile(0.99))
    }
  }

  /// Many rows at a time.
  package struct Batches: Codable, Equatable, Sendable {
    /// In all batches.
    package let rows: Int
    package let batches: Int
    package let seconds: Double

    package init(rows: Int, batches: Int, seconds: Double) {
      self.rows = rows
      self.batches = batches
      self.seconds = seconds
    }

    /// Nil where the clock was too coarse to see them.
    package var rowsPerSecond: Double? { seconds > 0 ? Double(rows) / seconds : nil }
  }

  package struct Requests: Codable, Equatable, Sendable {
    package let count: Int
    /// Those that gave no usable answer, retries of one request taken together.
    package let failed: Int

    package init(count: Int, failed: Int) {
      self.count = count
      self.failed = failed
    }
  }

  package init(rung: String) {
    self.rung = rung
  }
}
