internal import ArgumentParser
internal import Evaluation
internal import Foundation
internal import Models
internal import Parallel
internal import Probing
internal import Results
internal import Splitting
internal import Statistics
internal import Tabular

/// What the probes of the audit say of made-up data whose truth is known: tables for `docs/EVIDENCE.md`,
/// the same each time.
struct ProbingStudy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "probing",
    abstract: "Count how often learning curves and label noise hold the truth.")

  @Option(help: "Samples a setting.")
  var samples = 200

  @Option(help: "Threads; they change nothing but the time.")
  var threads = 2

  @Flag(help: "Only the learning curves.")
  var curvesOnly = false

  @Flag(help: "Only the labels.")
  var labelsOnly = false

  func run() throws {
    if !labelsOnly { curves() }
    if !curvesOnly { labels() }
  }

  /// How often 95 % intervals hold what more rows bring on average, and how far off the estimate is.
  private func curves() {
    print(
      "| rows | twice the rows: true, estimated, held | ten times: true, estimated, held | flat |")
    print("| --- | --- | --- | --- |")
    for world in CurveWorld.all {
      let workers = Workers(threads)
      let truth = [1, 2, 10].map { factor in
        world.expected(rows: world.rows * factor, workers: workers)
      }
      let found = workers.map(samples) { sample in
        world.curve(seed: UInt64(1000 + sample))
      }.compactMap(\.self)
      let cells = [(1, truth[1]), (2, truth[2])].map { place, after -> String in
        let lift = world.metric.lift(of: after, over: truth[0])
        let estimates = found.map { $0.projections[place].lift }
        let held = found.count {
          $0.projections[place].liftInterval.lower <= lift
            && lift <= $0.projections[place].liftInterval.upper
        }
        return String(
          format: "%.4f, %.4f, %.1f %%", lift, Quantiles(estimates).median,
          100 * Double(held) / Double(found.count))
      }
      let flat = found.count { $0.answer == .flat }
      print(
        "| \(world.title) | \(cells.joined(separator: " | ")) | \(100 * flat / max(1, found.count)) % |"
      )
    }
  }

  /// By kind of classes and share of labels that were turned: the mean estimate, how often the interval
  /// holds the share, how often a finding would be made, and how many of the first twenty were turned.
  private func labels() {
    print("| classes | turned | rate | joint alone | held | from 1 % | from 3 % | first 20 |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for world in LabelWorld.allCases {
      for turned in [0, 0.05, 0.1, 0.2] {
        let found = Workers(threads).map(max(20, samples / 4)) { sample in
          world.labels(rows: 4000, turned: turned, seed: UInt64(sample))
        }.compactMap(\.self)
        let known = found.compactMap(\.summary.noise)
        func percent(_ share: Double) -> String { String(format: "%.1f %%", 100 * share) }
        func share(_ holds: (LabelSummary.Noise) -> Bool) -> String {
          String(format: "%.0f %%", 100 * Double(known.count(where: holds)) / Double(found.count))
        }
        let right = found.reduce(0.0) { $0 + $1.rightOfFirst } / Double(found.count)
        let mean = known.isEmpty ? Double.nan : Moments(known.map(\.rate)).mean
        let joint = known.isEmpty ? Double.nan : Moments(known.map(\.confidentRate)).mean
        print(
          """
          | \(world.rawValue) | \(percent(turned)) | \(percent(mean)) | \(percent(joint)) | \
          \(share { $0.interval.lower <= turned && turned <= $0.interval.upper }) | \
          \(share { $0.interval.lower >= 0.01 }) | \(share { $0.interval.lower >= 0.03 }) | \
          \(percent(right)) |
          """)
      }
    }
  }
}

/// Rows of numbers, with a class or a value that follows from them by a law.
private struct MadeRows {
  var numbers: [[Double]]
  var target: Target

  var table: Table {
    Table(
      columns: numbers.enumerated().map {
        Column(name: ColumnName("x\($0)"), type: .number, values: .numbers($1))
      }, rowCount: numbers[0].count)
  }

  /// All rows but the last two train.
  func probed(folds: Int = 5) -> ProbedRows? {
    let count = Int32(target.count)
    return try? ProbedRows(
      table, target: target, weights: nil,
      split: Split(trainingRows: Array(0..<count - 2), testRows: [count - 2, count - 1]),
      method: .holdout, group: nil, folds: folds, seed: 1, limit: 1_000_000)
  }

