internal import Audit
internal import Models
package import Tabular

extension RunConfiguration {
  /// Columns that are excluded, and that nothing else in this config asks for: a run can do without
  /// them.
  package var dispensableColumns: Set<ColumnName> {
    var columns = Set(data.exclude)
    columns.remove(data.target)
    for column in [data.id, data.group, data.weight, data.secondLabel].compactMap(\.self) {
      columns.remove(column)
    }
    switch split.method {
    case .group(let column), .time(let column), .column(let column, test: _):
      columns.remove(column)
    case .holdout: break
    }
    columns.subtract(data.keys.map(\.column))
    if let predictedAt = data.predictedAt { columns.remove(predictedAt) }
    for (_, time) in data.knownAt { columns.remove(ColumnName(time)) }
    columns.subtract(audit.requiredColumns)
    columns.subtract(audit.ranges.keys)
    for settings in subpopulations {
      for dimension in settings.dimensions { columns.remove(dimension.column) }
      if case .named(_, let condition) = settings,
        let expression = try? RuleExpression(parsing: condition)
      {
        columns.subtract(expression.columns)
      }
    }
    for column in discovery.columns ?? [] { columns.remove(column) }
    return columns
  }

  /// How to read the data of this config.
  ///
  /// Ids, keys, groups and parts are read as text, exactly: "007" is not 7. The same goes for a target
  /// of classes and for second labels, so that a class is spelled as in the file (`1`, not `1.0`). A
  /// type that the config
  /// sets itself comes first.
  package var readingOptions: ReadingOptions {
    var options = data.reading
    func readAsText(_ column: ColumnName) {
      if options.types[column] == nil { options.types[column] = .category }
    }
    if let id = data.id { readAsText(id) }
    if let group = data.group { readAsText(group) }
    for key in data.keys { readAsText(key.column) }
    switch split.method {
    case .group(let column), .column(let column, test: _): readAsText(column)
    case .holdout, .time: break
    }
    if MetricFamily(ofMetric: metric.name) == .classes { readAsText(data.target) }
    if let secondLabel = data.secondLabel { readAsText(secondLabel) }
    return options
  }
}
