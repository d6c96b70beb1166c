package import Parallel
package import Results
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
  private let columns: [SearchColumn]
  private let halves: [[Int32]]
  private let clusters: [Int]?
  private let weights: [Double]?
  private let workers: Workers

  /// Cut points follow from training rows. Rows are places in the table; clusters (numbers from 0)
  /// and weights are of the test rows.
  ///
  /// - Precondition: truth, clusters and weights are of the test rows.
  package init(
    settings: DiscoverySettings, truth: TestTruth, columns: [Column], trainingRows: [Int32],
    testRows: [Int32], clusters: [Int]? = nil, weights: [Double]? = nil, workers: Workers = .one
  ) {
    precondition(truth.target.count == testRows.count, "truth is of the test rows")
    precondition(clusters.map { $0.count == testRows.count } ?? true, "a cluster for each row")
    precondition(weights.map { $0.count == testRows.count } ?? true, "a weight for each row")
    self.settings = settings
    self.truth = truth.target
    let minimumRows = settings.minimumRows(testRows.count)
    self.columns = workers.map(columns.count) {
      SearchColumn(
        columns[$0], training: trainingRows, test: testRows, minimumRows: minimumRows)
    }.compactMap { $0 }
    halves =
      SearchHalves(rowCount: testRows.count, clusters: clusters, seed: settings.seed).halves
    self.clusters = clusters
    self.weights = weights
    self.workers = workers
  }

  /// For each candidate what was found, confirmed ones first, those that cost most first.
  ///
  /// Slices that hold the rows of a declared subpopulation are left out.
  ///
  /// - Precondition: predictions are of the test rows.
  package func search(
    candidates: [ScoredPredictions], reference: ScoredPredictions,
    declared: [SubpopulationRows]
  ) -> [[DiscoveredSubpopulation]] {
    let losses = candidates.map { CandidateLosses($0, reference, truth, settings, weights) }
    let known = declared.map { RowSet($0.rows, count: truth.count) }
    let tested = (0..<halves.count).flatMap { half in
      test(found(in: halves[half], losses, known), on: halves[1 - half], losses)
    }
    return losses.indices.map { candidate in
      DiscoveryReport(tested.filter { $0.candidate == candidate }).findings(
        columns, losses[candidate], rowCount: truth.count)
    }
  }

  private struct Found {
    let candidate: Int
    let kind: DiscoveredSubpopulation.Kind
    let slice: Slice
  }

  private func found(
    in rows: [Int32], _ losses: [CandidateLosses], _ known: [RowSet]
  ) -> [Found] {
    guard !columns.isEmpty, rows.count >= 2 * SliceMean.fewestRows else { return [] }
    let search = SliceSearch(
      columns: columns, minimumRows: settings.minimumRows(rows.count),
      mostConditions: settings.mostConditions, workers: workers)
    let everyRow = Array(0..<Int32(truth.count))
    return losses.enumerated().flatMap { candidate, losses in
      losses.fields.flatMap { field in
        SliceSelection.choose(
          search.best(field.searched(rows), rows: rows), rows: rows, columns
        ) { slice in
          let members = slice.members(of: everyRow, columns)
          return known.contains { $0.similarity(members) >= Self.equalRows }
        }.map { Found(candidate: candidate, kind: field.kind, slice: $0) }
      }
    }
  }

  /// A slice that shares so much with a declared subpopulation is that one.
  private static let equalRows = 0.95

  private func test(
    _ found: [Found], on rows: [Int32], _ losses: [CandidateLosses]
  ) -> [TestedSlice] {
    let measured: [(Found, [Int32], Inference)] = found.compactMap { found in
      let members = found.slice.members(of: rows, columns).rows.map { rows[Int($0)] }
      guard let field = losses[found.candidate].fields.first(where: { $0.kind == found.kind }),
        let mean = SliceMean(field.values, of: members, weights: weights, clusters: clusters)
      else { return nil }
      return (found, members, mean.inference(method: field.method))
    }
    let halves = Double(self.halves.count)
    let holm = Holm(
      pValues: measured.map { $0.2.pValue(null: 0) }, alpha: settings.alpha / halves)
    return measured.enumerated().map { place, measured in
      TestedSlice(
        candidate: measured.0.candidate, kind: measured.0.kind, slice: measured.0.slice,
        rows: measured.1, inference: measured.2, level: holm.levels[place],
        adjustedPValue: min(1, halves * holm.adjusted[place]))
    }
  }
}

extension RowSet {
  fileprivate init(_ rows: [Int32], count: Int) {
    self.init(count: count)
    for row in rows { insert(Int(row)) }
  }
}
