/// What stands before each page.
struct PageHeader {
  enum Kind: Int {
    case data, index, dictionary, dataV2
  }

  var kind: Kind = .index
  var uncompressedSize = -1
  var compressedSize = -1
  /// CRC-32 of the page as it is stored.
  var checksum: UInt32?
  /// Rows of a data page, entries of a dictionary.
  var valueCount = -1
  var encoding = -1
  /// Of version 1, whose levels may be encoded in two ways.
  var levelEncoding = Encoding.rle.rawValue
  /// Of version 2: bytes of the levels, which are stored before the values and never compressed.
  var definitionLength = 0
  var repetitionLength = 0
  var isCompressed = true
  /// Bytes of this header.
  var length = 0

  static func read(_ bytes: UnsafeRawBufferPointer) throws(ParquetFault) -> PageHeader {
    var header = PageHeader()
    var kind = -1
    var details = -1
    var reader = ThriftReader(bytes)
    try reader.readStruct { (reader, field) throws(ParquetFault) in
      switch field.id {
      case 1: kind = try reader.integer(field)
      case 2: header.uncompressedSize = try reader.integer(field)
      case 3: header.compressedSize = try reader.integer(field)
      case 4: header.checksum = UInt32(truncatingIfNeeded: try reader.integer(field))
      case 5, 7, 8:
        details = field.id
        try header.readDetails(&reader, field)
      default: try reader.skip(field.type)
      }
    }
    guard let kind = Kind(rawValue: kind), header.uncompressedSize >= 0,
      header.compressedSize >= 0, header.definitionLength >= 0, header.repetitionLength >= 0
    else { throw .malformedHeader }
    let expected: Int? =
      switch kind {
      case .data: 5
      case .dictionary: 7
      case .dataV2: 8
      case .index: nil
      }
    if let expected {
      guard details == expected, header.valueCount >= 0 else { throw .malformedHeader }
    }
    header.kind = kind
    header.length = reader.position
    return header
  }

  /// A DataPageHeader (5), DictionaryPageHeader (7) or DataPageHeaderV2 (8).
  private mutating func readDetails(
    _ reader: inout ThriftReader, _ structure: ThriftField
  ) throws(ParquetFault) {
    var header = self
    try reader.readStruct(structure) { (reader, field) throws(ParquetFault) in
      switch (structure.id, field.id) {
      case (_, 1): header.valueCount = try reader.integer(field)
      case (5, 2), (7, 2), (8, 4): header.encoding = try reader.integer(field)
      case (5, 3): header.levelEncoding = try reader.integer(field)
      case (8, 5): header.definitionLength = try reader.integer(field)
      case (8, 6): header.repetitionLength = try reader.integer(field)
      case (8, 7): header.isCompressed = try reader.boolean(field)
      default: try reader.skip(field.type)
      }
    }
    self = header
  }
}
