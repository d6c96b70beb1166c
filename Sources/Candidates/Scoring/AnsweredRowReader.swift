internal import Evaluation
internal import Results
internal import Tabular

/// Reads what an answer says of one row.
struct AnsweredRowReader: Sendable {
  /// Nil where values are predicted.
  let names: ClassNames?
  /// The class at each place of a list of probabilities.
  private let listed: [Int]
  private let columns: PredictionColumns

  init(_ form: AnswerForm, target: PredictedTarget) {
    columns = form.columns
    switch target {
    case .values:
      names = nil
      listed = []
    case .classes(let classes):
      names = ClassNames(classes)
      listed = (form.classes ?? Self.sorted(classes)).compactMap { classes.firstIndex(of: $0) }
    }
  }

  /// The order that scikit-learn gives classes.
  private static func sorted(_ classes: [ExactString]) -> [ExactString] {
    let numbers = classes.map { DecimalNumber.parse(Array($0.string.utf8)) }
    let known = numbers.compactMap(\.self)
    guard known.count == classes.count else { return classes.sorted() }
    return classes.indices.sorted { known[$0] < known[$1] }.map { classes[$0] }
  }

  struct Fault: Error {
    let kind: PredictionProblem.Kind
  }

  func read(_ value: AnswerValue) throws(Fault) -> AnsweredRow {
    switch value {
    case .null: throw Fault(kind: .missingValue)
    case .boolean(let value): return try label(value ? "true" : "false")
    case .text(let text): return try label(text)
    case .number(let number): return .number(try finite(number))
    case .list(let values): return try list(values)
    case .object: return try object(value)
    }
  }

  private func label(_ name: String) throws(Fault) -> AnsweredRow {
    guard let names else { throw Fault(kind: .wrongType) }
    guard let code = names.code(of: ExactString(name)) else { throw Fault(kind: .unknownClass) }
    return .label(code)
  }

  private func finite(_ number: Double) throws(Fault) -> Double {
    guard number.isFinite else { throw Fault(kind: .notFinite) }
    guard abs(number) <= Metric.largestMagnitude else { throw Fault(kind: .tooLarge) }
    return number
  }

  /// Probabilities by class in the order of lists; of one number, what it would be alone.
  private func list(_ values: [AnswerValue]) throws(Fault) -> AnsweredRow {
    if values.count == 1 {
      let row = try read(values[0])
      guard names?.classes.count == 2, case .number(let number) = row else { return row }
      return .probabilities([try probability(.number(number))], label: nil)
    }
    guard !listed.isEmpty else { throw Fault(kind: .wrongType) }
    guard values.count == listed.count else { throw Fault(kind: .missingClass) }
    var row = [Double](repeating: 0, count: listed.count)
    for (value, code) in zip(values, listed) { row[code] = try probability(value) }
    return .probabilities(try summing(row), label: nil)
  }

  private func object(_ object: AnswerValue) throws(Fault) -> AnsweredRow {
    guard let classes = names?.classes else {
      guard let value = object[columns.prediction?.string ?? "prediction"] else {
        throw Fault(kind: .missingColumn)
      }
      return try read(value)
    }
    let label: Int32? =
      try object[columns.label?.string ?? "label"].map { value throws(Fault) in
        switch try read(value) {
        case .label(let code): return code
        case .number(let number):
          guard case .label(let code) = try self.label("\(number)") else { return 0 }
          return code
        case .probabilities: throw Fault(kind: .wrongType)
        }
      } ?? nil
    if classes.count == 2, let value = object[columns.probability?.string ?? "probability"] {
      return .probabilities([try probability(value)], label: label)
    }
    // By the classes' own names, or by those of a file's columns.
    let values = classes.map { name in
      object[name.string]
        ?? object[columns.probabilities[name]?.string ?? "probability_\(name)"]
    }
    let present = values.compactMap(\.self)
    if present.isEmpty, let label { return .label(label) }
    guard present.count == classes.count else {
      throw Fault(kind: present.isEmpty ? .missingColumn : .missingClass)
    }
    var row: [Double] = []
    for value in present { row.append(try probability(value)) }
    return .probabilities(try summing(row), label: label)
  }

  private func probability(_ value: AnswerValue) throws(Fault) -> Double {
    switch value {
    case .null: throw Fault(kind: .missingValue)
    case .number(let number):
      guard number.isFinite else { throw Fault(kind: .notFinite) }
      guard (0...1).contains(number) else { throw Fault(kind: .notAProbability) }
      return number
    default: throw Fault(kind: .wrongType)
    }
  }

  private func summing(_ row: [Double]) throws(Fault) -> [Double] {
    guard abs(row.reduce(0, +) - 1) <= CandidatePredictions.sumTolerance else {
      throw Fault(kind: .sumIsNotOne)
    }
    return row
  }
}
