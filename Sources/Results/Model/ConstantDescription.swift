/// The same answer for every row.
package struct ConstantDescription: Codable, Equatable, Sendable {
  /// The target's classes; empty for regression.
  package let classes: [String]
  package let output: OutputDescription
  /// The statistic that the value is, for regression.
  package let statistic: Statistic?

  package enum Statistic: String, Codable, Sendable {
    case mean
    case median
    case quantile
  }

  package init(classes: [String], output: OutputDescription, statistic: Statistic?) {
    self.classes = classes
    self.output = output
    self.statistic = statistic
  }
}
