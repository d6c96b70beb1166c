internal import Audit
internal import Files
internal import HarnessConfiguration
internal import Results
internal import Splitting
internal import Tabular

extension PreparedRun {
  /// Which rows train and which test, as CSV.
  package var splitFile: [UInt8] {
    SplitFile(ids: bound.ids, idColumn: bound.idColumnName, split: split).bytes
  }

  /// Takes the `splitFile`, so that it is made once.
  func splitSummary(of file: [UInt8]) -> SplitSummary {
    let settings = configuration.split
    let isSeeded =
      switch bound.splitMethod {
      case .holdout, .group: true
      case .time, .column: false
      }
    return SplitSummary(
      method: bound.splitMethod.summary(for: bound.target.task),
      column: bound.splitMethod.column?.name.string, seed: isSeeded ? settings.seed : nil,
      trainingRows: split.trainingRows.count, testRows: split.testRows.count,
      sha256: ContentHash.sha256(of: file))
  }

  var dataSummary: DataSummary {
    let kept = Set(audit.features)
    return DataSummary(
      path: configuration.data.source.name, rows: bound.table.rowCount, task: bound.target.task,
      target: configuration.data.target.string,
      columns: bound.table.columns.map { column in
        let role = bound.roles[column.name] ?? .excluded
        return ColumnSummary(
          name: column.name.string, type: column.type.rawValue,
          role: role == .feature && !kept.contains(column.name) ? .leftOut : role,
          missing: column.missingCount, distinct: column.distinctCount)
      }, classes: classCounts, findings: audit.findings)
  }

  private var classCounts: [DataSummary.ClassCount] {
    guard case .classes(let all) = bound.target,
      case .classes(let training) = bound.target.selecting(split.trainingRows),
      case .classes(let test) = bound.target.selecting(split.testRows)
    else { return [] }
    return zip(all.classes, zip(training.counts, test.counts)).map { name, counts in
      DataSummary.ClassCount(name: name.string, trainingRows: counts.0, testRows: counts.1)
    }
  }
}

extension SplitMethod {
  fileprivate func summary(for task: TaskKind) -> SplitSummary.Method {
    switch self {
    case .holdout: task == .regression ? .random : .stratified
    case .group: .group
    case .time: .time
    case .column: .column
    }
  }
}
