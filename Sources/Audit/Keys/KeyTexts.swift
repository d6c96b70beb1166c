internal import Tabular

/// A column's distinct values as text, ascending by their bytes, with how many rows have each.
///
/// Keys are read as text wherever the reader is free to; a number of a file that declares its types
/// is written with the fewest digits that give it back.
struct KeyTexts {
  let texts: [ExactString]
  let rows: [Int]

  /// O(rows), and of numbers O(rows log rows).
  init(_ column: Column) {
    let coded: CodedValues =
      switch column.values {
      case .codes(let coded): coded
      case .numbers(let numbers):
        CodedValues(
          numbers.indices.map { row in
            var bytes: [UInt8] = []
            if !numbers[row].isNaN { column.append(row: row, to: &bytes) }
            return bytes.isEmpty ? nil : ExactString(String(decoding: bytes, as: UTF8.self))
          })
      }
    var counts = [Int](repeating: 0, count: coded.levels.count)
    for code in coded.codes where code >= 0 { counts[Int(code)] += 1 }
    let used = coded.levels.indices.filter { counts[$0] > 0 }
    texts = used.map { coded.levels[$0] }
    rows = used.map { counts[$0] }
  }
}
