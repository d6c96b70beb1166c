/// A rung of one run beside one of another, on one metric.
package struct RungDifference: Codable, Equatable, Sendable {
  /// The name after; of one that went, the name before.
  package let name: String
  /// Where another rung is compared with it.
  package let nameBefore: String?
  /// Each with its own interval. Where rows are paired, both are measured as the run after measures;
  /// else they stand as the two results have them.
  package let before: MetricEstimate?
  package let after: MetricEstimate?
  /// After minus before on the same rows, signed so that more is better. The interval and the adjusted
  /// p-value are Holm's over the rungs. Nil where rows are not paired, or too few.
  package let lift: Lift?
  /// Whether both say the same of every row; nil where that is not known.
  package let isSame: Bool?

  package init(
    name: String, nameBefore: String? = nil, before: MetricEstimate?, after: MetricEstimate?,
    lift: Lift? = nil, isSame: Bool? = nil
  ) {
    self.name = name
    self.nameBefore = nameBefore
    self.before = before
    self.after = after
    self.lift = lift
    self.isSame = isSame
  }
}
