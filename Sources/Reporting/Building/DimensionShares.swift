internal import Results

/// The shares of test rows for which a candidate works, falls short or can't be judged, in the
/// subpopulations cut by the same columns. Those share no rows, so that their shares add up.
struct DimensionShares: Equatable, Sendable {
  let columns: [String]
  private(set) var works = 0.0
  private(set) var short = 0.0
  private(set) var unknown = 0.0

  private init(columns: [String]) { self.columns = columns }

  /// The dimension with the largest share that falls short first.
  static func of(_ findings: [SubpopulationFinding]) -> [DimensionShares] {
    var dimensions: [DimensionShares] = []
    for finding in findings {
      let columns = Wording.columns(finding.subpopulation)
      if columns.isEmpty { continue }
      let index =
        dimensions.firstIndex { dimension in
          dimension.columns.elementsEqual(columns) { $0.hasSameBytes(as: $1) }
        }
        ?? dimensions.endIndex
      if index == dimensions.endIndex { dimensions.append(DimensionShares(columns: columns)) }
      switch finding.comparison.finding {
      case .better, .equivalent: dimensions[index].works += finding.share
      case .worse, .belowTarget: dimensions[index].short += finding.share
      case .insufficientEvidence: dimensions[index].unknown += finding.share
      }
    }
    // Sums of shares may miss one by a rounding error, and 100 % would then not be shown as such.
    for index in dimensions.indices {
      dimensions[index].works = cleaned(dimensions[index].works)
      dimensions[index].short = cleaned(dimensions[index].short)
      dimensions[index].unknown = cleaned(dimensions[index].unknown)
    }
    let order = dimensions.indices.sorted {
      (-dimensions[$0].short, -dimensions[$0].unknown, $0)
        < (-dimensions[$1].short, -dimensions[$1].unknown, $1)
    }
    return order.map { dimensions[$0] }
  }

  private static func cleaned(_ share: Double) -> Double { abs(share - 1) < 1e-9 ? 1 : share }
}
