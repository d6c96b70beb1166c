package import Tabular

/// Finds a class by its name, by bytes. Where the classes are `false` and `true`, case does not
/// matter, as it does not in a boolean column.
package struct ClassNames: Sendable {
  package let classes: [ExactString]
  private let codes: [ExactString: Int32]
  private let areBooleans: Bool

  package init(_ classes: [ExactString]) {
    self.classes = classes
    codes = Dictionary(
      uniqueKeysWithValues: classes.enumerated().map { ($1, Int32($0)) })
    areBooleans = classes.allSatisfy { $0 == "false" || $0 == "true" }
  }

  /// The position of the class, nil where there is none of that name.
  package func code(of name: ExactString) -> Int32? {
    codes[areBooleans ? ExactString(name.string.lowercased()) : name]
  }
}
