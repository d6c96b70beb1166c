internal import LinearAlgebra
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
  private let encodings: [ColumnEncoding]

  private init(encodings: [ColumnEncoding]) {
    self.encodings = encodings
    columns = encodings.flatMap { encoding in
      encoding.parts.map { EncodedColumn(column: encoding.name, part: $0) }
    }
  }

  /// Learns medians and levels. O(rows × columns), and a sort for each number column.
  ///
  /// - Precondition: the features are training rows' alone, or those of a fold's fitting rows.
  package static func fit(_ features: Features, settings: EncoderSettings) -> FeatureEncoder {
    FeatureEncoder(
      encodings: features.gathered.columns.map { ColumnEncoding.fit($0, settings: settings) })
  }

  /// Encodes rows. Columns that training did not have are passed over.
  package func encode(_ features: Features) throws(PredictionError) -> DesignMatrix {
    let rows = features.rowCount
    var storage = [Double](repeating: 0, count: rows * columns.count)
    var first = 0
    for encoding in encodings {
      guard let column = features.column(encoding.name) else {
        throw .missingColumn(encoding.name)
      }
      guard column.type == encoding.type else {
        throw .wrongType(encoding.name, expected: encoding.type, found: column.type)
      }
      let width = encoding.parts.count
      encoding.encode(column, into: &storage, from: first * rows)
      first += width
    }
    return DesignMatrix(
      columns: columns, values: Matrix(rows: rows, columns: columns.count, storage: storage))
  }

  /// Encodes rows of the table that it was fitted on.
  func encodeKnown(_ features: Features) -> DesignMatrix {
    do {
      return try encode(features)
    } catch {
      preconditionFailure("not the table that the encoder was fitted on: \(error)")
    }
  }
}
