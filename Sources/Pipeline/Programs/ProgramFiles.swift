internal import Candidates
internal import Evaluation
internal import Files
internal import HarnessConfiguration
internal import Results
internal import Splitting
internal import Tabular

/// What a program gets to read: training rows with their truth, features of the test rows without it.
struct ProgramFiles {
  let prepared: PreparedRun
  let threads: Int

  private var bound: BoundProblem { prepared.bound }

  /// Every column that the config lets models use.
  var features: Table { bound.table.selecting(columns: bound.features) }

  /// The id's name, unless a feature has it.
  private var id: ExactString {
    let name = bound.idColumnName
    return features[name] == nil ? name.exact : ExactString("harness_\(name.string)")
  }

  /// For reading what the program predicts.
  func columns(_ settings: RunConfiguration.CandidateSettings) -> PredictionColumns {
    var columns = settings.columns
    if columns.id == nil { columns.id = ColumnName(id.string) }
    return columns
  }

  func task(
    _ phase: ProgramPhase, in folder: borrowing ProgramFolder
  ) -> TaskDocument {
    let classes: [String]? =
      if case .classes(let target) = bound.target { target.classes.map(\.string) } else { nil }
    return TaskDocument(
      phase: phase, task: bound.target.task, metric: bound.metric.summary.id,
      target: prepared.configuration.data.target.string, classes: classes, id: id.string,
      weight: bound.weights == nil ? nil : prepared.configuration.data.weight?.string,
      group: bound.group?.name.string,
      columns: features.columns.map {
        TaskDocument.FeatureColumn(name: $0.name.string, type: $0.type.rawValue)
      }, seed: Int(prepared.configuration.split.seed), threads: threads,
      paths: TaskDocument.Paths(
        folder: folder.path, training: phase == .predict ? nil : folder.training,
        test: phase == .all ? folder.test : nil,
        predictions: phase == .all ? folder.predictions : nil, model: folder.model,
        requests: phase == .predict ? folder.requests : nil,
        answers: phase == .predict ? folder.answers : nil))
  }

  func writeTraining(_ folder: inout ProgramFolder) throws(FileError) {
    var columns = [idColumn] + features.columns.map { FileColumn($0) } + [target]
    if let weights = bound.weights, let name = prepared.configuration.data.weight {
      columns.append(
        FileColumn(Column(name: name, type: .number, values: .numbers(weights))))
    }
    if let group = bound.group { columns.append(FileColumn(group)) }
    try folder.write(columns, rows: prepared.split.trainingRows, to: folder.training)
  }

  /// Test rows in this order.
  func writeTest(_ rows: [Int32], _ folder: inout ProgramFolder) throws(FileError) {
    try folder.write(
      [idColumn] + features.columns.map { FileColumn($0) }, rows: rows, to: folder.test)
  }

  private var idColumn: FileColumn {
    let ids = bound.ids
    return FileColumn(name: id) { row, bytes in ids.append(row: row, to: &bytes) }
  }

  private var target: FileColumn {
    let name = prepared.configuration.data.target
    return switch bound.target {
    case .values(let values):
      FileColumn(Column(name: name, type: .number, values: .numbers(values)))
    case .classes(let target):
      FileColumn(
        Column(
          name: name, type: .category,
          values: .codes(CodedValues(codes: target.codes, levels: target.classes))))
    }
  }
}
