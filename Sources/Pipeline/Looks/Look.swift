/// What is looked at, and for what.
package struct Look: Equatable, Sendable {
  /// The hash of the test set.
  package let testSet: String
  package let project: String
  /// When: ISO 8601 in UTC.
  package let time: String

  package init(testSet: String, project: String, time: String) {
    self.testSet = testSet
    self.project = project
    self.time = time
  }
}
