package import HarnessConfiguration

/// Who said where the data are; for messages.
package enum SourcePlace: Sendable {
  case configuration(file: String, positions: SourcePositions)
  /// The command line of `init`.
  case arguments
}
