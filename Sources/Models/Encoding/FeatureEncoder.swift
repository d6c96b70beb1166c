internal import LinearAlgebra
package import Parallel
package import Splitting
internal import Tabular

/// Turns feature columns into columns of numbers, by what it learnt from training rows.
///
/// - A number or date-time gives its value, a missing one the median; and an indicator of what was
///   missing, if training rows had a missing value.
/// - A category or boolean gives an indicator for each level, none left out; one for rare levels
///   together, if training rows had any; and one for missing, if training rows had a missing
///   value. Booleans are never pooled as rare.
/// - A column that training rows have no value of gives nothing.
///
/// A level that training rows did not have counts as rare where there are rare levels, and else
/// gives 0 in all indicators of its column; so does a missing category where training rows had
/// none.
package struct FeatureEncoder: Sendable {
  /// The columns of the design, in the order of the features' columns.
  package let columns: [EncodedColumn]
  let encodings: [ColumnEncoding]

  init(encodings: [ColumnEncoding]) {
    self.encodings = encodings
    columns = encodings.flatMap { encoding in
      encoding.parts.map { EncodedColumn(column: encoding.name, part: $0) }
    }
  }

  /// Learns medians and levels. O(rows × columns), a column a part of the work.
  ///
  /// - Precondition: the features are training rows' alone, or those of a fold's fitting rows.
  package static func fit(
    _ features: Features, settings: EncoderSettings, workers: Workers = .one
  ) -> FeatureEncoder {
    let rows = FoldedRows(features, folds: nil, chunkRows: summaryChunkRows)
    let encodings = workers.map(features.source.columns.count) { index in
      ColumnSummary(features.source.columns[index], rows: rows, centralFit: rows.wholeFit)
        .encoding(of: rows.wholeFit, rows: rows, settings: settings)
    }
    return FeatureEncoder(encodings: encodings)
  }

  /// Learns from all rows, and from the rows outside each fold: as many encoders as folds, and the
  /// one of all rows last. Each column is read once. O(rows × columns).
  package static func fit(
    _ features: Features, folds: Folds, settings: EncoderSettings, workers: Workers
  ) -> [FeatureEncoder] {
    let rows = FoldedRows(features, folds: folds, chunkRows: summaryChunkRows)
    let encodings = workers.map(features.source.columns.count) { index in
      let summary = ColumnSummary(
        features.source.columns[index], rows: rows, centralFit: rows.wholeFit)
      return (0...rows.wholeFit).map {
        summary.encoding(of: $0, rows: rows, settings: settings)
      }
    }
    return (0...rows.wholeFit).map { fit in FeatureEncoder(encodings: encodings.map { $0[fit] }) }
  }

  private static let summaryChunkRows = 8192

  /// Encodes rows. Columns that training did not have are passed over.
  package func encode(_ features: Features) throws(PredictionError) -> DesignMatrix {
    let rows = features.rowCount
    var storage = [Double](repeating: 0, count: rows * columns.count)
    var first = 0
    for encoding in encodings {
      guard let column = features.source[encoding.name] else {
        throw .missingColumn(encoding.name)
      }
      guard column.type == encoding.type else {
        throw .wrongType(encoding.name, expected: encoding.type, found: column.type)
      }
      encoding.encode(column, rows: features.rows, into: &storage, from: first * rows)
      first += encoding.parts.count
    }
    return DesignMatrix(
      columns: columns, values: Matrix(rows: rows, columns: columns.count, storage: storage))
  }
}
