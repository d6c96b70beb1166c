internal import Tabular

/// How one feature column becomes columns of numbers, by what training rows say of it.
///
/// - A number or date-time gives its value, a missing one the median; and an indicator of what was
///   missing, if training rows had a missing value.
/// - A category or boolean gives an indicator for each level, none left out; one for rare levels
///   together, if training rows had any; and one for missing, if training rows had a missing
///   value. Booleans are never pooled as rare.
/// - A column that training rows have no value of gives nothing.
///
/// A level that training rows did not have counts as rare where there are rare levels, and else
/// gives 0 in all indicators of its column; so does a missing category where training rows had
/// none. The columns are never written out: linear models read panels (`DesignLayout`), trees bins.
struct ColumnEncoding: Sendable {
  let name: ColumnName
  let type: ColumnType
  /// What each of its columns of the design stands for; may be empty.
  let parts: [EncodedColumn.Part]

  /// The part that a level, and a missing value, counts in. Levels are those of any table.
  func partsOfCodes(_ levels: [ExactString]) -> (levels: [Int?], missing: Int?) {
    var partOfLevel: [ExactString: Int] = [:]
    var missing: Int?
    var rare: Int?
    for (index, part) in parts.enumerated() {
      switch part {
      case .level(let level): partOfLevel[level] = index
      case .missing: missing = index
      case .rareLevel: rare = index
      case .value: break
      }
    }
    return (levels.map { partOfLevel[$0] ?? rare }, missing ?? rare)
  }

  /// The part of rare levels.
  var rarePart: Int? { parts.firstIndex(of: .rareLevel) }
}
