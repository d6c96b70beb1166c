internal import Bytes
internal import Parallel
internal import Tabular

/// What reading gives, as text: numbers by their bits.
func outcome(_ bytes: [UInt8], workers: Workers, limits: ReadingLimits) -> String {
  do {
    let read = try DelimitedReader().read(bytes, workers: workers, limits: limits)
    let columns = read.table.columns.map { column in
      switch column.values {
      case .numbers(let numbers): "\(column.type) \(numbers.map(\.bitPattern))"
      case .codes(let codes): "\(column.type) \(codes.codes) \(codes.levels)"
      }
    }
    let lines = (0..<read.table.rowCount).map { read.lines[$0] }
    return "\(read.table.columnNames) \(columns) \(lines) \(read.notes)"
  } catch {
    return "\(error)"
  }
}
