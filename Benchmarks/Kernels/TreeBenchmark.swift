internal import ArgumentParser
internal import Files
internal import Models
internal import Parallel
internal import Splitting
internal import Tabular

/// The tree rung, or the rule's search: from a table to a trained model, cross-validated pruning
/// and predictions of test rows included. Every fifth row tests; the last column is the target.
struct TreeBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tree", abstract: "Train a decision tree, or find a rule of one condition.")

  @Argument(help: "The file.")
  var file: String

  @Flag(help: "Take the target for numbers, not classes.")
  var regression = false

  @Flag(help: "Find the rule of one condition instead.")
  var rule = false

  @OptionGroup var rounds: Rounds

  func run() throws {
    let table = try DelimitedReader().read(try InputFile.read(file).contents).table
    guard let last = table.columns.last else { return }
    let target = target(last)
    let features = Features(table.selecting(columns: table.columnNames.dropLast()))
    let split = Split(
      trainingRows: (0..<table.rowCount).filter { $0 % 5 != 4 },
      testRows: (0..<table.rowCount).filter { $0 % 5 == 4 })
    let training = split.training(features: features, target: target)
    let test = split.testFeatures(of: features)
    let folds = Folds.stratified(target: training.target, count: 5, seed: 42)
    let learner: any Learner =
      rule
      ? RuleLearner(rule: nil)
      : TreeLearner(
        settings: TreeSettings(
          encoder: EncoderSettings(maximumLevels: 50, minimumLevelRows: 10), minimumLeafRows: 50))
    let (seconds, answer) = try rounds.time {
      let trained = try learner.train(training, folds: folds, workers: Workers(rounds.threads))
      return (trained, try trained.model.predict(test))
    }
    guard let answer else { return }
    try BenchmarkReport(
      stage: rule ? "rule" : "tree", threads: rounds.threads, seconds: seconds,
      facts: [
        "rows": Double(training.count), "columns": Double(features.source.columns.count),
        "parameters": Double(answer.0.model.parameterCount),
        "testLoss": loss(answer.1, split.testRows, target),
      ]
    ).write()
  }

  private func target(_ column: Column) -> Target {
    switch column.values {
    case .codes(let coded): return .classes(ClassTarget(codes: coded.codes, classes: coded.levels))
    case .numbers(let numbers) where regression: return .values(numbers)
    case .numbers(let numbers):
      let least = numbers.min() ?? 0
      return
        .classes(
          ClassTarget(
            codes: numbers.map { Int32($0 - least) },
            classes: Set(numbers).sorted().map { ExactString("\($0)") }))
    }
  }

  /// The Brier score of all classes, or the mean squared error.
  private func loss(_ predictions: Predictions, _ rows: [Int], _ target: Target) -> Double {
    var sum = 0.0
    for (position, row) in rows.enumerated() {
      switch (predictions, target) {
      case (.probabilities(let probabilities), .classes(let classes)):
        for (index, column) in probabilities.columns.enumerated() {
          let error = column[position] - (Int(classes.codes[row]) == index ? 1 : 0)
          sum += error * error
        }
      case (.values(let values), .values(let truth)):
        sum += (values[position] - truth[row]) * (values[position] - truth[row])
      default: return .nan
      }
    }
    return sum / Double(rows.count)
  }
}
