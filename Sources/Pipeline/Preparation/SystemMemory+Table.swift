internal import Files

extension SystemMemory {
  /// Bytes that a table may take: a run holds at most this much more than its table.
  static var roomForTable: Int { Int(Double(availableByteCount) / 1.6) }
}
