internal import Models
package import Tabular

extension CandidatePredictions {
  /// Probabilities of one row may sum to this much more or less than 1: what six decimals lose.
  static let sumTolerance = 1e-6

  /// Joins a predictions file to the test rows by id. O(rows) in time and memory.
  ///
  /// - Parameters:
  ///   - file: the file, read with the columns' `readingOptions`.
  ///   - columns: which columns of the file hold what.
  ///   - idColumn: the data's id column; nil: ids are row numbers.
  ///   - ids: ids of the data's rows.
  ///   - droppedIDs: ids of rows that are not used; what the file says of them is passed over.
  ///   - testRows: the test rows' places in the data, in the order that the result has.
  ///   - target: what is predicted.
  /// - Returns: one prediction for each test row.
  /// - Throws: `CandidateError.rows` with every kind of problem that the rows have.
  package static func join(
    _ file: ReadTable, columns: PredictionColumns, idColumn: ColumnName?,
    ids: RowIDs, droppedIDs: RowIDs? = nil, testRows: [Int32], target: PredictedTarget
  ) throws(CandidateError) -> CandidatePredictions {
    let names = try columns.resolve(in: file.table, idColumn: idColumn, target: target)
    guard let idCells = file.table[names.id], let dataRows = ids.rows(of: idCells) else {
      throw .wrongType(
        names.id, expected: idColumn == nil ? .number : .category,
        found: file.table[names.id]?.type ?? .category)
    }
    var checker = PredictionsChecker(ids: idCells, lines: file.lines)
    // The row of the file that predicts each test row.
    let rows = checker.match(
      dataRows, passingOver: droppedIDs?.rows(of: idCells), to: testRows, of: ids)

    var columns: [[Double]] = []
    for name in names.probabilities + (names.value.map { [$0] } ?? []) {
      columns.append(try numbers(of: name, in: file.table))
    }
    var labels: [Int32]?
    switch target {
    case .values:
      if let name = names.value { checker.checkValues(columns[0], name) }
    case .classes(let classes):
      for (column, name) in zip(columns, names.probabilities) {
        checker.checkProbabilities(column, name)
      }
      if columns.count > 1 { checker.checkSums(columns, tolerance: sumTolerance) }
      if let name = names.label {
        labels = checker.labels(
          try codes(of: name, in: file.table), name, classes: ClassNames(classes))
      }
    }
    let problems = checker.problems
    guard problems.isEmpty else { throw .rows(problems) }

    let joined = columns.map { column in rows.map { column[Int($0)] } }
    let joinedLabels = labels.map { labels in rows.map { labels[Int($0)] } }
    guard !joined.isEmpty else {
      return CandidatePredictions(predictions: .labels(joinedLabels ?? []), labels: nil)
    }
    let predictions: Predictions =
      switch target {
      case .values: .values(joined[0])
      case .classes where joined.count == 1:
        .probabilities(ClassProbabilities(positive: joined[0]))
      case .classes: .probabilities(ClassProbabilities(columns: joined))
      }
    return CandidatePredictions(predictions: predictions, labels: joinedLabels)
  }

  private static func codes(
    of name: ColumnName, in table: Table
  ) throws(CandidateError) -> CodedValues {
    guard let column = table[name], case .codes(let codes) = column.values else {
      throw .wrongType(name, expected: .category, found: table[name]?.type ?? .number)
    }
    return codes
  }

  private static func numbers(
    of name: ColumnName, in table: Table
  ) throws(CandidateError) -> [Double] {
    guard let column = table[name], column.type == .number,
      case .numbers(let numbers) = column.values
    else { throw .wrongType(name, expected: .number, found: table[name]?.type ?? .category) }
    return numbers
  }
}
