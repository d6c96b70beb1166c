package import HarnessConfiguration
package import Tabular

/// Who said where the data are; for messages.
package enum SourcePlace: Sendable {
  case configuration(file: String, positions: SourcePositions)
  /// One of its keys: `$.data.keys.COLUMN`.
  case key(ColumnName, file: String, positions: SourcePositions)
  /// The command line of `init`.
  case arguments
}
