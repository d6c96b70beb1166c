internal import Evaluation
internal import Tabular

/// Looks at each row of a predictions file, and keeps the first of each kind of problem and their
/// number.
struct PredictionsChecker {
  /// The file's column of ids.
  private let ids: Column
  private let lines: RowLines
  private var found: [Kind: CandidateRowProblem] = [:]

  /// In the order in which problems are listed.
  private enum Kind: Int {
    case missingID, repeatedID, trainingRow, unknownID, noPrediction
    case missingValue, notFinite, tooLarge, notAProbability, sumIsNotOne, unknownClass
  }

  init(ids: Column, lines: RowLines) {
    self.ids = ids
    self.lines = lines
  }

  var problems: [CandidateRowProblem] {
    found.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
  }

  private mutating func note(
    _ kind: Kind, _ problem: CandidateRowProblem.Kind, row: Int
  ) {
    note(kind, problem, line: lines[row], id: id(ofRow: row))
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

  /// Nil where it is missing.
  private func id(ofRow row: Int) -> ExactString? {
    switch ids.values {
    case .codes(let ids): ids.codes[row] < 0 ? nil : ids.levels[Int(ids.codes[row])]
    case .numbers(let ids):
      ids[row].isNaN ? nil : ExactString(Int(exactly: ids[row]).map(String.init) ?? "\(ids[row])")
    }
  }

  /// Finds the row of the file for each test row.
  ///
  /// - Parameters:
  ///   - dataRows: the row of the data that each row of the file names.
  ///   - droppedRows: the same for rows that are not used.
  ///   - testRows: the test rows' places in the data.
  ///   - dataIDs: the ids of the data.
  /// - Returns: a row of the file for each test row; one that has none gets row 0 and a problem.
  mutating func match(
    _ dataRows: [Int32], passingOver droppedRows: [Int32]?, to testRows: [Int32],
    of dataIDs: RowIDs
  ) -> [Int32] {
    var testPlaces = [Int32](repeating: RowIDs.none, count: dataIDs.count)
    for (place, row) in testRows.enumerated() { testPlaces[Int(row)] = Int32(place) }
    var fileRows = [Int32](repeating: RowIDs.none, count: testRows.count)
    for (row, dataRow) in dataRows.enumerated() {
      guard dataRow != RowIDs.none else {
        if let droppedRows, droppedRows[row] != RowIDs.none { continue }
        if id(ofRow: row) == nil {
          note(.missingID, .missingID, row: row)
        } else {
          note(.unknownID, .unknownID, row: row)
        }
        continue
      }
      let place = Int(testPlaces[Int(dataRow)])
      guard place >= 0 else {
        note(.trainingRow, .trainingRow, row: row)
        continue
      }
      if fileRows[place] == RowIDs.none {
        fileRows[place] = Int32(row)
      } else {
        note(.repeatedID, .repeatedID(firstLine: lines[Int(fileRows[place])]), row: row)
      }
    }
    for (place, row) in fileRows.enumerated() where row == RowIDs.none {
      note(
        .noPrediction, .noPrediction(testRows: testRows.count), line: nil,
        id: dataIDs[Int(testRows[place])])
    }
    return fileRows.map { max($0, 0) }
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
