internal import Tabular

/// Finds the columns in the schema of a file.
enum Schema {
  /// The columns to be read, in the file's order.
  static func columns(
    of metadata: FileMetadata, options: ReadingOptions, excluding excluded: Set<ColumnName>
  ) throws(ParquetError) -> [StoredColumn] {
    let schema = metadata.schema
    guard let root = schema.first, let fieldCount = root.childCount, fieldCount > 0 else {
      throw .noColumns
    }
    var columns: [StoredColumn] = []
    var firstPlaces: [ColumnName: Int] = [:]
    var position = 1
    var place = 0
    var field = 0
    while field < fieldCount {
      guard position < schema.count else { throw .corruptFooter(.countsDisagree) }
      let element = schema[position]
      let leafCount = try skipSubtree(schema, &position)
      field += 1
      let name = try self.name(element, column: field)
      if let first = firstPlaces.updateValue(field, forKey: name) {
        throw .duplicateName(name, firstColumn: first, column: field)
      }
      if !excluded.contains(name) {
        columns.append(
          try column(element, name, place: place, wanted: options.types[name]))
      }
      place += leafCount
    }
    guard position == schema.count else { throw .corruptFooter(.countsDisagree) }
    guard !columns.isEmpty else { throw .noColumns }
    try check(metadata, leafCount: place)
    return columns
  }

  /// Steps over an element and all below it; how many columns these are.
  private static func skipSubtree(
    _ schema: [SchemaElement], _ position: inout Int
  ) throws(ParquetError) -> Int {
    var pending = 1
    var leafCount = 0
    while pending > 0 {
      guard position < schema.count else { throw .corruptFooter(.countsDisagree) }
      let children = schema[position].childCount ?? 0
      // Each element below still has to come.
      guard (0...schema.count).contains(children) else { throw .corruptFooter(.countsDisagree) }
      pending += children - 1
      leafCount += schema[position].physicalType == nil ? 0 : 1
      position += 1
    }
    return leafCount
  }

  private static func name(
    _ element: SchemaElement, column: Int
  ) throws(ParquetError) -> ColumnName {
    guard let name = String(validating: element.name, as: UTF8.self), !element.name.contains(0)
    else { throw .corruptFooter(.malformedHeader) }
    let isBlank = element.name.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    if isBlank { throw .emptyName(column: column) }
    return ColumnName(name)
  }

  private static func column(
    _ element: SchemaElement, _ name: ColumnName, place: Int, wanted: ColumnType?
  ) throws(ParquetError) -> StoredColumn {
    guard (element.childCount ?? 0) == 0, let number = element.physicalType else {
      throw .unsupported(name, .nested)
    }
    guard let repetition = SchemaElement.Repetition(rawValue: element.repetition),
      repetition != .repeated
    else { throw .unsupported(name, .repeated) }
    guard let physicalType = PhysicalType(rawValue: number) else {
      throw .unsupported(name, .type("\(number)"))
    }
    let form: ValueForm
    switch ValueForm.of(physicalType, element.logicalType, length: element.typeLength) {
    case .success(let found): form = found
    case .failure(let unknown): throw .unsupported(name, .type(unknown.name))
    }
    return StoredColumn(
      name: name, place: place, physicalType: physicalType,
      width: physicalType == .fixedLengthByteArray ? element.typeLength : physicalType.width,
      isOptional: repetition == .optional, form: try converted(form, name, to: wanted),
      isNull: element.logicalType == .null, wanted: wanted)
  }

  /// The form in which values are read that are wanted as another type. Texts become numbers,
  /// date-times and booleans later, level by level.
  private static func converted(
    _ form: ValueForm, _ name: ColumnName, to wanted: ColumnType?
  ) throws(ParquetError) -> ValueForm {
    guard let wanted, wanted != form.type else { return form }
    switch (form, wanted) {
    case (.text, _), (.boolean, .category): return form
    case (.number(let number), .category) where number.spelledWidth != nil:
      return .text(.spelled(number))
    default: throw .inconvertible(name, declared: form.type, expected: wanted)
    }
  }

  private static func check(_ metadata: FileMetadata, leafCount: Int) throws(ParquetError) {
    guard metadata.rowGroups.allSatisfy({ $0.columns.count == leafCount }) else {
      throw .corruptFooter(.countsDisagree)
    }
  }
}
