package import Audit
package import Evaluation
package import Models
package import Results
package import Splitting
package import Tabular

/// A config whose names all stand for something: columns, classes, metrics. Nothing is trained yet.
///
/// Rows are those that are kept: all of the file, but for those of weight 0, and those without a target
/// where the config says so.
package struct BoundProblem: Sendable {
  package let table: Table
  package let target: Target
  /// How much each row counts, above 0, in no unit; nil where all count alike.
  package let weights: [Double]?
  /// Rows with one value are a cluster; nil where rows are independent.
  package let group: Column?
  /// What somebody else says of each row: an index into the target's classes, one beyond them for
  /// another class, −1 where nothing is said; nil where the config names no second labels.
  package let secondLabels: [Int32]?
  /// The id column's text, or the row's number in the file, from 1, the header not counted.
  package let ids: RowIDs
  /// Of the rows that are not kept; nil where all are.
  package let droppedIDs: RowIDs?
  /// How many rows of the file have a weight of 0.
  package let weightlessRows: Int
  package let idColumn: ColumnName?
  package let roles: [ColumnName: ColumnSummary.Role]
  /// The columns that models may use, in the file's order.
  package let features: [ColumnName]
  package let splitMethod: SplitMethod
  package let metric: Metric
  package let guardrails: [Guardrail]
  package let costs: CostMatrix?
  /// Nil: nobody says what errors cost.
  package let money: MoneyScale?
  package let subpopulations: [SubpopulationDeclaration]
  /// The world's mix, where the config gives it.
  package let population: PopulationDeclaration?
  /// Columns to search for subpopulations that nobody declared, in the file's order; none where the
  /// config asks for no search.
  package let searchedColumns: [ColumnName]
  /// Nil: nobody wrote one.
  package let rule: Rule?
  package var knownTimes: [KnownTime] = []

  /// A metric on which a candidate must not be worse by more than the margin.
  package struct Guardrail: Sendable, Equatable {
    package let metric: Metric
    package let margin: Double

    package init(metric: Metric, margin: Double) {
      self.metric = metric
      self.margin = margin
    }
  }

  /// Looks up all names of a config in its data. All that does not fit is listed at once.
  ///
  /// The metric says what the task is: a metric of values wants a target of numbers; a metric of
  /// classes takes the target's distinct values as classes, numbers and booleans included. Classes
  /// are sorted by their bytes, but of two the positive one comes last: the one that the config
  /// names, else the rarer, else the last by bytes.
  package static func bind(
    _ configuration: RunConfiguration, to read: ReadTable
  ) throws(ConfigurationProblems) -> BoundProblem {
    var binder = Binder(configuration, read)
    let bound = binder.bind()
    guard let bound, binder.problems.isEmpty else { throw ConfigurationProblems(binder.problems) }
    return bound
  }
}
