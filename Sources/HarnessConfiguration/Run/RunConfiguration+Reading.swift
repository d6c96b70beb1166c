package import Tabular

extension RunConfiguration {
  /// How to read the data of this config.
  ///
  /// Ids, groups and parts are read as text, exactly: "007" is not 7. The same goes for a target
  /// of classes, so that a class is spelled as in the file (`1`, not `1.0`). A type that the config
  /// sets itself comes first.
  package var readingOptions: ReadingOptions {
    var options = data.reading
    func readAsText(_ column: ColumnName) {
      if options.types[column] == nil { options.types[column] = .category }
    }
    if let id = data.id { readAsText(id) }
    switch split.method {
    case .group(let column), .column(let column, test: _): readAsText(column)
    case .holdout, .time: break
    }
    if MetricFamily(ofMetric: metric.name) == .classes { readAsText(data.target) }
    return options
  }
}
