extension Column {
  /// Writes a row's value as a cell of delimited text; a missing one is empty.
  package func append(row: Int, to bytes: inout [UInt8]) {
    switch values {
    case .numbers(let numbers):
      guard numbers[row].isFinite else { return }
      if type == .dateTime {
        bytes += DateTime.text(numbers[row]).utf8
      } else {
        NumberText.append(numbers[row], to: &bytes)
      }
    case .codes(let values):
      guard values.codes[row] >= 0 else { return }
      DelimitedText.append(cell: values.levels[Int(values.codes[row])], to: &bytes)
    }
  }
}
