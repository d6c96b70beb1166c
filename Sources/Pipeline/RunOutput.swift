package import Results

/// What a run leaves behind.
package struct RunOutput: Sendable {
  package let result: RunResult
  /// Which rows train and which test, as CSV.
  package let split: [UInt8]
  /// The truth and the predictions of the test rows, as arrays for NumPy; nil where they take more
  /// than 4 GB.
  package let testRows: [UInt8]?
  /// The config as it was.
  package let configuration: [UInt8]
  /// What each baseline says of the test rows, where it was asked for. A candidate's are in its own
  /// file.
  package let predictions: [RungPredictions]

  package struct RungPredictions: Sendable {
    package let rung: String
    /// CSV in the form of a candidate's predictions file.
    package let csv: [UInt8]
  }
}
