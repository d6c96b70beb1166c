internal import Tabular

/// Shares the rows of a table between training and test.
///
/// The same method, share and seed give the same rows on every machine. Only `group` and
/// `column` leave the order of the rows out of it; `holdout` draws positions.
package struct Splitter: Sendable {
  package let method: SplitMethod
  /// The wanted share of test rows, strictly between 0 and 1; `column` does not use it.
  package let testShare: Double
  /// For `holdout` and `group`; the other methods leave nothing to chance.
  package let seed: UInt64

  /// Fewer training rows than this cannot even be cross-validated.
  static let minimumTrainingRows = 2
  /// Keeps a split's draws apart from those of others with the same seed.
  static let stream: UInt64 = 0x73_706c_6974

  package init(method: SplitMethod, testShare: Double, seed: UInt64) {
    self.method = method
    self.testShare = testShare
    self.seed = seed
  }

  /// Refuses tables of more rows than their lists can hold, before anything counts them.
  package static func check(rowCount: Int) throws(SplitError) {
    let limit = Int(Int32.max)
    guard rowCount <= limit else { throw .tooManyRows(found: rowCount, limit: limit) }
  }

  /// - Precondition: the method's column, where it has one, is as long as the target.
  package func split(target: Target) throws(SplitError) -> Split {
    let rowCount = target.count
    if let column = method.column {
      precondition(column.count == rowCount, "the column and the target differ in length")
    }
    let needed = Self.minimumTrainingRows + 1
    guard rowCount >= needed else { throw .tooFewRows(found: rowCount, needed: needed) }

    let isTest: [Bool]
    switch method {
    case .holdout:
      isTest = try holdout(target, testCount: wantedTestRows(of: rowCount))
    case .group(let column):
      isTest = try groups(column, testCount: wantedTestRows(of: rowCount))
    case .time(let column):
      isTest = try latest(column, testCount: wantedTestRows(of: rowCount))
    case .column(let column, let test):
      isTest = try rows(of: column, equalTo: test)
    }
    let trainingRows = Self.rows(where: false, isTest)
    if let column = method.column, trainingRows.count < Self.minimumTrainingRows {
      throw .tooFewTrainingRows(
        column: column.name, found: trainingRows.count, needed: Self.minimumTrainingRows)
    }
    return Split(trainingRows: trainingRows, testRows: Self.rows(where: true, isTest))
  }

  /// The rows of one part, in an array of their number: one that grows would hold up to twice that.
  private static func rows(where part: Bool, _ isTest: [Bool]) -> [Int32] {
    var rows: [Int32] = []
    rows.reserveCapacity(isTest.count { $0 == part })
    for (row, isTest) in isTest.enumerated() where isTest == part { rows.append(Int32(row)) }
    return rows
  }

  /// The whole number nearest to the share, with rows left on both sides.
  private func wantedTestRows(of rowCount: Int) throws(SplitError) -> Int {
    guard testShare > 0, testShare < 1 else { throw .shareOutOfRange(testShare) }
    let wanted = Int((Double(rowCount) * testShare).rounded())
    return min(max(wanted, 1), rowCount - Self.minimumTrainingRows)
  }
}
