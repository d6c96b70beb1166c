/// Categorical values as codes of their levels.
///
/// Levels are distinct and sorted by their bytes, so the codes do not depend on the order of the
/// rows. A selection of rows keeps all levels, also those that none of its rows has.
package struct CodedValues: Sendable {
  /// An index into `levels` for each row, or `CodedValues.missing`.
  package let codes: [Int32]
  package let levels: [ExactString]

  package static let missing: Int32 = -1

  package init(codes: [Int32], levels: [ExactString]) {
    self.codes = codes
    self.levels = levels
  }

  /// Codes for text; `nil` is missing. O(n log levels).
  package init(_ values: [ExactString?]) {
    let levels = Set(values.lazy.compactMap(\.self)).sorted()
    let codeOfLevel = Dictionary(
      uniqueKeysWithValues: levels.enumerated().map { ($1, Int32($0)) })
    self.init(
      codes: values.map { value in value.flatMap { codeOfLevel[$0] } ?? CodedValues.missing },
      levels: levels)
  }
}
