internal import Evaluation
internal import Results
internal import Tabular

/// What a target looks like: its task, and its positive class.
struct TargetSuggestion {
  let task: TaskKind
  /// Of a binary target.
  let positive: ExactString?

  /// Names that people give to the class that they look for.
  private static let positiveNames: Set<String> = [
    "1", "true", "yes", "y", "t", "positive", "pos",
  ]

  init(_ column: Column) {
    guard TargetSuggestion.hasClasses(column) else {
      task = .regression
      positive = nil
      return
    }
    let classes = CodedValues(classesOf: column)
    var counts: [ExactString: Int] = [:]
    for code in classes.codes where code >= 0 { counts[classes.levels[Int(code)], default: 0] += 1 }
    task = counts.count > 2 ? .multiclass : .binary
    guard counts.count == 2 else {
      positive = nil
      return
    }
    let names = counts.keys.sorted()
    let named = names.filter { TargetSuggestion.positiveNames.contains($0.string.lowercased()) }
    let rarer = names.min { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }
    positive = named.count == 1 ? named[0] : rarer
  }

  var metricName: String {
    switch task {
    case .binary: Metric.rocAUC.id
    case .multiclass: Metric.accuracy.id
    case .regression: Metric.meanAbsoluteError.id
    }
  }

  /// Text and booleans do; so do numbers that take two values only.
  private static func hasClasses(_ column: Column) -> Bool {
    guard case .numbers(let numbers) = column.values else { return true }
    guard column.type == .number else { return false }
    var values: Set<Double> = []
    for number in numbers where !number.isNaN {
      values.insert(number)
      if values.count > 2 { return false }
    }
    return values.count == 2
  }
}
