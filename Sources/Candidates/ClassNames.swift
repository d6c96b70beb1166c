package import Tabular

/// Finds a class by its name, by bytes.
///
/// Programs spell two kinds of classes in several ways, which mean the same: where the classes are
/// `false` and `true`, case does not matter, as it does not in a boolean column; and where no class
/// is spelled as the name is, a number stands for the one class that is equal to it, `1.0` for `1`.
package struct ClassNames: Sendable {
  package let classes: [ExactString]
  private let codes: [ExactString: Int32]
  private let numbers: [Double?]
  private let areBooleans: Bool

  package init(_ classes: [ExactString]) {
    self.classes = classes
    codes = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, Int32($0)) })
    numbers = classes.map { DecimalNumber.parse(Array($0.string.utf8)) }
    areBooleans = classes.allSatisfy { $0 == "false" || $0 == "true" }
  }

  /// The position of the class, nil where there is none of that name.
  package func code(of name: ExactString) -> Int32? {
    if areBooleans { return codes[ExactString(name.string.lowercased())] }
    if let code = codes[name] { return code }
    guard let number = DecimalNumber.parse(Array(name.string.utf8)) else { return nil }
    let equal = numbers.indices.filter { numbers[$0] == number }
    return equal.count == 1 ? Int32(equal[0]) : nil
  }
}
