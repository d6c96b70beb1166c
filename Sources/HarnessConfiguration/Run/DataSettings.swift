package import Tabular

extension RunConfiguration {
  /// Which data, and what its columns are.
  package struct DataSettings: Sendable {
    package var source: DataSource
    package var target: ColumnName
    /// The positive class of a binary target; by default the rarer one.
    package var positive: ExactString?
    /// A column of distinct row identifiers; by default rows are numbered from 1.
    package var id: ColumnName?
    package var exclude: [ColumnName]
    /// Rows of one value may be alike in any way: the evidence goes by these, and not by rows.
    package var group: ColumnName?
    /// How much each row counts.
    package var weight: ColumnName?
    /// What somebody else says the target is.
    package var secondLabel: ColumnName?
    package var keys: [KeySettings] = []
    /// When each row's prediction is made.
    package var predictedAt: ColumnName?
    /// When the values of columns are known: a column of times, or a time.
    package var knownAt: [(column: ColumnName, time: String)] = []
    /// What the config says of reading. A run reads with `RunConfiguration.readingOptions`, which
    /// knows the columns' roles too.
    package var reading: ReadingOptions
    /// Drop rows whose target is missing, instead of refusing them.
    package var dropMissingTarget: Bool
  }
}
