package import Tabular

/// Why a fitted model cannot predict.
package enum PredictionError: Error, Equatable, Sendable {
  case missingColumn(ColumnName)
  case wrongType(ColumnName, expected: ColumnType, found: ColumnType)
}
