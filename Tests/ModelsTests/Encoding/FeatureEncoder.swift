import LinearAlgebra
import Parallel
import Splitting
import Tabular

@testable import Models

/// Encoded columns written out, as models never do: what they say is held against this.
struct FeatureEncoder {
  /// The columns of the design, in the order of the features' columns.
  let columns: [EncodedColumn]
  private let encodings: [ColumnEncoding]

  private init(encodings: [ColumnEncoding]) {
    self.encodings = encodings
    columns = encodings.flatMap { encoding in
      encoding.parts.map { EncodedColumn(column: encoding.name, part: $0) }
    }
  }

  /// Learns medians and levels from all rows.
  static func fit(_ features: Features, settings: EncoderSettings) -> FeatureEncoder {
    fit(
      features, folds: .single(rowCount: features.rowCount), settings: settings, workers: .one
    )[1]
  }

  /// Learns from the rows outside each fold, and from all rows last.
  static func fit(
    _ features: Features, folds: Folds, settings: EncoderSettings, workers: Workers
  ) -> [FeatureEncoder] {
    let rows = FoldedRows(features, folds: folds, chunkRows: 8192)
    let encodings = workers.map(features.source.columns.count) { index in
      let summary = ColumnSummary(
        features.source.columns[index], rows: rows, centralFit: rows.wholeFit)
      return (0...rows.wholeFit).map {
        summary.encoding(of: $0, rows: rows, settings: settings)
      }
    }
    return (0...rows.wholeFit).map { fit in FeatureEncoder(encodings: encodings.map { $0[fit] }) }
  }

  /// Rows × columns of the design. Columns that training did not have are passed over.
  func encode(_ features: Features) -> Matrix {
    var storage: [Double] = []
    for encoding in encodings {
      guard let column = features.source[encoding.name] else {
        preconditionFailure("there is no column \(encoding.name)")
      }
      for part in encoding.parts {
        storage += features.rows.map { encoding.encode(column, row: Int($0), as: part) }
      }
    }
    return Matrix(rows: features.rowCount, columns: columns.count, storage: storage)
  }
}

extension ColumnEncoding {
  /// What a row has in one of the parts.
  fileprivate func encode(_ column: Column, row: Int, as part: EncodedColumn.Part) -> Double {
    switch column.values {
    case .numbers(let numbers):
      guard case .value(let median) = part else { return numbers[row].isNaN ? 1 : 0 }
      return numbers[row].isNaN ? median : numbers[row] / divisor
    case .codes(let values):
      let indicators = indicators(of: values.levels)
      return indicators[Int(values.codes[row]) + 1].map { parts[$0] } == part ? 1 : 0
    }
  }
}
