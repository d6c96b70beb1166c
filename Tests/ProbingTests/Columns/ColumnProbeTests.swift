import Models
import Parallel
import Probing
import Results
import Splitting
import Statistics
import Tabular
import Testing

@Suite("What columns tell")
struct ColumnProbeTests {
  private let probe = SeparabilityProbe(
    learner: PlantedRows.linear, folds: 5, seed: 1, alpha: 0.05, workers: .one)

  @Test("parts that were drawn by chance look alike")
  func alike() throws {
    let planted = PlantedRows.classes(2000, distance: 1, seed: 1).rows
    let found = try #require(probe.separability(planted.table, split: planted.split, group: nil))
    #expect(found.interval.lower < 0.5)
    #expect(found.area < 0.56)
    #expect(found.trainingRows == 1600 && found.testRows == 400)
  }

  @Test("a column that moves between the parts gives them away")
  func moved() throws {
    let planted = PlantedRows.classes(2000, distance: 1, seed: 1).rows
    guard case .numbers(var numbers) = planted.table.columns[2].values else { return }
    for row in planted.split.testRows { numbers[Int(row)] += 2 }
    var columns = planted.table.columns
    columns[2] = Column(name: "x2", type: .number, values: .numbers(numbers))
    let found = try #require(
      probe.separability(
        Table(columns: columns, rowCount: 2000), split: planted.split, group: nil))
    // Two normal laws two standard deviations apart: Φ(√2) = 0.921.
    #expect(abs(found.area - 0.921) < 0.03)
    #expect(found.interval.lower < 0.921 && found.interval.upper > 0.921)
    #expect(found.columns.first?.column == "x2")
    #expect(found.columns.dropFirst().allSatisfy { $0.area < 0.6 })
  }

  @Test("one column is held against all others")
  func against() throws {
    let planted = PlantedRows.classes(1500, distance: 3, seed: 2).rows
    let rows = try planted.probed()
    let found = try #require(
      ColumnAgainstRestProbe(
        learners: [(.linear, PlantedRows.linear), (.tree, PlantedRows.tree)], workers: .one
      ).compare(rows))
    #expect(found.column == "x0")
    #expect(found.metric == "roc_auc")
    // Φ(3/√2) = 0.983 against chance.
    #expect(abs(found.alone - 0.983) < 0.02)
    #expect(abs(found.rest - 0.5) < 0.06)
  }
}
