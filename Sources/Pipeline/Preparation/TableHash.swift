internal import Files
internal import Tabular

/// SHA-256 of a table: names, types and cells, in their order.
///
/// It stands for the data where a file's bytes say less. A database holds more than a query reads,
/// and what is committed may stand in its log alone; what DuckDB writes depends on its version.
struct TableHash: ~Copyable {
  private let hash = ContentHash()
  private var byteCount = 0

  /// O(rows × columns).
  static func fingerprint(of table: Table) -> ReadData.Fingerprint {
    var hash = TableHash()
    for column in table.columns { hash.add(column) }
    return ReadData.Fingerprint(byteCount: hash.byteCount, sha256: hash.hash.finish())
  }

  private mutating func add(_ column: Column) {
    add(column.name.exact)
    add(ExactString(column.type.rawValue))
    switch column.values {
    case .numbers(let numbers): numbers.withUnsafeBytes { add($0) }
    case .codes(let values):
      values.codes.withUnsafeBytes { add($0) }
      add(values.levels.count)
      for level in values.levels { add(level) }
    }
  }

  /// Behind its length, so that two texts do not run together.
  private mutating func add(_ text: ExactString) {
    var text = text.string
    add(text.utf8.count)
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  private mutating func add(_ count: Int) {
    withUnsafeBytes(of: UInt64(count).littleEndian) { add($0) }
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    hash.update(bytes)
    byteCount += bytes.count
  }
}
