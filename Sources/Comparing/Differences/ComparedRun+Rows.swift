internal import Files
internal import Results

extension ComparedRun {
  /// What is kept of the test rows, once it is known to be this run's.
  func kept(_ side: Pairing.Side) throws(UnpairedReason) -> KeptRows {
    guard let testRows, let file = result.testRows else { throw UnpairedReason(.notKept(side)) }
    guard file.bytes == testRows.count, file.sha256 == ContentHash.sha256(of: testRows),
      let rows = try? KeptRows(testRows, of: result)
    else { throw UnpairedReason(.changed(side)) }
    return rows
  }

  /// What the test set is known by; nil where neither the result nor the split's file tells.
  func testSet(_ rows: KeptRows) -> String? {
    if let looks = result.evidence.looks { return looks.testSet }
    guard let split, ContentHash.sha256(of: split) == result.split.sha256,
      let ids = TestSetHash.ids(inSplit: split)
    else { return nil }
    return TestSetHash.of(ids: ids, truth: rows.truth)
  }

  /// The config's text, where it is the one that the run read.
  var ownConfiguration: [UInt8]? {
    configuration.flatMap { text in
      let recorded = result.inputs.first { $0.role == "config" }
      return recorded?.sha256 == ContentHash.sha256(of: text) ? text : nil
    }
  }
}

/// Why two runs' rows are not paired.
struct UnpairedReason: Error {
  let pairing: Pairing

  init(_ pairing: Pairing) { self.pairing = pairing }
}
