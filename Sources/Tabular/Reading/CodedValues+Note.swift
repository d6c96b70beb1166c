extension CodedValues {
  /// The note on a column that is a category for the sake of a few cells: at most 5 % are no numbers.
  func note(name: ColumnName, lines: RowLines) -> ReadingNote? {
    let isNumber = levels.map { level in
      var text = level.string
      return text.withUTF8 { DecimalNumber.parse($0) } != nil
    }
    guard isNumber.contains(true) else { return nil }
    var (present, numbers) = (0, 0)
    var firstException: Int?
    for (row, code) in codes.enumerated() where code >= 0 {
      present += 1
      if isNumber[Int(code)] {
        numbers += 1
      } else if firstException == nil {
        firstException = row
      }
    }
    guard let firstException, (present - numbers) * 20 <= present else { return nil }
    return .almostNumeric(
      column: name, exceptions: present - numbers,
      example: levels[Int(codes[firstException])].string, line: lines[firstException])
  }
}
