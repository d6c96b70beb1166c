package import Results

/// One of two runs that are compared: its result, and as much of its folder as is at hand.
package struct ComparedRun: Sendable {
  package let result: RunResult
  /// The folder's `test-rows.npz`, `split.csv` and `config.json`; nil where they are not there.
  package let testRows: [UInt8]?
  package let split: [UInt8]?
  package let configuration: [UInt8]?

  package init(
    result: RunResult, testRows: [UInt8]?, split: [UInt8]?, configuration: [UInt8]?
  ) {
    self.result = result
    self.testRows = testRows
    self.split = split
    self.configuration = configuration
  }
}
