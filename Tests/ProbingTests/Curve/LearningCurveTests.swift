import Evaluation
import Models
import Parallel
import Probing
import Results
import Splitting
import Statistics
import Tabular
import Testing

@Suite("Learning curves")
struct LearningCurveTests {
  private func curve(
    _ planted: PlantedRows, _ metric: Metric, target: Double, margin: Double = 0,
    rows: ProbedRows? = nil, group: Column? = nil, workers: Workers = .one
  ) throws -> LearningCurve {
    let rows = try rows ?? planted.probed()
    let baseline = try #require(planted.baselines(metric, rows).best(by: metric))
    return try #require(
      LearningCurveProbe(
        metric: ProbedMetric(metric, costs: nil), target: target, minimumLift: 0, margin: margin,
        alpha: 0.05, seed: 1
      ).curve(
        of: baseline, rows: rows, group: group, constant: 1, ceiling: nil, workers: workers))
  }

  @Test("a regression of many columns gets better with rows, as its theory has it")
  func rising() throws {
    // With p columns, noise σ and n rows the mean squared error of least squares is about
    // σ² (1 + p/n); ridge is a little better.
    let planted = PlantedRows.values(500, columns: 30, noise: 0.5, seed: 2)
    let curve = try curve(planted, .rootMeanSquaredError, target: 0.4, margin: 0.005)
    #expect(curve.rung == "linear")
    #expect(curve.points.map(\.rows) == [32, 51, 80, 128, 202, 320])
    #expect(curve.points.last.map { $0.value < curve.points[0].value - 0.1 } ?? false)
    #expect(curve.answer == .rising)
    // With ten times the 400 rows nearly nothing is left above σ.
    let tenfold = try #require(curve.projections.last)
    #expect(tenfold.addedRows == 3600)
    #expect(tenfold.valueInterval.lower < 0.503 && tenfold.valueInterval.upper > 0.49)
    #expect(curve.projections[0].addedRows == 50)
    #expect(curve.projections[0].lift > 0 && curve.projections[0].lift < tenfold.lift)
  }

  @Test("columns that say nothing have a flat curve")
  func flat() throws {
    let planted = PlantedRows.classes(3000, distance: 0, seed: 3).rows
    let curve = try curve(planted, .logLoss, target: 0.4, margin: 0.02)
    #expect(curve.answer == .flat)
    #expect(try #require(curve.projections.last).valueInterval.lower > 0.6)
    #expect(curve.ceiling == .init(value: 0, lift: curve.ceiling.lift, reason: .perfect))
  }

  @Test("the answer does not depend on the number of threads")
  func threads() throws {
    let planted = PlantedRows.classes(600, distance: 1, seed: 4).rows
    #expect(
      try curve(planted, .rocAUC, target: 0.9)
        == curve(planted, .rocAUC, target: 0.9, workers: Workers(3)))
  }

  @Test("after a split by time, models are tried on later rows than they learned from")
  func time() throws {
    // The target drifts: what was learned from earlier rows is too low for later ones.
    var random = SeededRandom(seed: 9)
    let times = (0..<1000).map(Double.init)
    let numbers = times.map { _ in random.normal() }
    let values = zip(times, numbers).map { $0 / 100 + $1 }
    let planted = PlantedRows(table: PlantedRows.table([numbers]), target: .values(values))
    let time = Column(name: "t", type: .number, values: .numbers(times))
    let rows = try planted.probed(method: .time(time))
    let later = try curve(planted, .meanAbsoluteError, target: 1, rows: rows)
    #expect(later.validation == .laterRows)
    // Rows 640 to 799 are 4 above the mean of rows 0 to 639, 3.2 and more above.
    #expect(try #require(later.points.last).value > 3)
    let mixed = try curve(planted, .meanAbsoluteError, target: 1)
    #expect(mixed.validation == .crossValidated)
    #expect(try #require(mixed.points.last).value < 3)
  }

  @Test("samples keep the shares of the classes, and whole groups")
  func samples() throws {
    let planted = PlantedRows.classes(1000, distance: 1, seed: 4).rows
    let sampled = try planted.probed(limit: 200)
    #expect(sampled.training.count == 200)
    #expect(sampled.trainingRowCount == 800)
    guard case .classes(let classes) = sampled.training.target else { return }
    #expect(classes.counts == [100, 100])
    let group = Column(
      name: "g", type: .number, values: .numbers((0..<1000).map { Double($0 / 10) }))
    let grouped = try planted.probed(group: group, limit: 200)
    #expect(Set(grouped.places.map { $0 / 10 }).count == 20)
  }
}
