package import Splitting
internal import Tabular

/// Rows as the body of a request, in the form that MLflow's scoring servers take:
/// `{"dataframe_split": {"columns": ["age", …], "data": [[39, …], …]}}`.
///
/// A missing value is `null`, a category a string, a date-time a string as `DateTime.text` writes it.
/// Numbers have the digits that give the same double back.
package struct ScoringRequest: Sendable {
  private let features: Features
  private let head: [UInt8]

  package init(_ features: Features) {
    self.features = features
    var head = Array(#"{"dataframe_split":{"columns":["#.utf8)
    for (index, column) in features.source.columns.enumerated() {
      if index > 0 { head.append(UInt8(ascii: ",")) }
      JSONText.append(quoted: column.name.string, to: &head)
    }
    self.head = head + Array(#"],"data":["#.utf8)
  }

  /// The body that asks for these of the rows. O(rows × columns).
  package func body(_ places: Range<Int>) -> [UInt8] {
    var bytes = head
    for place in places {
      if place > places.lowerBound { bytes.append(UInt8(ascii: ",")) }
      append(row: Int(features.rows[place]), to: &bytes)
    }
    return bytes + Array("]}}".utf8)
  }

  private func append(row: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (index, column) in features.source.columns.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch column.values {
      case .numbers(let numbers) where column.type == .dateTime:
        if numbers[row].isFinite {
          JSONText.append(quoted: DateTime.text(numbers[row]), to: &bytes)
        } else {
          bytes += JSONText.null
        }
      case .numbers(let numbers): JSONText.append(numbers[row], to: &bytes)
      case .codes(let coded) where coded.codes[row] < 0: bytes += JSONText.null
      case .codes(let coded):
        let level = coded.levels[Int(coded.codes[row])].string
        // The levels of a boolean column are `false` and `true`.
        if column.type == .boolean {
          bytes += level.utf8
        } else {
          JSONText.append(quoted: level, to: &bytes)
        }
      }
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
