internal import Models
package import Results

extension CandidatePredictions {
  /// Sums over a batch may be added up in another order than those of a single row, so the last digits
  /// may differ: predictions are the same up to this, relative to the larger where that is above 1.
  static let sameTolerance = 1e-6

  /// The parts one behind the other; nil where they are of several forms, or there is none.
  init?(joining parts: [CandidatePredictions]) {
    guard let first = parts.first else { return nil }
    let predictions: Predictions
    switch first.predictions {
    case .values:
      var all: [Double] = []
      for part in parts {
        guard case .values(let values) = part.predictions else { return nil }
        all += values
      }
      predictions = .values(all)
    case .labels:
      var all: [Int32] = []
      for part in parts {
        guard case .labels(let labels) = part.predictions else { return nil }
        all += labels
      }
      predictions = .labels(all)
    case .probabilities(let start):
      var all = [[Double]](repeating: [], count: start.classCount)
      for part in parts {
        guard case .probabilities(let some) = part.predictions else { return nil }
        for (index, column) in some.columns.enumerated() { all[index] += column }
      }
      predictions = .probabilities(ClassProbabilities(columns: all))
    }
    let labels = parts.compactMap(\.labels)
    guard labels.isEmpty || labels.count == parts.count else { return nil }
    self.init(predictions: predictions, labels: labels.isEmpty ? nil : labels.flatMap(\.self))
  }

  func first(_ count: Int) -> CandidatePredictions { selecting(Array(0..<Int32(count))) }

  var reversed: CandidatePredictions { selecting((0..<Int32(predictions.count)).reversed()) }

  /// How these answers differ from others for the same rows.
  package func outcome(heldAgainst expected: CandidatePredictions) -> ProgramFinding.Outcome {
    let count = expected.predictions.count
    if let labels, let others = expected.labels, labels != others {
      return .differs(rows: zip(labels, others).count { $0 != $1 }, of: count, largest: nil)
    }
    switch (predictions, expected.predictions) {
    case (.values(let found), .values(let expected)):
      return Self.outcome([found], [expected])
    case (.probabilities(let found), .probabilities(let expected)):
      return Self.outcome(found.columns, expected.columns)
    case (.labels(let found), .labels(let expected)):
      let different = zip(found, expected).count { $0 != $1 }
      return different == 0
        ? .same(rows: count) : .differs(rows: different, of: count, largest: nil)
    default: return .differs(rows: count, of: count, largest: nil)
    }
  }

  private static func outcome(
    _ found: [[Double]], _ expected: [[Double]]
  ) -> ProgramFinding.Outcome {
    let count = expected[0].count
    var different = 0
    var largest = 0.0
    for row in 0..<count {
      var differs = false
      for (one, other) in zip(found, expected) {
        let difference = abs(one[row] - other[row])
        let scale = max(1, abs(one[row]), abs(other[row]))
        if difference > sameTolerance * scale {
          differs = true
          largest = max(largest, difference)
        }
      }
      if differs { different += 1 }
    }
    return different == 0
      ? .same(rows: count) : .differs(rows: different, of: count, largest: largest)
  }

  private func selecting(_ rows: [Int32]) -> CandidatePredictions {
    CandidatePredictions(
      predictions: predictions.selecting(rows),
      labels: labels.map { labels in rows.map { labels[Int($0)] } })
  }
}

extension CandidatePredictions {
  /// Bytes that are the same only for the same predictions: a model that was run is known by them.
  package var fingerprint: [UInt8] {
    var bytes: [UInt8] = []
    func append(_ numbers: [Double]) {
      for number in numbers {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
      }
    }
    func append(_ labels: [Int32]) {
      for label in labels {
        withUnsafeBytes(of: label.littleEndian) { bytes.append(contentsOf: $0) }
      }
    }
    switch predictions {
    case .values(let values): append(values)
    case .labels(let labels): append(labels)
    case .probabilities(let probabilities): probabilities.columns.forEach(append)
    }
    if let labels { append(labels) }
    return bytes
  }
}
