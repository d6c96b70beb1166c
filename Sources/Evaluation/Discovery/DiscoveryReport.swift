internal import Results

/// What is said of one candidate's slices: each subpopulation once, and few of them.
struct DiscoveryReport {
  private let tested: [TestedSlice]

  /// The most that are listed, hints included.
  private static let most = 10
  /// Slices that share so much are one subpopulation.
  private static let leastSimilarity = 0.5
  private static let leastContainment = 0.7

  init(_ tested: [TestedSlice]) { self.tested = tested }

  /// Confirmed ones first, those that cost most first. Of overlapping slices the one with the fewest
  /// conditions stands for all, of these the one with the smallest p-value; a hint gives way to what
  /// is confirmed.
  func findings(
    _ columns: [SearchColumn], _ losses: CandidateLosses, _ units: SamplingUnits
  ) -> [DiscoveredRows] {
    let everyRow = Array(0..<Int32(units.rowCount))
    let sorted = tested.enumerated().sorted { rank($0, losses) < rank($1, losses) }
    var kept: [(kind: DiscoveredSubpopulation.Kind, members: RowSet)] = []
    var findings: [DiscoveredRows] = []
    for (_, slice) in sorted {
      let members = slice.slice.members(of: everyRow, columns)
      let isTold = kept.contains {
        $0.kind == slice.kind
          && ($0.members.similarity(members) >= Self.leastSimilarity
            || $0.members.containment(members) >= Self.leastContainment)
      }
      if isTold { continue }
      kept.append((slice.kind, members))
      let rows = members.rows
      findings.append(
        DiscoveredRows(
          finding: finding(
            slice, columns, losses, units.selecting(slice.rows),
            share: units.share(of: rows)),
          rows: rows, tested: slice.rows))
    }
    let order = findings.indices.sorted {
      (findings[$0].finding.status.rank, -findings[$0].finding.harm, $0)
        < (findings[$1].finding.status.rank, -findings[$1].finding.harm, $1)
    }
    return order.prefix(Self.most).map { findings[$0] }
  }

  private func rank(
    _ tested: (offset: Int, element: TestedSlice), _ losses: CandidateLosses
  ) -> (Int, Int, Double, Int) {
    let slice = tested.element
    let isConfirmed = slice.isConfirmed(margin: margin(slice, losses))
    return (
      isConfirmed ? 0 : 1, slice.slice.parts.count, slice.inference.pValue(null: 0),
      tested.offset
    )
  }

  /// The margin is of a comparison; a target has none.
  private func margin(_ slice: TestedSlice, _ losses: CandidateLosses) -> Double {
    slice.kind == .worse ? losses.margin : 0
  }

  private func finding(
    _ slice: TestedSlice, _ columns: [SearchColumn], _ losses: CandidateLosses,
    _ units: SamplingUnits, share: Double
  ) -> DiscoveredSubpopulation {
    let inference = slice.inference
    return DiscoveredSubpopulation(
      subpopulation: slice.slice.subpopulation(columns), kind: slice.kind,
      status: slice.isConfirmed(margin: margin(slice, losses)) ? .confirmed : .hint,
      share: share, rows: slice.rows.count, loss: losses.loss.id, isPrimary: losses.isPrimary,
      candidate: units.mean(slice.rows.map { losses.candidate[Int($0)] }),
      reference: units.mean(slice.rows.map { losses.reference[Int($0)] }),
      lift: Lift(inference, alpha: slice.level, adjustedPValue: slice.adjustedPValue),
      detail: FindingDetail(
        reference: ModelDetail(), candidate: ModelDetail(),
        degreesOfFreedom: inference.degreesOfFreedom))
  }
}

extension DiscoveredSubpopulation.Status {
  fileprivate var rank: Int { self == .confirmed ? 0 : 1 }
}
