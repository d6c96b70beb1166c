import Models
import Parallel
import Results
import Splitting
import Statistics
import Tabular
import Testing

/// What every learner keeps, whatever it learns.
@Suite struct LearnerLaws {
  @Test(arguments: LawfulLearner.all, TaskKind.allCases)
  func sameRowsSameModel(subject: LawfulLearner, task: TaskKind) throws {
    let rows = LawRows(task)
    let first = try train(subject, rows)
    let second = try train(subject, rows)
    #expect(first.model.description == second.model.description)
    #expect(first.outOfFold == second.outOfFold)
    let predictions = try first.model.predict(rows.features)
    #expect(try predictions == second.model.predict(rows.features))
  }

  @Test(arguments: LawfulLearner.all, TaskKind.allCases)
  func anyNumberOfThreadsSameModel(subject: LawfulLearner, task: TaskKind) throws {
    let rows = LawRows(task)
    let one = try train(subject, rows)
    for threads in [2, 8] {
      let shared = try subject.learner.train(
        rows.training, folds: .alternating(rows.count), workers: Workers(threads))
      #expect(shared.model.description == one.model.description)
      #expect(shared.outOfFold == one.outOfFold)
      #expect(shared.outOfFoldLabels == one.outOfFoldLabels)
    }
  }

  @Test(arguments: LawfulLearner.all, TaskKind.allCases)
  func orderOfRowsIsRounding(subject: LawfulLearner, task: TaskKind) throws {
    let rows = LawRows(task)
    var order = Array(0..<Int32(rows.count))
    var random = SeededRandom(seed: 3)
    random.shuffle(&order)
    let folds = Folds.alternating(rows.count)
    let shuffledFolds = Folds(
      assignment: order.map { folds.assignment[Int($0)] }, count: folds.count)
    let plain = try subject.learner.train(rows.training, folds: folds)
    let shuffled = try subject.learner.train(
      rows.selecting(order).training, folds: shuffledFolds)
    // Sums in another order differ in their last bits; iterations stop at a relative 1e-10, those
    // along a path of penalties at 1e-6.
    expectClose(
      try numbers(plain.model.predict(rows.features)),
      try numbers(shuffled.model.predict(rows.features)), tolerance: 1e-7)
    let outOfFold = numbers(plain.outOfFold)
    let outputs = outOfFold.count / rows.count
    let reordered = (0..<outputs).flatMap { output in
      order.map { outOfFold[output * rows.count + Int($0)] }
    }
    expectClose(numbers(shuffled.outOfFold), reordered, tolerance: 1e-4)
  }

  @Test(arguments: LawfulLearner.all, TaskKind.allCases)
  func predictionsAreWellFormed(subject: LawfulLearner, task: TaskKind) throws {
    let rows = LawRows(task)
    let trained = try train(subject, rows)
    expectWellFormed(trained.outOfFold, rows: rows)
    expectWellFormed(try trained.model.predict(rows.features), rows: rows)
    #expect(trained.model.parameterCount >= 1)
  }

  @Test(arguments: LawfulLearner.all, TaskKind.allCases)
  func oneClassOrConstantTarget(subject: LawfulLearner, task: TaskKind) throws {
    var rows = LawRows(task)
    rows.makeTargetConstant()
    let trained = try train(subject, rows)
    let predictions = try trained.model.predict(rows.features)
    expectWellFormed(trained.outOfFold, rows: rows)
    expectWellFormed(predictions, rows: rows)
    switch predictions {
    case .probabilities(let probabilities):
      #expect(probabilities.mostProbable.allSatisfy { $0 == 0 })
    case .values(let values): #expect(values.allSatisfy { abs($0 - 4.25) < 1e-9 })
    case .labels(let labels): #expect(labels.allSatisfy { $0 == 0 })
    }
  }

  /// The fold's fitting rows then have one class alone, or lack one of three.
  @Test(arguments: LawfulLearner.all, [TaskKind.binary, .multiclass])
  func classInsideOneFoldOnly(subject: LawfulLearner, task: TaskKind) throws {
    let rows = LawRows(task)
    guard case .classes(let target) = rows.target else { return }
    let assignment = target.codes.map { $0 == 1 ? Int32(0) : 1 }
    let trained = try subject.learner.train(
      rows.training, folds: Folds(assignment: assignment, count: 2))
    expectWellFormed(trained.outOfFold, rows: rows)
  }

  @Test(arguments: LawfulLearner.all, TaskKind.allCases)
  func missingValuesArePredicted(subject: LawfulLearner, task: TaskKind) throws {
    let rows = LawRows(task)
    let trained = try train(subject, rows)
    var missing = LawRows(task, rows: 5)
    missing.columns = [
      Column(name: "first", type: .number, values: .numbers([Double](repeating: .nan, count: 5))),
      Column(name: "second", type: .number, values: .numbers([Double](repeating: .nan, count: 5))),
      Column(
        name: "colour", type: .category,
        values: .codes(CodedValues([ExactString?](repeating: nil, count: 5)))),
    ]
    expectWellFormed(try trained.model.predict(missing.features), rows: missing)
  }

