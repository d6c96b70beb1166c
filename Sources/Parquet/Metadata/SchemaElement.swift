/// A column or a group of columns; the schema lists them depth first.
struct SchemaElement {
  var name: [UInt8] = []
  var physicalType: Int?
  var typeLength = 0
  var repetition = Repetition.required.rawValue
  /// Nil for a column.
  var childCount: Int?
  var logicalType: LogicalType?

  enum Repetition: Int {
    case required, optional, repeated
  }

  static func read(_ reader: inout ThriftReader) throws(ParquetFault) -> SchemaElement {
    var element = SchemaElement()
    var converted: Int?
    var scale = 0
    try reader.readStruct { (reader, field) throws(ParquetFault) in
      switch field.id {
      case 1: element.physicalType = try reader.integer(field)
      case 2: element.typeLength = try reader.integer(field)
      case 3: element.repetition = try reader.integer(field)
      case 4: element.name = Array(try reader.binary(field))
      case 5: element.childCount = try reader.integer(field)
      case 6: converted = try reader.integer(field)
      case 7: scale = try reader.integer(field)
      case 10:
        guard field.type == .structure else { throw .malformedHeader }
        element.logicalType = try LogicalType(&reader)
      default: try reader.skip(field.type)
      }
    }
    if element.logicalType == nil, let converted {
      element.logicalType = LogicalType(converted: converted, scale: scale)
    }
    return element
  }
}
