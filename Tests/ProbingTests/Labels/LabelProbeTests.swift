import Evaluation
import Models
import Probing
import Results
import Splitting
import Tabular
import Testing

@Suite("Suspect labels")
struct LabelProbeTests {
  private func labels(_ planted: PlantedRows, _ metric: ProbedMetric) throws -> LabelSummary {
    let rows = try planted.probed()
    return try #require(
      LabelProbe(alpha: 0.05).labels(
        planted.baselines(metric.metric, rows), rows: rows,
        ids: RowIDs(rowCount: planted.table.rowCount)))
  }

  private let logLoss = ProbedMetric(.logLoss, costs: nil)

  @Test("turned labels are counted, and come first")
  func planted() throws {
    let (planted, flipped) = PlantedRows.classes(4000, distance: 4, flipped: 0.1, seed: 5)
    let labels = try labels(planted, logLoss)
    let noise = try #require(labels.noise)
    #expect(noise.interval.lower <= 0.1 && noise.interval.upper >= 0.1)
    #expect(noise.interval.lower > 0)
    #expect(labels.suspects.count == 20)
    // Rows are numbered from 1. Classes four standard deviations apart overlap in one of fifty rows, and
    // those that are surest hardly ever.
    let right = labels.suspects.count { flipped.contains((Int($0.id) ?? 0) - 1) }
    #expect(right >= 19)
    for suspect in labels.suspects { #expect(suspect.given != suspect.expected) }
  }

  /// Two classes 1.6 standard deviations apart: one row in five lies on the other side, and none is
  /// wrong.
  @Test("classes that overlap are no noise")
  func overlap() throws {
    let clean = try #require(
      try labels(PlantedRows.classes(4000, distance: 1.6, seed: 6).rows, logLoss).noise)
    #expect(clean.interval.lower < 0.01)
    // The confident joint alone takes the overlap for noise.
    #expect(clean.confidentRate > 0.08)
  }

  @Test("where no model is sure of anything, nothing is said of the labels")
  func chance() throws {
    let labels = try labels(PlantedRows.classes(4000, distance: 0, seed: 7).rows, logLoss)
    #expect(labels.noise == nil)
  }

  @Test("values that both baselines find far off are named")
  func values() throws {
    var planted = PlantedRows.values(1000, columns: 2, noise: 0.3, seed: 8)
    guard case .values(var values) = planted.target else { return }
    values[17] += 9
    values[301] -= 8
    planted = PlantedRows(table: planted.table, target: .values(values))
    let labels = try labels(planted, ProbedMetric(.rootMeanSquaredError, costs: nil))
    #expect(labels.noise == nil)
    #expect(labels.suspects.prefix(2).map(\.id) == ["18", "302"])
    #expect(labels.suspects[0].support > 5)
  }
}
