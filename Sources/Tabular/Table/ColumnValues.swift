/// A column's storage. There are two kinds, so that whoever computes has two cases to handle; what
/// the values mean is the column's `type`.
package enum ColumnValues: Sendable {
  /// Doubles; a missing value is NaN, and nothing else is.
  case numbers([Double])
  /// Codes into a list of levels; a missing value is −1.
  case codes(CodedValues)

  package var count: Int {
    switch self {
    case .numbers(let numbers): numbers.count
    case .codes(let codes): codes.codes.count
    }
  }

  package var kind: String {
    switch self {
    case .numbers: "numbers"
    case .codes: "codes"
    }
  }
}
