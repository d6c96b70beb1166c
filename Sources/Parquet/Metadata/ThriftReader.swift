/// Reads values of Thrift's compact protocol from untrusted bytes: every length and count is held
/// against what is left, and nesting is bounded.
struct ThriftReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var position = 0
  private var depth = 0

  /// What the format nests is below ten.
  private static let greatestDepth = 32

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Reads a struct up to its end; the body reads or skips the value of each field.
  mutating func readStruct(
    _ body: (inout ThriftReader, ThriftField) throws(ParquetFault) -> Void
  ) throws(ParquetFault) {
    depth += 1
    guard depth <= Self.greatestDepth else { throw .malformedHeader }
    var last = 0
    while true {
      let head = try byte()
      guard let type = ThriftType(rawValue: head & 15) else { throw .malformedHeader }
      if type == .stop { break }
      // The upper half of the byte is the distance to the field before; 0: the number follows.
      let step = Int(head >> 4)
      last = step == 0 ? Int(Int16(truncatingIfNeeded: try signed())) : last + step
      try body(&self, ThriftField(id: last, type: type))
    }
    depth -= 1
  }

  /// The value of a field that has to be a struct.
  mutating func readStruct(
    _ field: ThriftField, _ body: (inout ThriftReader, ThriftField) throws(ParquetFault) -> Void
  ) throws(ParquetFault) {
    guard field.type == .structure else { throw .malformedHeader }
    try readStruct(body)
  }

  /// The value of a field that has to be a list of structs.
  mutating func structs<Element>(
    _ field: ThriftField, _ element: (inout ThriftReader) throws(ParquetFault) -> Element
  ) throws(ParquetFault) -> [Element] {
    guard field.type == .list else { throw .malformedHeader }
    let (count, type) = try listHead()
    guard type == .structure else { throw .malformedHeader }
    var elements: [Element] = []
    for _ in 0..<count { elements.append(try element(&self)) }
    return elements
  }

  mutating func integer(_ field: ThriftField) throws(ParquetFault) -> Int {
    switch field.type {
    case .byte: Int(Int8(bitPattern: try byte()))
    case .int16, .int32, .int64: Int(try signed())
    default: throw .malformedHeader
    }
  }

  /// The value of a boolean field stands in its type.
  func boolean(_ field: ThriftField) throws(ParquetFault) -> Bool {
    switch field.type {
    case .true: true
    case .false: false
    default: throw .malformedHeader
    }
  }

  mutating func binary(_ field: ThriftField) throws(ParquetFault) -> UnsafeRawBufferPointer {
    guard field.type == .binary else { throw .malformedHeader }
    return try binary()
  }

  /// Steps over a value.
  mutating func skip(_ type: ThriftType) throws(ParquetFault) {
    switch type {
    case .stop, .true, .false: break
    case .byte: _ = try byte()
    case .int16, .int32, .int64: _ = try varint()
    case .double: try advance(8)
    case .uuid: try advance(16)
    case .binary: _ = try binary()
    case .structure:
      try readStruct { (reader, field) throws(ParquetFault) in try reader.skip(field.type) }
    case .list, .set: try skipList()
    case .map: try skipMap()
    }
  }

  private mutating func skipList() throws(ParquetFault) {
    let (count, type) = try listHead()
    for _ in 0..<count { try skipElement(type) }
  }

  private mutating func skipMap() throws(ParquetFault) {
    let count = try self.count()
    guard count > 0 else { return }
    let types = try byte()
    guard let key = ThriftType(rawValue: types >> 4), let value = ThriftType(rawValue: types & 15)
    else { throw .malformedHeader }
    for _ in 0..<count {
      try skipElement(key)
      try skipElement(value)
    }
  }

  /// A boolean in a list or map has a byte, unlike that of a field.
  private mutating func skipElement(_ type: ThriftType) throws(ParquetFault) {
    depth += 1
    guard depth <= Self.greatestDepth, type != .stop else { throw .malformedHeader }
    if type == .true || type == .false {
      try advance(1)
    } else {
      try skip(type)
    }
    depth -= 1
  }

  private mutating func listHead() throws(ParquetFault) -> (count: Int, type: ThriftType) {
    let head = try byte()
    guard let type = ThriftType(rawValue: head & 15) else { throw .malformedHeader }
    let short = Int(head >> 4)
    return (short < 15 ? short : try count(), type)
  }

  /// A number of elements, each of which takes a byte at least.
  private mutating func count() throws(ParquetFault) -> Int {
    guard let count = Int(exactly: try varint()) else { throw .malformedHeader }
    guard count <= bytes.count - position else { throw .truncated }
    return count
  }

  private mutating func binary() throws(ParquetFault) -> UnsafeRawBufferPointer {
    let count = try self.count()
    let start = position
    try advance(count)
    return UnsafeRawBufferPointer(rebasing: bytes[start..<start + count])
  }

  private mutating func signed() throws(ParquetFault) -> Int64 {
    let zigzag = try varint()
    return Int64(bitPattern: zigzag >> 1) ^ -Int64(bitPattern: zigzag & 1)
  }

  private mutating func varint() throws(ParquetFault) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      let next = try byte()
      value |= UInt64(next & 0x7f) << shift
      if next < 0x80 { return value }
    }
    throw .malformedHeader
  }

  private mutating func byte() throws(ParquetFault) -> UInt8 {
    guard position < bytes.count else { throw .truncated }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func advance(_ count: Int) throws(ParquetFault) {
    guard count <= bytes.count - position else { throw .truncated }
    position += count
  }
}
