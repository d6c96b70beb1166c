internal import CZlib

extension ArrayArchive {
  private static let suffix = Array(".npy".utf8)

  /// What the format's numbers of 32 bits can tell, less the list at the end.
  private static let largest = Int(UInt32.max) - 1 << 20

  /// The file; nil where it would be larger than 4 GB. The same arrays are the same bytes. O(bytes).
  package var bytes: [UInt8]? {
    guard byteCount <= Self.largest, entries.count < Int(UInt16.max) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(byteCount)
    var central: [UInt8] = []
    for entry in entries {
      let header = NumPyHeader(of: entry.array).bytes
      let name = Array(entry.name.utf8) + Self.suffix
      let record = entry.array.elements.withBytes { elements in
        ZIPRecord.Entry(
          name: name, checksum: Self.checksum(header, elements),
          size: UInt32(header.count + elements.count), offset: UInt32(bytes.count))
      }
      bytes += record.local
      bytes += header
      entry.array.elements.withBytes { bytes.append(contentsOf: $0) }
      central += record.central
    }
    let end = ZIPRecord.end(entries: entries.count, size: central.count, offset: bytes.count)
    return bytes + central + end
  }

  /// Enough for all that is written.
  private var byteCount: Int {
    entries.reduce(1 << 10) { sum, entry in
      let elements = entry.array.elements
      return sum + 512 + 2 * entry.name.utf8.count + elements.count * elements.kind.size
    }
  }

  static func checksum(_ header: [UInt8], _ elements: UnsafeRawBufferPointer) -> UInt32 {
    let first = header.withUnsafeBytes { checksum($0, 0) }
    return UInt32(checksum(elements, first))
  }

  static func checksum(_ bytes: UnsafeRawBufferPointer, _ start: UInt = 0) -> UInt {
    crc32_z(start, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
  }
}

extension NumPyArray.Elements {
  func withBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    switch self {
    case .doubles(let values): values.withUnsafeBytes(body)
    case .integers(let values): values.withUnsafeBytes(body)
    case .bytes(let values): values.withUnsafeBytes(body)
    }
  }
}
