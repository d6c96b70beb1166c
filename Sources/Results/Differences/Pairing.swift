/// Whether the rungs of two runs were compared row by row, or why not.
package enum Pairing: Codable, Equatable, Sendable {
  /// On so many test rows, the same in both runs.
  case paired(rows: Int)
  /// The test rows are other ones, or other values are true of them.
  case otherRows
  /// One of the runs has no `test-rows.npz`, or none that belongs to it.
  case notKept(Side)
  /// The file is not what the run's result says of it.
  case changed(Side)
  /// The metric has a parameter that the file does not hold.
  case unknownMetric

  package enum Side: String, Codable, Sendable {
    case before
    case after
  }

  package var isPaired: Bool {
    if case .paired = self { true } else { false }
  }

  private enum Kind: String, Codable {
    case paired, otherRows, notKept, changed, unknownMetric
  }

  private enum CodingKeys: String, CodingKey { case kind, rows, run }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self =
      switch try container.decode(Kind.self, forKey: .kind) {
      case .paired: .paired(rows: try container.decode(Int.self, forKey: .rows))
      case .otherRows: .otherRows
      case .notKept: .notKept(try container.decode(Side.self, forKey: .run))
      case .changed: .changed(try container.decode(Side.self, forKey: .run))
      case .unknownMetric: .unknownMetric
      }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .paired(let rows):
      try container.encode(Kind.paired, forKey: .kind)
      try container.encode(rows, forKey: .rows)
    case .otherRows: try container.encode(Kind.otherRows, forKey: .kind)
    case .notKept(let side):
      try container.encode(Kind.notKept, forKey: .kind)
      try container.encode(side, forKey: .run)
    case .changed(let side):
      try container.encode(Kind.changed, forKey: .kind)
      try container.encode(side, forKey: .run)
    case .unknownMetric: try container.encode(Kind.unknownMetric, forKey: .kind)
    }
  }
}
