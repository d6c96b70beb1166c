internal import Evaluation
internal import Tabular

/// Looks at each row of a predictions file, and keeps the first of each kind of problem and their
/// number.
struct PredictionsChecker {
  private let ids: CodedValues
  private let lines: RowLines
  private var found: [Kind: CandidateRowProblem] = [:]

  /// In the order in which problems are listed.
  private enum Kind: Int {
    case missingID, repeatedID, trainingRow, unknownID, noPrediction
    case missingValue, notFinite, tooLarge, notAProbability, sumIsNotOne, unknownClass
  }

  init(ids: CodedValues, lines: RowLines) {
    self.ids = ids
    self.lines = lines
  }

  var problems: [CandidateRowProblem] {
    found.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
  }

  private mutating func note(
    _ kind: Kind, _ problem: CandidateRowProblem.Kind, row: Int
  ) {
    note(
      kind, problem, line: lines[row],
      id: ids.codes[row] < 0 ? nil : ids.levels[Int(ids.codes[row])])
  }

  private mutating func note(
    _ kind: Kind, _ problem: CandidateRowProblem.Kind, line: Int?,
    id: ExactString?
  ) {
    let first = found[kind]
    found[kind] = CandidateRowProblem(
      kind: first?.kind ?? problem, line: first == nil ? line : first?.line,
      id: first == nil ? id : first?.id, count: (first?.count ?? 0) + 1)
  }

  /// The row of the file for each test id; a test row without one gets row 0 and a problem.
  mutating func match(testIDs: [ExactString], trainingIDs: [ExactString]) -> [Int] {
    // Ids are looked up once a distinct id, not once a row.
    let testRowOfID = Dictionary(uniqueKeysWithValues: testIDs.enumerated().map { ($1, $0) })
    let testRowOfLevel = ids.levels.map { testRowOfID[$0] }
    let training =
      testRowOfLevel.contains(where: { $0 == nil }) ? Set(trainingIDs) : []
    var fileRows = [Int?](repeating: nil, count: testIDs.count)
    for (row, code) in ids.codes.enumerated() {
      guard code >= 0 else {
        note(.missingID, .missingID, row: row)
        continue
      }
      guard let testRow = testRowOfLevel[Int(code)] else {
        if training.contains(ids.levels[Int(code)]) {
          note(.trainingRow, .trainingRow, row: row)
        } else {
          note(.unknownID, .unknownID, row: row)
        }
        continue
      }
      if let earlier = fileRows[testRow] {
        note(.repeatedID, .repeatedID(firstLine: lines[earlier]), row: row)
      } else {
        fileRows[testRow] = row
      }
    }
    for (testRow, fileRow) in fileRows.enumerated() where fileRow == nil {
      note(.noPrediction, .noPrediction(testRows: testIDs.count), line: nil, id: testIDs[testRow])
    }
    return fileRows.map { $0 ?? 0 }
  }

  mutating func checkFinite(_ values: [Double], _ column: ColumnName) {
    for (row, value) in values.enumerated() where !value.isFinite {
      if value.isNaN {
        note(.missingValue, .missingValue(column), row: row)
      } else {
        note(.notFinite, .notFinite(column), row: row)
      }
    }
  }

  mutating func checkValues(_ values: [Double], _ column: ColumnName) {
    checkFinite(values, column)
    let limit = Metric.largestMagnitude
    for (row, value) in values.enumerated() where value.isFinite && abs(value) > limit {
      note(.tooLarge, .tooLarge(column, value, limit: limit), row: row)
    }
  }

  mutating func checkProbabilities(_ values: [Double], _ column: ColumnName) {
    checkFinite(values, column)
    for (row, value) in values.enumerated() where value.isFinite && !(0...1).contains(value) {
      note(.notAProbability, .notAProbability(column, value), row: row)
    }
  }

  mutating func checkSums(_ columns: [[Double]], tolerance: Double) {
    for row in columns[0].indices {
      let sum = columns.reduce(0) { $0 + $1[row] }
      if sum.isFinite, abs(sum - 1) > tolerance {
        note(.sumIsNotOne, .sumIsNotOne(sum), row: row)
      }
    }
  }

  /// The class of each row; rows without a known one get the first and a problem.
  mutating func labels(
    _ values: CodedValues, _ column: ColumnName, classes: ClassNames
  ) -> [Int32] {
    let classOfLevel = values.levels.map { classes.code(of: $0) }
    return values.codes.enumerated().map { row, code in
      guard code >= 0 else {
        note(.missingValue, .missingValue(column), row: row)
        return 0
      }
      guard let label = classOfLevel[Int(code)] else {
        let level = values.levels[Int(code)]
        note(.unknownClass, .unknownClass(level, classes: classes.classes), row: row)
        return 0
      }
      return label
    }
  }
}
