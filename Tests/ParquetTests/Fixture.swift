import Foundation
import Parallel
import Parquet
import Tabular

/// Reads a file written by `reference/parquet.py`.
func fixture(_ name: String) throws -> [UInt8] {
  let url = Bundle.module.bundleURL.appending(path: "Fixtures/\(name)")
  return try Array(Data(contentsOf: url))
}

extension ParquetReader {
  /// Enough for every fixture.
  static let amplyLimited = ParquetReader(memoryLimit: 1 << 24)

  func table(
    of bytes: [UInt8], workers: Workers = .one
  ) throws(ParquetError) -> Table {
    do throws(ParquetFailure<Never>) { return try read(bytes, workers: workers) } catch {
      throw error.parquetError
    }
  }
}

extension Table {
  /// A line for each column: its name, its type, and its cells to the bit.
  var exactSummary: [String] {
    columns.map { column in
      let cells =
        switch column.values {
        case .numbers(let numbers): numbers.map { $0.isNaN ? "-" : "\($0)" }
        case .codes(let codes):
          codes.codes.map { $0 < 0 ? "-" : "\($0)" } + codes.levels.map { "[\($0)]" }
        }
      return "\(column.name):\(column.type.rawValue): " + cells.joined(separator: " ")
    }
  }
}
