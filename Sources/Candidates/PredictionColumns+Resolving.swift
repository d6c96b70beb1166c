package import Tabular

extension PredictionColumns {
  /// The columns of a file, with defaults put in, those that the file does not have left out.
  struct Resolved {
    let id: ColumnName
    /// In the order of the classes; with two, the positive one's alone.
    let probabilities: [ColumnName]
    let label: ColumnName?
    let value: ColumnName?
  }

  /// How to read a file with these columns: labels, and ids that are not row numbers, as text,
  /// exactly; the others as numbers.
  ///
  /// - Parameters:
  ///   - idColumn: the data's id column, where it has one.
  ///   - target: what is predicted.
  ///   - missingSpellings: cells that are missing, as in the data.
  /// - Returns: options for the reader.
  package func readingOptions(
    idColumn: ColumnName?, target: PredictedTarget, missingSpellings: [String]
  ) -> ReadingOptions {
    var options = ReadingOptions(missingSpellings: missingSpellings)
    // Row numbers are read as what they are: a text a row is slow to make.
    if idColumn != nil { options.types[idName(idColumn)] = .category }
    switch target {
    case .values: options.types[valueName] = .number
    case .classes(let classes):
      options.types[labelName] = .category
      for name in probabilityNames(classes) { options.types[name] = .number }
    }
    return options
  }

  /// Finds the columns in a file.
  func resolve(
    in table: Table, idColumn: ColumnName?, target: PredictedTarget
  ) throws(CandidateError) -> Resolved {
    let id = idName(idColumn)
    let found = table.columnNames
    guard table[id] != nil else { throw .missingColumn(id, purpose: .id, found: found) }
    switch target {
    case .values:
      guard table[valueName] != nil else {
        throw .missingColumn(valueName, purpose: .value, found: found)
      }
      return Resolved(id: id, probabilities: [], label: nil, value: valueName)
    case .classes(let classes):
      let names = probabilityNames(classes)
      let present = names.filter { table[$0] != nil }
      let hasLabel = table[labelName] != nil
      // What the config names must be there; the defaults need not be.
      if let probability, table[probability] == nil, classes.count == 2 {
        throw .missingColumn(probability, purpose: .probability, found: found)
      }
      if label != nil, !hasLabel {
        throw .missingColumn(labelName, purpose: .label, found: found)
      }
      guard hasLabel || !present.isEmpty else {
        throw .noPredictions(expected: names + [labelName], found: found)
      }
      guard present.isEmpty && probabilities.isEmpty || present.count == names.count else {
        throw .missingClasses(names.filter { table[$0] == nil })
      }
      return Resolved(
        id: id, probabilities: present, label: hasLabel ? labelName : nil, value: nil)
    }
  }

  private func idName(_ idColumn: ColumnName?) -> ColumnName { id ?? idColumn ?? "row" }

  private var labelName: ColumnName { label ?? "label" }

  private var valueName: ColumnName { prediction ?? "prediction" }

  private func probabilityNames(_ classes: [ExactString]) -> [ColumnName] {
    if classes.count == 2 { return [probability ?? "probability"] }
    return classes.map { probabilities[$0] ?? ColumnName("probability_\($0)") }
  }
}
