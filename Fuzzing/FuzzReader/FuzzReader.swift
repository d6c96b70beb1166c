internal import Parallel
internal import Tabular

/// Any bytes are a table or an error, and the same one however they are cut and whoever reads them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let whole = outcome(bytes, workers: .one, limits: ReadingLimits())
  for block in [1, 3, 64, 100] {
    let limits = ReadingLimits(blockLength: block, sampleLength: 1 << 20)
    precondition(outcome(bytes, workers: Workers(3), limits: limits) == whole, "blocks of \(block)")
  }
  return 0
}
