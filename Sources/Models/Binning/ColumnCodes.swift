/// A small integer for each row: which bin of its column it is in.
enum ColumnCodes: Sendable {
  /// Up to 256 bins.
  case bytes([UInt8])
  case wide([Int32])

  subscript(row: Int) -> Int {
    switch self {
    case .bytes(let codes): Int(codes[row])
    case .wide(let codes): Int(codes[row])
    }
  }

  /// Codes for `0 ..< count`, as narrow as `binCount` allows.
  init(count: Int, binCount: Int, _ code: (Int) -> Int) {
    if binCount <= 256 {
      self = .bytes(
        [UInt8](unsafeUninitializedCapacity: count) { codes, filled in
          for row in 0..<count { codes[row] = UInt8(truncatingIfNeeded: code(row)) }
          filled = count
        })
    } else {
      self = .wide((0..<count).map { Int32(code($0)) })
    }
  }
}
