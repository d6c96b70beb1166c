import Models
import Results
@testable import Splitting
import Tabular

/// The fixture that `reference/linear.py` writes.
struct LinearReference: Decodable {
  let minimumLevelRows: Int
  let columns: [RawColumn]
  let targets: [String: [Double]]
  let cases: [Case]
  /// Coefficient and standard error, by the position of the design's column.
  let determinedWithoutPenalty: [String: [Double]]
  /// Row i is in fold i mod this.
  let folds: Int
  /// Mean validation losses by target, at the penalties of the path.
  let paths: [String: [Double]]

  struct RawColumn: Decodable {
    let name: String
    let numbers: [Double?]?
    let levels: [String?]?
  }

  struct Case: Decodable {
    let target: String
    /// All where nil.
    let columns: [String]?
    let penalty: Double
    let intercepts: [Double]
    let coefficients: [[Double]]
    let interceptErrors: [Double]
    let coefficientErrors: [[Double]]
    let intervals: [[Double]]?
  }

  static func load() throws -> LinearReference {
    try fixture("linear", as: LinearReference.self)
  }

  func rows(target name: String, columns names: [String]? = nil) throws -> TrainingRows {
    let chosen = columns.filter { names?.contains($0.name) ?? true }.map { raw in
      if let numbers = raw.numbers {
        Column(
          name: ColumnName(raw.name), type: .number,
          values: .numbers(numbers.map { $0 ?? .nan }))
      } else {
        Column(
          name: ColumnName(raw.name), type: .category,
          values: .codes(CodedValues((raw.levels ?? []).map { $0.map { ExactString($0) } })))
      }
    }
    let values = targets[name] ?? []
    let target: Target =
      switch name {
      case "binary":
        .classes(ClassTarget(codes: values.map { Int32($0) }, classes: ["no", "yes"]))
      case "multiclass":
        .classes(ClassTarget(codes: values.map { Int32($0) }, classes: ["a", "b", "c"]))
      default: .values(values)
      }
    return TrainingRows(
      features: Features(Table(columns: chosen, rowCount: values.count)), target: target)
  }

  func description(
    of target: String, columns: [String]?, penalty: Double
  ) throws -> LinearDescription {
    let rows = try rows(target: target, columns: columns)
    let learner = LinearLearner(
      settings: LinearSettings(
        encoder: EncoderSettings(maximumLevels: 10, minimumLevelRows: minimumLevelRows),
        penalty: .configured(Penalty(penalty))))
    let trained = try learner.train(rows, folds: .alternating(rows.count, count: 2))
    guard case .linear(let description) = trained.model.description else {
      throw NotLinear()
    }
    return description
  }

  struct NotLinear: Error {}
}
