internal import Tabular

extension CodedValues {
  /// The classes that a column's values stand for.
  ///
  /// A target of classes is read as text, so that classes are spelled as in the file. Two kinds
  /// of column need more: booleans, whose case does not matter, and numbers, where the config says
  /// that the column is to be read so; a whole number is then written without a point.
  init(classesOf column: Column) {
    switch column.values {
    case .numbers(let numbers):
      self.init(
        numbers.map { number in
          guard !number.isNaN else { return nil }
          return ExactString(Int(exactly: number).map(String.init) ?? "\(number)")
        })
    case .codes(let values):
      let folded = values.levels.map { ExactString($0.string.lowercased()) }
      guard column.type == .category, folded.allSatisfy({ $0 == "false" || $0 == "true" }) else {
        self = values
        return
      }
      self.init(
        codes: values.codes.map { code in
          code < 0 ? CodedValues.missing : folded[Int(code)] == "true" ? 1 : 0
        }, levels: ["false", "true"])
    }
  }
}
