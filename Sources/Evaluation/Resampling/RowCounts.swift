/// How often each row is counted, in sixteen draws of a bootstrap at once: a lane is a draw.
///
/// A statistic walks over its rows once for sixteen draws. Finding a row's counts in memory is most
/// of the work of a step, and is shared.
protocol RowCounts {
  subscript(row: Int32) -> SIMD16<UInt8> { get }
}

/// Lanes of counts as numbers to compute with.
extension SIMD16<UInt32> {
  /// As doubles. The bits of 2⁵² with a count in its last ones are 2⁵² + count: Swift's own
  /// conversion goes lane by lane.
  @inline(__always)
  var doubles: SIMD16<Double> {
    let magic = SIMD16<UInt64>(repeating: 0x4330_0000_0000_0000)
    let bits = SIMD16<UInt64>(truncatingIfNeeded: self) | magic
    return unsafeBitCast(bits, to: SIMD16<Double>.self) - SIMD16<Double>(repeating: 0x1p52)
  }
}
