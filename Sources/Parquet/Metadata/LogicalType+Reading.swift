extension LogicalType {
  /// The union `LogicalType` of the format's definition.
  init?(_ reader: inout ThriftReader) throws(ParquetFault) {
    var type: LogicalType?
    try reader.readStruct { (reader, field) throws(ParquetFault) in
      switch field.id {
      case 1, 4, 12:  // STRING, ENUM, JSON
        type = .text
        try reader.skip(field.type)
      case 5: type = try Self.decimal(&reader, field)
      case 6:
        type = .date
        try reader.skip(field.type)
      case 7: type = .time(try Self.unit(&reader, field))
      case 8: type = .timestamp(try Self.unit(&reader, field))
      case 10: type = .integer(isSigned: try Self.isSigned(&reader, field))
      default:
        type = Self.other[field.id] ?? .other("\(field.id)")
        try reader.skip(field.type)
      }
    }
    guard let type else { return nil }
    self = type
  }

  /// The deprecated `ConvertedType`, which older writers set alone.
  init?(converted: Int, scale: Int) {
    switch converted {
    case 0, 4, 19: self = .text  // UTF8, ENUM, JSON
    case 5: self = .decimal(scale: scale)
    case 6: self = .date
    case 7: self = .time(.milliseconds)
    case 8: self = .time(.microseconds)
    case 9: self = .timestamp(.milliseconds)
    case 10: self = .timestamp(.microseconds)
    case 11...14: self = .integer(isSigned: false)
    case 15...18: self = .integer(isSigned: true)
    case 20: self = .other("BSON")
    case 21: self = .other("INTERVAL")
    default: return nil
    }
  }

  private static let other: [Int: LogicalType] = [
    2: .other("MAP"), 3: .other("LIST"), 11: .null, 13: .other("BSON"), 14: .uuid, 15: .float16,
    16: .other("VARIANT"), 17: .other("GEOMETRY"), 18: .other("GEOGRAPHY"),
  ]

  private static func decimal(
    _ reader: inout ThriftReader, _ field: ThriftField
  ) throws(ParquetFault) -> LogicalType {
    var scale = 0
    try reader.readStruct(field) { (reader, field) throws(ParquetFault) in
      if field.id == 1 {
        scale = try reader.integer(field)
      } else {
        try reader.skip(field.type)
      }
    }
    return .decimal(scale: scale)
  }

  /// The unit of a TimeType or TimestampType. Whether the time was adjusted to UTC does not
  /// matter: one that was not is taken as UTC, like a text without an offset.
  private static func unit(
    _ reader: inout ThriftReader, _ field: ThriftField
  ) throws(ParquetFault) -> TimeUnit {
    var unit: TimeUnit?
    try reader.readStruct(field) { (reader, field) throws(ParquetFault) in
      guard field.id == 2 else { return try reader.skip(field.type) }
      try reader.readStruct(field) { (reader, field) throws(ParquetFault) in
        unit = TimeUnit(rawValue: field.id)
        try reader.skip(field.type)
      }
    }
    guard let unit else { throw .malformedHeader }
    return unit
  }

  private static func isSigned(
    _ reader: inout ThriftReader, _ field: ThriftField
  ) throws(ParquetFault) -> Bool {
    var isSigned = true
    try reader.readStruct(field) { (reader, field) throws(ParquetFault) in
      if field.id == 2 {
        isSigned = try reader.boolean(field)
      } else {
        try reader.skip(field.type)
      }
    }
    return isSigned
  }
}