  static let encoder = EncoderSettings(maximumLevels: 20, minimumLevelRows: 5)
  static let linear = LinearLearner(
    settings: LinearSettings(encoder: encoder, penalty: .crossValidated))
  static let tree = TreeLearner(settings: TreeSettings(encoder: encoder))
}

private struct CurveWorld: Sendable {
  let title: String
  let rows: Int
  let kind: Rung.Kind
  let metric: Metric
  let target: Double
  let make: @Sendable (Int, inout SeededRandom) -> MadeRows

  static let all: [CurveWorld] = [
    CurveWorld(
      title: "values of 20 columns, linear, RMSE, 300", rows: 300, kind: .linear,
      metric: .rootMeanSquaredError, target: 0.3
    ) { values($0, columns: 20, noise: 0.5, &$1) },
    CurveWorld(
      title: "values of 6 columns, tree, RMSE, 1,000", rows: 1000, kind: .tree,
      metric: .rootMeanSquaredError, target: 0.3
    ) { values($0, columns: 6, noise: 0.5, &$1) },
    CurveWorld(
      title: "classes of 12 columns, linear, log loss, 500", rows: 500, kind: .linear,
      metric: .logLoss, target: 0.3
    ) { classes($0, columns: 12, slope: 0.5, &$1) },
    CurveWorld(
      title: "classes of 12 columns, linear, ROC AUC, 500", rows: 500, kind: .linear,
      metric: .rocAUC, target: 0.95
    ) { classes($0, columns: 12, slope: 0.5, &$1) },
    CurveWorld(
      title: "classes of 12 columns, tree, log loss, 1,000", rows: 1000, kind: .tree,
      metric: .logLoss, target: 0.3
    ) { classes($0, columns: 12, slope: 0.5, &$1) },
    CurveWorld(
      title: "columns that say nothing, linear, log loss, 1,000", rows: 1000, kind: .linear,
      metric: .logLoss, target: 0.4
    ) { classes($0, columns: 8, slope: 0, &$1) },
  ]

  private var learner: any Learner { kind == .linear ? MadeRows.linear : MadeRows.tree }

  /// The metric of models of so many rows, on rows of the same world.
  func expected(rows: Int, workers: Workers) -> Double {
    let repeats = max(16, min(100, 100_000 / rows))
    let values = workers.map(repeats) { index -> Double in
      var random = SeededRandom(seed: 7, stream: UInt64(rows * 1000 + index))
      let held = 5000
      let made = make(rows + held, &random)
      let split = Split(
        trainingRows: Array(0..<Int32(rows)), testRows: Array(Int32(rows)..<Int32(rows + held)))
      let training = split.training(of: made.table, target: made.target)
      let folds = Folds.stratified(target: training.target, count: 5, seed: 1)
      guard let trained = try? learner.train(training, folds: folds, workers: .one),
        let predictions = try? trained.model.predict(split.testFeatures(of: made.table))
      else { return .nan }
      return metric.score(
        truth: made.target.selecting(split.testRows),
        predictions: ScoredPredictions(
          predictions: predictions, labels: Decision.labels(predictions))
      ).value ?? .nan
    }
    return Moments(values).mean
  }

  func curve(seed: UInt64) -> LearningCurve? {
    var random = SeededRandom(seed: seed)
    let probed = ProbedMetric(metric, costs: nil)
    guard let rows = make(self.rows + 2, &random).probed(),
      let baseline = ProbedBaseline(
        kind, learner, rows: rows, metric: probed, workers: .one)
    else { return nil }
    return LearningCurveProbe(
      metric: probed, target: target, minimumLift: 0, margin: 0.01, alpha: 0.05, seed: 1
    ).curve(
      of: baseline, rows: rows, group: nil, constant: nil, ceiling: nil, workers: .one)
  }

  private static func values(
    _ rows: Int, columns: Int, noise: Double, _ random: inout SeededRandom
  ) -> MadeRows {
    let numbers = normals(rows, columns, &random)
    let values = (0..<rows).map { row in
      numbers.reduce(0) { $0 + $1[row] } / Double(columns).squareRoot() + noise * random.normal()
    }
    return MadeRows(numbers: numbers, target: .values(values))
  }

