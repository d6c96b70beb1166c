package import Evaluation
package import Models
package import Results
package import Tabular

/// What can be wrong with a config once its data are read. Places are places of rows in the data.
package enum BindingProblem: Equatable, Sendable {
  case unknownColumn(ColumnName, known: [ColumnName])

  // The target.
  /// The column cannot be what the config asks of it, since it is the target already.
  case isTarget(ColumnName)
  case targetMissing(rows: Int, first: RowPlace)
  case oneClass(ExactString)
  case noTarget
  case tooManyClasses(Int, limit: Int)
  /// A metric of classes, and dates for a target.
  case targetIsDateTime
  /// A metric of values, and a target that is none; with the first cell that is no number, where
  /// that is known.
  case targetNotNumeric(ColumnType, metric: String, exception: Cell?)
  /// A number too large, or all numbers too close to each other, for sums of squares in doubles.
  case targetTooLarge(Double, at: RowPlace, limit: Double)
  case targetTooClose(spread: Double, limit: Double)
  case notAClass(ExactString, classes: [ExactString])
  /// A setting that only a target with two classes has.
  case onlyBinary(TaskKind)
  /// A setting that only a target with three classes or more has.
  case onlyMulticlass(TaskKind)
  /// A setting that only a target with classes has.
  case onlyClasses
  /// A setting that only a target of numbers has.
  case onlyRegression(TaskKind)

  // Metrics.
  case unknownMetric(String, known: [String])
  case metricOfOtherTask(String, task: TaskKind, known: [String])
  case quantileNeeded(metric: String)
  case quantileWithoutEffect(metric: String)
  case costsNeeded(metric: String)
  case metricTwice(String)
  /// A lift or a loss that the metric's range has no room for.
  case widerThanRange(Double, metric: String, width: Double)
  case unreachable(Double, metric: String, lowest: Double?, highest: Double?)

  // Ids.
  case idNotText(ColumnName, ColumnType)
  case idMissing(ColumnName, rows: Int, first: RowPlace)
  /// The first id that stands twice, and how many rows repeat an earlier id.
  case idRepeated(ColumnName, ExactString, first: RowPlace, second: RowPlace, repeats: Int)

  // Groups and weights.
  case groupMissing(ColumnName, rows: Int, first: RowPlace)
  /// With the first cell that is no number, where that is known.
  case weightNotNumeric(ColumnType, exception: Cell?)
  case weightMissing(rows: Int, first: RowPlace)
  /// A negative or infinite weight, and in how many rows there is one.
  case weightOutOfRange(Double, at: RowPlace, rows: Int)
  case noWeight

  // The split.
  case timeNotOrdered(ColumnName, ColumnType)

  // The rule.
  case ruleSyntax(RuleSyntaxError, condition: String)
  case rule(RuleProblem, columns: [ColumnName])
  /// The rule looks at a column that models may not use.
  case notAFeature(ColumnName, ColumnSummary.Role)
  /// One condition answers for two classes only.
  case conditionAlone(TaskKind)
  case answerNotANumber(ExactString)

  // Subpopulations.
  /// Truth or ids do not make groups.
  case notAGroup(ColumnName, ColumnSummary.Role)
  /// The evidence has no ranges of dates.
  case datesMakeNoGroups(ColumnName)
  case binsOfText(ColumnName, ColumnType)
  /// Shares of levels are given by name, those of bins in their order.
  case sharesNotByName(ColumnName)
  case sharesWithoutBins(ColumnName)
  /// More or fewer shares than bins.
  case shareCount(Int, bins: Int)
  /// Rows whose level or bin has no share of the world.
  case rowsWithoutShare(Subpopulation.Condition, rows: Int)
  case rangeOfText(ColumnName, ColumnType)
  /// Levels are pooled, and a column of numbers has none.
  case levelsOfNumbers(ColumnName)
  case emptySubpopulation(EmptySubpopulation)

  /// A cell of the data.
  package struct Cell: Equatable, Sendable {
    package let text: String
    package let place: RowPlace
  }
}
