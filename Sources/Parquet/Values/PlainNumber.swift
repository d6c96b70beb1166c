/// A number in plain encoding.
protocol PlainNumber: Sendable {
  /// Bytes of a value.
  var width: Int { get }
  /// Whether a value may be infinite.
  var isFloating: Bool { get }

  /// The nearest double; NaN stands for missing.
  func value(at address: UnsafeRawPointer) -> Double
}

extension PlainNumber {
  var isFloating: Bool { false }
}

/// INT32 and INT64, signed or not.
struct PlainInteger<Number: FixedWidthInteger & BitwiseCopyable & Sendable>: PlainNumber {
  var width: Int { MemoryLayout<Number>.size }

  @inline(__always)
  func value(at address: UnsafeRawPointer) -> Double {
    Double(address.loadUnaligned(as: Number.self))
  }
}

/// FLOAT16, FLOAT and DOUBLE.
struct PlainFloat<Number: BinaryFloatingPoint & BitwiseCopyable & Sendable>: PlainNumber {
  var width: Int { MemoryLayout<Number>.size }
  var isFloating: Bool { true }

  @inline(__always)
  func value(at address: UnsafeRawPointer) -> Double {
    Double(address.loadUnaligned(as: Number.self))
  }
}

/// Whole numbers that count parts of a power of ten.
struct PlainDecimal<Number: FixedWidthInteger & BitwiseCopyable & Sendable>: PlainNumber {
  let scale: Int
  var width: Int { MemoryLayout<Number>.size }

  func value(at address: UnsafeRawPointer) -> Double {
    ScaledInteger.value(Int64(address.loadUnaligned(as: Number.self)), scale: scale)
  }
}

/// Such numbers of any length, the most significant byte first.
struct PlainDecimalBytes: PlainNumber {
  let width: Int
  let scale: Int
  /// A number beyond the range of doubles.
  var isFloating: Bool { true }

  func value(at address: UnsafeRawPointer) -> Double {
    let bytes = UnsafeRawBufferPointer(start: address, count: width)
    return ScaledInteger.value(bigEndian: bytes, scale: scale)
  }
}

/// Days since 1970-01-01.
struct PlainDate: PlainNumber {
  var width: Int { 4 }

  @inline(__always)
  func value(at address: UnsafeRawPointer) -> Double {
    Double(address.loadUnaligned(as: Int32.self)) * 86_400
  }
}

/// A time since 1970-01-01T00:00:00Z, or since midnight, in parts of a second.
struct PlainTime<Number: FixedWidthInteger & BitwiseCopyable & Sendable>: PlainNumber {
  let unit: TimeUnit
  var width: Int { MemoryLayout<Number>.size }

  func value(at address: UnsafeRawPointer) -> Double {
    let parts = Int64(address.loadUnaligned(as: Number.self))
    let second = parts.flooredQuotient(unit.perSecond)
    // The product may wrap around where the difference does not.
    return SecondsSince1970.value(
      second: second, part: parts &- second &* unit.perSecond, perSecond: unit.perSecond)
  }
}

/// Nanoseconds since midnight (8 bytes) and the day's Julian number (4 bytes).
struct PlainInt96: PlainNumber {
  private static let julianDayOf1970: Int64 = 2_440_588
  var width: Int { 12 }

  func value(at address: UnsafeRawPointer) -> Double {
    let nanoseconds = address.loadUnaligned(as: Int64.self)
    let day = Int64(address.loadUnaligned(fromByteOffset: 8, as: Int32.self))
    let second = nanoseconds.flooredQuotient(1_000_000_000)
    return SecondsSince1970.value(
      second: (day - Self.julianDayOf1970) * 86_400 + second,
      part: nanoseconds &- second &* 1_000_000_000, perSecond: 1_000_000_000)
  }
}
