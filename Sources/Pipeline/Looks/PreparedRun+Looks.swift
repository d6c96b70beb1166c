internal import Comparing
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

  private var testSetHash: String {
    var ids: [UInt8] = []
    for row in split.testRows {
      bound.ids.append(row: Int(row), to: &ids)
      ids.append(UInt8(ascii: "\n"))
    }
    return TestSetHash.of(ids: ids, truth: split.testTruth(of: bound.target).target)
  }
}