  @Test(arguments: LawfulLearner.all, TaskKind.allCases)
  func unseenLevelIsPredicted(subject: LawfulLearner, task: TaskKind) throws {
    let trained = try train(subject, LawRows(task))
    var unseen = LawRows(task, rows: 4)
    unseen.columns[2] = Column(
      name: "colour", type: .category,
      values: .codes(CodedValues(["violet", "red", nil, "ultraviolet"])))
    expectWellFormed(try trained.model.predict(unseen.features), rows: unseen)
  }

  @Test(arguments: LawfulLearner.all.filter(\.readsFeatures), TaskKind.allCases)
  func missingColumnIsAnError(subject: LawfulLearner, task: TaskKind) throws {
    let trained = try train(subject, LawRows(task))
    let empty = Features(Table(columns: [], rowCount: 3))
    #expect(throws: PredictionError.self) {
      try trained.model.predict(empty)
    }
  }

  @Test(arguments: LawfulLearner.all.filter(\.readsFeatures), TaskKind.allCases)
  func columnOfAnotherTypeIsAnError(subject: LawfulLearner, task: TaskKind) throws {
    let trained = try train(subject, LawRows(task))
    var others = LawRows(task, rows: 4)
    for index in others.columns.indices {
      let type: ColumnType = others.columns[index].type == .number ? .dateTime : .boolean
      others.columns[index] = Column(
        name: others.columns[index].name, type: type, values: others.columns[index].values)
    }
    #expect {
      try trained.model.predict(others.features)
    } throws: { error in
      if case PredictionError.wrongType = error { true } else { false }
    }
  }

  @Test(arguments: LawfulLearner.all, TaskKind.allCases)
  func constantCollinearAndEmptyColumns(subject: LawfulLearner, task: TaskKind) throws {
    var rows = LawRows(task)
    guard case .numbers(let first) = rows.columns[0].values else { return }
    rows.addNumbers("constant") { _ in 1.5 }
    rows.addNumbers("twice") { 2 * first[$0] - 1 }
    rows.addNumbers("empty") { _ in .nan }
    let trained = try train(subject, rows)
    expectWellFormed(trained.outOfFold, rows: rows)
    expectWellFormed(try trained.model.predict(rows.features), rows: rows)
  }

  @Test(arguments: LawfulLearner.all, TaskKind.allCases)
  func fewerRowsThanColumns(subject: LawfulLearner, task: TaskKind) throws {
    var rows = LawRows(task, rows: 9)
    var random = SeededRandom(seed: 5)
    for index in 0..<20 {
      let values = (0..<9).map { _ in random.uniform() }
      rows.addNumbers(ColumnName("noise \(index)")) { values[$0] }
    }
    let trained = try train(subject, rows)
    expectWellFormed(trained.outOfFold, rows: rows)
    expectWellFormed(try trained.model.predict(rows.features), rows: rows)
  }

  @Test(arguments: LawfulLearner.all, TaskKind.allCases)
  func hugeAndTinyNumbers(subject: LawfulLearner, task: TaskKind) throws {
    var rows = LawRows(task)
    rows.addNumbers("huge") { Double($0) * 1e300 }
    rows.addNumbers("tiny") { Double($0 * $0) * 1e-300 }
    rows.addNumbers("far away") { 1e12 + Double($0 % 7) }
    let trained = try train(subject, rows)
    expectWellFormed(trained.outOfFold, rows: rows)
    expectWellFormed(try trained.model.predict(rows.features), rows: rows)
  }

  private func train(_ subject: LawfulLearner, _ rows: LawRows) throws -> TrainedModel {
    try subject.learner.train(rows.training, folds: .alternating(rows.count))
  }

  /// All outputs, one after the other.
  private func numbers(_ predictions: Predictions) -> [Double] {
    switch predictions {
    case .probabilities(let probabilities): probabilities.columns.flatMap(\.self)
    case .labels(let labels): labels.map { Double($0) }
    case .values(let values): values
    }
  }

  private func expectClose(
    _ left: [Double], _ right: [Double], tolerance: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(left.count == right.count, sourceLocation: sourceLocation)
    let worst = zip(left, right).map { abs($0 - $1) / max(1, abs($1)) }.max() ?? 0
    #expect(worst < tolerance, sourceLocation: sourceLocation)
  }

  private func expectWellFormed(
    _ predictions: Predictions, rows: LawRows, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(predictions.count == rows.count, sourceLocation: sourceLocation)
    let isFinite = numbers(predictions).allSatisfy { $0.isFinite }
    #expect(isFinite, sourceLocation: sourceLocation)
    switch (predictions, rows.target) {
    case (.probabilities(let probabilities), .classes(let target)):
      #expect(probabilities.classCount == target.classes.count, sourceLocation: sourceLocation)
      #expect(
        probabilities.columns.allSatisfy { $0.allSatisfy { (0...1).contains($0) } },
        sourceLocation: sourceLocation)
      for row in 0..<probabilities.rowCount {
        // Each probability is rounded to about 1e-16.
        let sum = probabilities.columns.reduce(0) { $0 + $1[row] }
        #expect(abs(sum - 1) < 1e-12, sourceLocation: sourceLocation)
      }
    case (.labels(let labels), .classes(let target)):
      #expect(
        labels.allSatisfy { target.classes.indices.contains(Int($0)) },
        sourceLocation: sourceLocation)
    case (.values, .values): break
    default:
      Issue.record("predictions are not of the target's kind", sourceLocation: sourceLocation)
    }
  }
}
