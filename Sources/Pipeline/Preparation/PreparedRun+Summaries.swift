internal import Audit
internal import Files
internal import HarnessConfiguration
internal import Parallel
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

  /// With histograms only where they are asked for. O(rows × columns).
  func dataSummary(withHistograms: Bool = false, workers: Workers) -> DataSummary {
    let kept = Set(audit.features)
    let columns = bound.table.columns
    let summaries = workers.map(columns.count) { index in
      let column = columns[index]
      let role = bound.roles[column.name] ?? .excluded
      var summary = ColumnSummary(
        name: column.name.string, type: column.type.rawValue,
        role: role == .feature && !kept.contains(column.name) ? .leftOut : role,
        missing: column.missingCount, distinct: column.distinctCount)
      if withHistograms, ![.id, .leftOut].contains(summary.role) {
        summary.histogram = ColumnHistogram(counting: column, in: split)
      }
      return summary
    }
    return DataSummary(
      path: configuration.data.source.name, query: configuration.data.source.query,
      rows: bound.table.rowCount, task: bound.target.task,
      target: configuration.data.target.string,
      columns: summaries, classes: classCounts, findings: audit.findings)
  }

  private var classCounts: [DataSummary.ClassCount] {
    guard case .classes(let all) = bound.target else { return [] }
    let counts = zip(all.counts(of: split.trainingRows), all.counts(of: split.testRows))
    return zip(all.classes, counts).map { name, counts in
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