  private static func classes(
    _ rows: Int, columns: Int, slope: Double, _ random: inout SeededRandom
  ) -> MadeRows {
    let numbers = normals(rows, columns, &random)
    let codes = (0..<rows).map { row -> Int32 in
      let odds = slope * numbers.reduce(0) { $0 + $1[row] }
      return random.uniform() < 1 / (1 + exp(-odds)) ? 1 : 0
    }
    return MadeRows(
      numbers: numbers, target: .classes(ClassTarget(codes: codes, classes: ["no", "yes"])))
  }
}

private func normals(_ rows: Int, _ columns: Int, _ random: inout SeededRandom) -> [[Double]] {
  (0..<columns).map { _ in (0..<rows).map { _ in random.normal() } }
}

private enum LabelWorld: String, CaseIterable, Sendable {
  case clear = "two, 4.5 standard deviations apart"
  case overlapping = "two, 2 standard deviations apart"
  case heavy = "two, 1 standard deviation apart"
  case logistic = "two, by a logistic law"
  case rare = "one in ten, 2.5 standard deviations off"
  case rareLogistic = "one in ten, by a weak logistic law"
  case three = "three, 2.5 standard deviations off"
  case leaves = "two, by a tree whose leaves are 5 to 90 % sure"
  case nothing = "two, of columns that say nothing"

  func labels(
    rows: Int, turned: Double, seed: UInt64
  ) -> (summary: LabelSummary, rightOfFirst: Double)? {
    var random = SeededRandom(seed: seed, stream: UInt64(turned * 1000))
    var numbers = normals(rows, 6, &random)
    var codes: [Int32] = []
    let classCount = self == .three ? 3 : 2
    for row in 0..<rows {
      let chance = random.uniform()
      let code: Int32
      switch self {
      case .clear, .overlapping, .heavy, .nothing:
        code = chance < 0.5 ? 1 : 0
        numbers[0][row] +=
          Double(code)
          * (self == .clear ? 4.5 : self == .overlapping ? 2 : self == .heavy ? 1 : 0)
      case .logistic:
        code = chance < 1 / (1 + exp(1 - 1.5 * numbers[0][row] - numbers[1][row])) ? 1 : 0
      case .rareLogistic:
        code =
          chance < 1 / (1 + exp(2.6 - 0.7 * numbers[0][row] - 0.4 * numbers[1][row])) ? 1 : 0
      case .rare:
        code = chance < 0.1 ? 1 : 0
        numbers[0][row] += 2.5 * Double(code)
      case .three:
        code = Int32(chance * 3)
        if code > 0 { numbers[Int(code) - 1][row] += 2.5 }
      case .leaves:
        let share =
          numbers[0][row] > 0.5
          ? numbers[1][row] > 0 ? 0.9 : 0.6 : numbers[2][row] > 0 ? 0.25 : 0.05
        code = chance < share ? 1 : 0
      }
      codes.append(code)
    }
    var wrong: Set<String> = []
    for row in 0..<rows where random.uniform() < turned {
      codes[row] =
        (codes[row] + 1 + Int32(random.uniform(below: classCount - 1))) % Int32(classCount)
      wrong.insert(String(row + 1))
    }
    let names = (0..<classCount).map { ExactString("c\($0)") }
    let made = MadeRows(
      numbers: numbers, target: .classes(ClassTarget(codes: codes, classes: names)))
    let metric = ProbedMetric(.logLoss, costs: nil)
    guard let probed = made.probed() else { return nil }
    let baselines = [(Rung.Kind.linear, MadeRows.linear as any Learner), (.tree, MadeRows.tree)]
      .compactMap {
        ProbedBaseline($0.0, $0.1, rows: probed, metric: metric, workers: .one)
      }
    guard
      let summary = LabelProbe(alpha: 0.05).labels(
        baselines, rows: probed, ids: RowIDs(rowCount: rows))
    else { return nil }
    let first = summary.suspects.map(\.id)
    let right = first.count { wrong.contains($0) }
    return (summary, first.isEmpty ? 0 : Double(right) / Double(first.count))
  }
}

extension SeededRandom {
  fileprivate mutating func normal() -> Double { Normal.quantile(max(uniform(), 0x1p-54)) }
}
