/// A named, typed column of a table.
package struct Column: Sendable {
  package let name: ColumnName
  package let type: ColumnType
  package let values: ColumnValues

  /// - Precondition: numbers and date-times come as `.numbers`, categories and booleans as
  ///   `.codes`.
  package init(name: ColumnName, type: ColumnType, values: ColumnValues) {
    switch (type, values) {
    case (.number, .numbers), (.dateTime, .numbers), (.category, .codes), (.boolean, .codes): break
    default: preconditionFailure("column '\(name)': a \(type) cannot be stored as \(values.kind)")
    }
    self.name = name
    self.type = type
    self.values = values
  }

  package var count: Int { values.count }

  package var missingCount: Int {
    switch values {
    case .numbers(let numbers): numbers.count(where: \.isNaN)
    case .codes(let codes): codes.codes.count(where: { $0 < 0 })
    }
  }

  /// The rows at these positions, in this order. O(rows).
  package func selecting(_ rows: [Int32]) -> Column {
    switch values {
    case .numbers(let numbers): replacing(.numbers(rows.map { numbers[Int($0)] }))
    case .codes(let codes):
      replacing(
        .codes(CodedValues(codes: rows.map { codes.codes[Int($0)] }, levels: codes.levels)))
    }
  }

  private func replacing(_ values: ColumnValues) -> Column {
    Column(name: name, type: type, values: values)
  }
}
