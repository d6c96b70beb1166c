/// A 128-bit fingerprint of a row's values, mixed in column by column. The same values give the
/// same key in every process (`Hasher` would not).
struct RowKey: Hashable {
  private var first: UInt64 = 0x9e37_79b9_7f4a_7c15
  private var second: UInt64 = 0xc2b2_ae3d_27d4_eb4f

  mutating func mix(_ bits: UInt64) {
    first = (first ^ bits) &* 0xff51_afd7_ed55_8ccd
    first ^= first >> 32
    second = (second &+ bits) &* 0xc4ce_b9fe_1a85_ec53
    second ^= second >> 29
  }
}
