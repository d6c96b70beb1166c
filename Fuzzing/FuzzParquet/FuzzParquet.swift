internal import Bytes
internal import Parallel
internal import Parquet
internal import Tabular

/// Any bytes are an error or a table: finite numbers, and codes of levels that there are.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzParquet(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  // Small, so that a file that promises too much is refused before libFuzzer ends it.
  let reader = ParquetReader(memoryLimit: 1 << 24)
  guard let table = try? reader.read(bytes, workers: .one) else { return 0 }
  for column in table.columns {
    switch column.values {
    case .numbers(let numbers):
      precondition(numbers.count == table.rowCount, "\(numbers.count) numbers")
      precondition(!numbers.contains { $0.isInfinite }, "an infinite number")
    case .codes(let codes):
      precondition(codes.codes.count == table.rowCount, "\(codes.codes.count) codes")
      precondition(
        codes.codes.allSatisfy { (-1..<codes.levels.count).contains(Int($0)) }, "a code of no level"
      )
    }
  }
  return 0
}
