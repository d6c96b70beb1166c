/// For which part of the population a candidate works: three shares that add up to 1. Each row is in
/// one of them, by all that is known of the subpopulations that hold it.
package struct Coverage: Codable, Equatable, Sendable {
  /// No subpopulation that holds the row is worse or below target, and one at least is better or
  /// equivalent with its target met.
  package let works: Part
  /// A subpopulation that holds the row, declared or discovered, is worse or below target.
  package let worse: Part
  /// Neither: nobody can tell.
  package let unknown: Part

  package struct Part: Codable, Equatable, Sendable {
    /// In 0 … 1.
    package let share: Double
    /// Of the share, taking what was found for granted; nil without rows.
    package let interval: Interval?

    package init(share: Double, interval: Interval?) {
      self.share = share
      self.interval = interval
    }
  }

  package init(works: Part, worse: Part, unknown: Part) {
    self.works = works
    self.worse = worse
    self.unknown = unknown
  }
}
