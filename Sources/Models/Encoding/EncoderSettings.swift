/// How categories become columns of numbers.
package struct EncoderSettings: Equatable, Sendable {
  /// The most levels of a category that get a column each; the others are pooled as rare.
  package let maximumLevels: Int
  /// Levels with fewer training rows than this are pooled as rare.
  package let minimumLevelRows: Int

  /// - Precondition: both are at least 1.
  package init(maximumLevels: Int, minimumLevelRows: Int) {
    precondition(maximumLevels >= 1 && minimumLevelRows >= 1, "encoder settings are at least 1")
    self.maximumLevels = maximumLevels
    self.minimumLevelRows = minimumLevelRows
  }
}
