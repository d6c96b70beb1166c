internal import Tabular

extension Binder {
  /// How much each row of the file counts; nil where no column says so, or once a problem is noted.
  ///
  /// Scaled by a power of two, which changes no answer, so that sums and squares of weights stay in
  /// the range of a double, whatever the column's unit.
  mutating func bindWeights() -> [Double]? {
    let path = JSONPath("data", "weight")
    guard let name = configuration.data.weight, let column = table[name] else { return nil }
    guard case .numbers(let numbers) = column.values, column.type == .number else {
      note(.weightNotNumeric(column.type, exception: exception(in: name)), at: path)
      return nil
    }
    if let first = numbers.firstIndex(where: \.isNaN) {
      note(.weightMissing(rows: column.missingCount, first: read.place(ofRow: first)), at: path)
      return nil
    }
    func isOutOfRange(_ weight: Double) -> Bool { weight < 0 || weight == .infinity }
    if let first = numbers.firstIndex(where: isOutOfRange) {
      note(
        .weightOutOfRange(
          numbers[first], at: read.place(ofRow: first), rows: numbers.count(where: isOutOfRange)),
        at: path)
      return nil
    }
    guard let largest = numbers.max(), largest > 0 else {
      note(.noWeight, at: path)
      return nil
    }
    return numbers.map { $0 / largest.binade }
  }
}

extension [Double] {
  /// Nil where all are the same: such weights change nothing.
  var unlessEqual: [Double]? { allSatisfy { $0 == self[0] } ? nil : self }
}
