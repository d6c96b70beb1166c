package import Parallel
internal import Results
package import Splitting
internal import Statistics
package import Tabular

/// Looks for subpopulations where a candidate is worse than the reference or below its target, and
/// that nobody declared.
///
/// Each half of the test rows searches once, and the other half tests what it found: so no slice is
/// tested on rows that it was chosen by. Holm's procedure goes over all that one half tests, at half
/// of α; the two halves together raise a false flag with a chance of at most α.
package struct Discovery: Sendable {
  private let settings: DiscoverySettings
  private let truth: Target
  private let everyRow: [Int32]
  private let columns: [SearchColumn]
  private let halves: SearchHalves
  private let units: SamplingUnits
  private let workers: Workers

  /// So many rows of a half are searched at most; all rows of the other confirm. They find what is
  /// worth finding, and a search takes no longer however many rows there are.
  private static let mostSearchedRows = 25_000

  /// Cut points follow from training rows. Rows are places in the table. `identities` are what the
  /// test rows are known by, equal for rows of a cluster: the halves are drawn by them. Without any,
  /// rows are known by their place.
  ///
  /// - Precondition: truth, identities, clusters and weights are of the test rows, and weights above 0.
  package init(
    settings: DiscoverySettings, truth: TestTruth, columns: [Column], trainingRows: [Int32],
    testRows: [Int32], identities: [UInt64]? = nil, clusters: Clusters? = nil,
    weights: [Double]? = nil, workers: Workers = .one
  ) {
    precondition(truth.target.count == testRows.count, "truth is of the test rows")
    precondition(
      identities.map { $0.count == testRows.count } ?? true, "an identity for each row")
    self.settings = settings
    self.truth = truth.target
    everyRow = Array(0..<Int32(testRows.count))
    let minimumRows = settings.minimumRows(testRows.count)
    self.columns = workers.map(columns.count) {
      SearchColumn(
        columns[$0], training: trainingRows, test: testRows, minimumRows: minimumRows)
    }.compactMap { $0 }
    halves = SearchHalves(
      identities: identities ?? clusters?.codes.map { UInt64($0) }
        ?? testRows.indices.map { UInt64($0) },
      most: Self.mostSearchedRows, seed: settings.seed)
    units = SamplingUnits(rowCount: testRows.count, clusters: clusters, weights: weights)
    self.workers = workers
  }

  /// What was found of each candidate.
  ///
  /// Slices that hold the rows of a declared subpopulation are left out.
  ///
  /// - Precondition: predictions are of the test rows.
  package func search(
    candidates: [ScoredPredictions], reference: ScoredPredictions,
    declared: [SubpopulationRows]
  ) -> DiscoveryOutcome {
    let losses = candidates.map { CandidateLosses($0, reference, truth, settings) }
    let known = declared.map { RowSet($0.rows, count: truth.count) }
    let found = halves.searched.map { self.found(in: $0, losses, known) }
    let tested = found.indices.flatMap { half in
      test(found[half], on: halves.halves[1 - half], losses)
    }
    return DiscoveryOutcome(
      candidates: losses.indices.map { candidate in
        CandidateDiscovery(
          findings: DiscoveryReport(tested.filter { $0.candidate == candidate }).findings(
            columns, losses[candidate], units),
          suspected: found.map { suspected($0, candidate, losses[candidate]) })
      },
      summary: DiscoverySummary(
        columns: columns.map(\.name), maximumConditions: settings.mostConditions,
        minimumShare: settings.leastShare,
        searchedRows: halves.searched.reduce(0) { $0 + $1.count }, testedSlices: tested.count),
      halves: halves.halves)
  }

  private struct Found {
    let candidate: Int
    let kind: DiscoveredSubpopulation.Kind
    let slice: Slice
  }

  private func found(
    in rows: [Int32], _ losses: [CandidateLosses], _ known: [RowSet]
  ) -> [Found] {
    guard !columns.isEmpty, rows.count >= 2 * MinimumRows.rows else { return [] }
    let search = SliceSearch(
      columns: columns, rows: rows, minimumRows: settings.minimumRows(rows.count),
      mostConditions: settings.mostConditions, workers: workers)
    return losses.enumerated().flatMap { candidate, losses in
      // Where no row shows harm there is nothing to look for.
      losses.fields.filter { $0.values.contains { $0 > 0 } }.flatMap { field in
        SliceSelection.choose(
          search.best(field.searched(rows, units)), rows: rows, columns
        ) { slice in
          let members = slice.members(of: everyRow, columns)
          return known.contains { $0.similarity(members) >= Self.equalRows }
        }.map { Found(candidate: candidate, kind: field.kind, slice: $0) }
      }
    }
  }

  /// A slice that shares so much with a declared subpopulation is that one.
  private static let equalRows = 0.95

  private func suspected(
    _ found: [Found], _ candidate: Int, _ losses: CandidateLosses
  ) -> [[Int32]] {
    guard losses.isPrimary else { return [] }
    return found.filter { $0.candidate == candidate && $0.kind == .worse }
      .map { $0.slice.members(of: everyRow, columns).rows }
  }

  private func test(
    _ found: [Found], on rows: [Int32], _ losses: [CandidateLosses]
  ) -> [TestedSlice] {
    let measured: [(Found, [Int32], Inference)] = found.compactMap { found in
      let members = found.slice.members(of: rows, columns).rows.map { rows[Int($0)] }
      guard let field = losses[found.candidate].fields.first(where: { $0.kind == found.kind }),
        let inference = inference(field, of: members)
      else { return nil }
      return (found, members, inference)
    }
    let halves = Double(self.halves.halves.count)
    let holm = Holm(
      pValues: measured.map { $0.2.pValue(null: 0) }, alpha: settings.alpha / halves)
    return measured.enumerated().map { place, measured in
      TestedSlice(
        candidate: measured.0.candidate, kind: measured.0.kind, slice: measured.0.slice,
        rows: measured.1, inference: measured.2, level: holm.levels[place],
        adjustedPValue: min(1, halves * holm.adjusted[place]))
    }
  }

  /// Of minus the mean loss in these rows; nil where they are too few, or all the same.
  private func inference(_ field: CandidateLosses.Field, of rows: [Int32]) -> Inference? {
    let units = units.selecting(rows)
    guard units.effectiveCount() >= Double(MinimumRows.rows),
      let inference = Inference.mean(
        rows.map { -field.values[Int($0)] }, of: units, method: field.method),
      inference.standardError > 0
    else { return nil }
    return inference
  }
}

extension RowSet {
  init(_ rows: [Int32], count: Int) {
    self.init(count: count)
    for row in rows { insert(Int(row)) }
  }
}
