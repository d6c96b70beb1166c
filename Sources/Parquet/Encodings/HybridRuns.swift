/// The RLE/bit-packed hybrid of levels, dictionary indices and booleans: runs of one repeated
/// value, and runs of values packed in `bitWidth` bits each, the lowest bits first.
struct HybridRuns {
  private let bytes: PaddedBytes
  private let bitWidth: Int
  private var position = 0
  /// Values of the run at hand that are still to come.
  private var left = 0
  private var run = Run.repeated(0)

  private enum Run {
    case repeated(UInt32)
    /// Packed from this byte on; the values before `done` have been given.
    case packed(start: Int, done: Int)
  }

  /// Some values that follow each other.
  enum Piece {
    case repeated(UInt32, count: Int)
    case packed(PackedIntegers)
  }

  init(_ bytes: PaddedBytes, bitWidth: Int) throws(ParquetFault) {
    guard (0...32).contains(bitWidth) else { throw .malformedValues }
    self.bytes = bytes
    self.bitWidth = bitWidth
  }

  /// The next values, `limit` at most and one at least.
  mutating func next(limit: Int) throws(ParquetFault) -> Piece {
    while left == 0 { try readHead(limit: limit) }
    let count = min(left, limit)
    left -= count
    switch run {
    case .repeated(let value): return .repeated(value, count: count)
    case .packed(let start, let done):
      run = .packed(start: start, done: done + count)
      return .packed(
        PackedIntegers(
          start: bytes.start + start, bitWidth: bitWidth, values: done..<done + count))
    }
  }

  private mutating func readHead(limit: Int) throws(ParquetFault) {
    let head = try varint()
    let size = head >> 1
    if head & 1 == 0 {
      let width = (bitWidth + 7) / 8
      guard width <= bytes.count - position else { throw .truncated }
      let word = bytes.start.loadUnaligned(fromByteOffset: position, as: UInt32.self)
      position += width
      // A value that has more bits than it may is refused where it is used as an index.
      run = .repeated(width == 4 ? word : word & (1 << UInt32(8 * width) - 1))
      left = size
    } else {
      // Groups of 8 values, a byte a bit. The last group may have been cut short.
      let available = bytes.count - position
      let values = size * 8
      guard values * bitWidth <= available * 8 || available * 8 / bitWidth >= limit else {
        throw .truncated
      }
      run = .packed(start: position, done: 0)
      left = values
      position += min(size * bitWidth, available)
    }
  }

  /// A run's head: at most 32 bits.
  private mutating func varint() throws(ParquetFault) -> Int {
    var value = 0
    for shift in stride(from: 0, to: 35, by: 7) {
      guard position < bytes.count else { throw .truncated }
      let next = Int(bytes.start.load(fromByteOffset: position, as: UInt8.self))
      position += 1
      value |= (next & 0x7f) << shift
      if next < 0x80 { return value }
    }
    throw .malformedValues
  }
}
