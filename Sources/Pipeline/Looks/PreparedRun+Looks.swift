internal import Evaluation
internal import Files
internal import HarnessConfiguration
internal import Results
internal import Splitting
internal import Tabular

extension PreparedRun {
  /// Notes that the candidates are about to be compared on the test rows; nil without candidates.
  func looks(_ ledger: any LookLedger, time: String) -> Looks? {
    let files = Set(candidates.map(\.file.sha256))
    if files.isEmpty { return nil }
    let testSet = testSetHash
    let noted = ledger.note(
      files.sorted(),
      at: Look(testSet: testSet, project: configuration.project, time: time))
    let wear = TestSetWear(
      alpha: configuration.evidence.alpha, looks: noted.count, ofRun: files.count)
    return Looks(
      testSet: testSet, count: noted.count, ofRun: files.count,
      configuredAlpha: configuration.evidence.alpha, worth: wear.worth,
      freshRowsDue: wear.looksUntilHalf, areKept: noted.isKept)
  }

  /// Of the test rows' ids and true values, in their order. Other columns may change and the test
  /// set is still the same.
  private var testSetHash: String {
    var bytes: [UInt8] = []
    for row in split.testRows {
      bound.ids.append(row: Int(row), to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    switch split.testTruth(of: bound.target).target {
    case .classes(let truth):
      for code in truth.codes {
        DelimitedText.append(cell: truth.classes[Int(code)], to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
      }
    case .values(let values):
      for value in values { bytes += "\(value)\n".utf8 }
    }
    return ContentHash.sha256(of: bytes)
  }
}
