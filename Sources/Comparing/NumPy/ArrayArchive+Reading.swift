extension ArrayArchive {
  /// Of a file's bytes, in the form in which they are written here and in no other: entries one behind
  /// the other, their list behind them, and nothing else. Every length is checked before it is used.
  /// O(bytes).
  package init(_ bytes: [UInt8]) throws(ArrayArchiveError) {
    let endStart = bytes.count - ZIPRecord.endSize
    guard endStart >= 0, Self.number(bytes, endStart) == ZIPRecord.endSignature else {
      throw .notAnArchive
    }
    let count = Int(UInt16(littleEndianBytes: bytes[(endStart + 10)...]))
    let listSize = Int(Self.number(bytes, endStart + 12))
    let listStart = Int(Self.number(bytes, endStart + 16))
    guard listStart + listSize == endStart,
      bytes[endStart...].elementsEqual(
        ZIPRecord.end(entries: count, size: listSize, offset: listStart))
    else { throw .notAnArchive }

    self.init()
    var place = listStart
    var next = 0
    for _ in 0..<count {
      guard let (record, size) = Self.entry(bytes, place, list: listStart..<endStart),
        Int(record.offset) == next
      else { throw .notAnArchive }
      place += size
      try add(record, of: bytes, upTo: listStart, next: &next)
    }
    guard place == endStart, next == listStart else { throw .notAnArchive }
  }

  /// A record of the list, and how long it is.
  private static func entry(
    _ bytes: [UInt8], _ place: Int, list: Range<Int>
  ) -> (ZIPRecord.Entry, size: Int)? {
    guard list.upperBound - place >= ZIPRecord.centralSize else { return nil }
    let nameLength = Int(UInt16(littleEndianBytes: bytes[(place + 28)...]))
    let size = ZIPRecord.centralSize + nameLength
    guard list.upperBound - place >= size else { return nil }
    let entry = ZIPRecord.Entry(
      name: Array(bytes[(place + ZIPRecord.centralSize)..<(place + size)]),
      checksum: number(bytes, place + 16), size: number(bytes, place + 20),
      offset: number(bytes, place + 42))
    // All that the record could say otherwise is nothing that is written here.
    return entry.central.elementsEqual(bytes[place..<(place + size)]) ? (entry, size) : nil
  }

  private mutating func add(
    _ record: ZIPRecord.Entry, of bytes: [UInt8], upTo limit: Int, next: inout Int
  ) throws(ArrayArchiveError) {
    let name = String(decoding: record.name, as: UTF8.self)
    let local = record.local
    let start = next + local.count
    guard limit - next >= local.count, limit - start >= Int(record.size),
      bytes[next..<start].elementsEqual(local), name.hasSuffix(".npy"),
      record.name.count <= Self.longestName, record.name.allSatisfy({ $0 < 128 })
    else { throw .brokenEntry(name: name) }
    next = start + Int(record.size)
    let content = start..<next
    guard
      bytes.withUnsafeBytes({
        UInt32(Self.checksum(UnsafeRawBufferPointer(rebasing: $0[content]))) == record.checksum
      })
    else { throw .checksum(name: name) }
    guard let (header, elementsStart) = NumPyHeader.read(bytes[content]),
      let count = header.count, count * header.kind.size == next - elementsStart,
      self[String(name.dropLast(4))] == nil
    else { throw .brokenEntry(name: name) }
    let elements = bytes.withUnsafeBytes { bytes in
      NumPyArray.Elements(
        header.kind, UnsafeRawBufferPointer(rebasing: bytes[elementsStart..<next]), count: count)
    }
    add(
      NumPyArray(elements, shape: header.shape, isColumnMajor: header.isColumnMajor),
      as: String(name.dropLast(4)))
  }

  private static func number(_ bytes: [UInt8], _ place: Int) -> UInt32 {
    UInt32(littleEndianBytes: bytes[place...])
  }
}

extension NumPyArray.Elements {
  /// - Precondition: so many elements are there.
  fileprivate init(_ kind: ElementKind, _ bytes: UnsafeRawBufferPointer, count: Int) {
    // Copied, since the bytes may stand at any address.
    func copied<Value>(_ zero: Value) -> [Value] {
      var values = [Value](repeating: zero, count: count)
      values.withUnsafeMutableBytes { $0.copyMemory(from: bytes) }
      return values
    }
    switch kind {
    case .double: self = .doubles(copied(0))
    case .integer: self = .integers(copied(0))
    case .byte: self = .bytes(copied(0))
    }
  }
}
