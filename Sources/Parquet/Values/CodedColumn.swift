internal import Tabular

/// A column of codes as the type that was asked for.
struct CodedColumn {
  let stored: StoredColumn
  let values: CodedValues

  func column() throws(ParquetError) -> Column {
    let type = stored.wanted ?? stored.form.type
    guard type != stored.form.type, case .text = stored.form else {
      return Column(name: stored.name, type: type, values: .codes(values))
    }
    switch type {
    case .category: return Column(name: stored.name, type: type, values: .codes(values))
    case .boolean:
      let codes = try values.levels.map { (level) throws(ParquetError) in
        try parsed(level, BooleanText.code)
      }
      return Column(
        name: stored.name, type: type,
        values: .codes(
          CodedValues(
            codes: values.codes.map { $0 < 0 ? CodedValues.missing : codes[Int($0)] },
            levels: BooleanText.levels)))
    case .number, .dateTime:
      let numbers = try values.levels.map { (level) throws(ParquetError) in
        try parsed(level) { type == .number ? DecimalNumber.parse($0) : DateTime.parse($0) }
      }
      return Column(
        name: stored.name, type: type,
        values: .numbers(values.codes.map { $0 < 0 ? .nan : numbers[Int($0)] }))
    }
  }

  private func parsed<Value>(
    _ level: ExactString, _ parse: (UnsafeBufferPointer<UInt8>) -> Value?
  ) throws(ParquetError) -> Value {
    guard let value = Array(level.string.utf8).withUnsafeBufferPointer(parse) else {
      throw .wrongType(
        stored.name, text: level.string, expected: stored.wanted ?? stored.form.type)
    }
    return value
  }
}
