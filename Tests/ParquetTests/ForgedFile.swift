/// A Parquet file made by hand, true or not: plain pages of version 1, uncompressed unless it is
/// said, one row group.
struct ForgedFile {
  struct ForgedColumn {
    var name: String
    var physicalType: Int
    /// The deprecated ConvertedType; nil: none.
    var convertedType: Int?
    var isOptional = false
    var codec = 0
    var encoding = 0
    /// Of the page; nil: as many as the file has rows.
    var valueCount: Int?
    var uncompressedSize: Int?
    var compressedSize: Int?
    /// Of the chunk's first page; nil: where it is.
    var offset: Int?
    /// The page without its header.
    var body: [UInt8]
    var rows: Int

    static func texts(_ name: String, _ texts: [String]) -> ForgedColumn {
      ForgedColumn(
        name: name, physicalType: 6, convertedType: 0,
        body: texts.flatMap { littleEndian(UInt32($0.utf8.count)) + Array($0.utf8) },
        rows: texts.count)
    }

    static func int64s(_ name: String, _ numbers: [Int64]) -> ForgedColumn {
      ForgedColumn(
        name: name, physicalType: 2, body: numbers.flatMap(littleEndian), rows: numbers.count)
    }
  }

  var columns: [ForgedColumn]
  /// That the footer claims; nil: those of the first column.
  var rowCount: Int?
  var groupCount = 1

  var bytes: [UInt8] {
    let rows = rowCount ?? columns.first?.rows ?? 0
    var bytes = Array("PAR1".utf8)
    var chunks: [ThriftWriter] = []
    for column in columns {
      let offset = column.offset ?? bytes.count
      let start = bytes.count
      var header = ThriftWriter()
      header.integer(1, 0)
      header.integer(2, column.uncompressedSize ?? column.body.count)
      header.integer(3, column.compressedSize ?? column.body.count)
      var details = ThriftWriter()
      details.integer(1, column.valueCount ?? rows)
      details.integer(2, column.encoding)
      details.integer(3, 3)
      details.integer(4, 3)
      header.structure(5, details)
      bytes += header.finished + column.body

      var metadata = ThriftWriter()
      metadata.integer(1, column.physicalType)
      metadata.integer(4, column.codec)
      metadata.integer(5, rows)
      metadata.integer(7, bytes.count - start)
      metadata.integer(9, offset)
      var chunk = ThriftWriter()
      chunk.structure(3, metadata)
      chunks.append(chunk)
    }

    var root = ThriftWriter()
    root.binary(4, "schema")
    root.integer(5, columns.count)
    let elements = columns.map { column in
      var element = ThriftWriter()
      element.integer(1, column.physicalType)
      element.integer(3, column.isOptional ? 1 : 0)
      element.binary(4, column.name)
      if let converted = column.convertedType { element.integer(6, converted) }
      return element
    }
    var group = ThriftWriter()
    group.list(1, chunks)
    group.integer(3, rows)
    var footer = ThriftWriter()
    footer.list(2, [root] + elements)
    footer.integer(3, rows.multipliedReportingOverflow(by: groupCount).partialValue)
    footer.list(4, Array(repeating: group, count: groupCount))
    bytes += footer.finished
    bytes += littleEndian(UInt32(footer.finished.count)) + Array("PAR1".utf8)
    return bytes
  }
}

func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}

/// Writes a struct in Thrift's compact protocol.
struct ThriftWriter {
  private var bytes: [UInt8] = []
  private var last = 0

  mutating func integer(_ id: Int, _ value: Int) {
    head(id, type: 6)
    bytes += Self.varint(UInt64(bitPattern: Int64(value << 1 ^ value >> 63)))
  }

  mutating func binary(_ id: Int, _ text: String) {
    head(id, type: 8)
    bytes += Self.varint(UInt64(text.utf8.count)) + Array(text.utf8)
  }

  mutating func structure(_ id: Int, _ structure: ThriftWriter) {
    head(id, type: 12)
    bytes += structure.finished
  }

  mutating func list(_ id: Int, _ structures: [ThriftWriter]) {
    head(id, type: 9)
    bytes.append(0xf0 | 12)
    bytes += Self.varint(UInt64(structures.count)) + structures.flatMap(\.finished)
  }

  var finished: [UInt8] { bytes + [0] }

  private mutating func head(_ id: Int, type: UInt8) {
    bytes.append(UInt8(id - last) << 4 | type)
    last = id
  }

  static func varint(_ value: UInt64) -> [UInt8] {
    var rest = value
    var bytes: [UInt8] = []
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7f) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }
}
