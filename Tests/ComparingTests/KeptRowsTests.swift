import Comparing
import Evaluation
import Models
import Results
import Splitting
import Testing

/// What is kept of a run's test rows comes back as it was, or not at all.
@Suite struct KeptRowsTests {
  @Test(arguments: [TaskKind.binary, .multiclass, .regression])
  func itIsReadBack(_ task: TaskKind) throws {
    let kept = Sample.rows(task)
    let bytes = try #require(kept.archive.bytes)
    let read = try KeptRows(bytes, of: Sample.result(task))
    #expect(read.archive == kept.archive)
    #expect(read.rungs.map(\.name) == kept.rungs.map(\.name))
    for (rung, other) in zip(read.rungs, kept.rungs) { #expect(rung.scored == other.scored) }
    #expect(read.clusters?.codes == kept.clusters?.codes)
  }

  @Test func namesAreMadeHarmless() throws {
    let names = Sample.rows(.binary).archive.entries.map(\.name)
    #expect(names.contains("predictions/..%2F..%2Fetc%2Fpasswd%00%C3%A9"))
    #expect(names.allSatisfy { $0.utf8.count < 250 })
    #expect(names.contains { $0.hasPrefix("predictions/#") })
  }

  @Test func whatDoesNotFitTheResultIsRefused() throws {
    let bytes = try #require(Sample.rows(.binary).archive.bytes)
    #expect(throws: KeptRowsError.self) {
      try KeptRows(bytes, of: Sample.result(.binary, rows: 5))
    }
    #expect(throws: KeptRowsError.unfitting(name: "truth")) {
      try KeptRows(bytes, of: Sample.result(.regression))
    }
    #expect(throws: KeptRowsError.missing(name: "labels/another")) {
      try KeptRows(bytes, of: Sample.result(.binary, further: ["another"]))
    }
    #expect(throws: KeptRowsError.archive(.notAnArchive)) {
      try KeptRows([], of: Sample.result(.binary))
    }
  }

  @Test(arguments: [Double.nan, -0.1, 1.5, .infinity])
  func probabilitiesAreProbabilities(_ value: Double) throws {
    var archive = ArrayArchive()
    for entry in Sample.rows(.binary).archive.entries {
      let isForged = entry.name == "predictions/linear"
      archive.add(
        isForged ? NumPyArray(.doubles([value, 0.5, 0.5, 0.5])) : entry.array, as: entry.name)
    }
    let bytes = try #require(archive.bytes)
    #expect(throws: KeptRowsError.unfitting(name: "predictions/linear")) {
      try KeptRows(bytes, of: Sample.result(.binary))
    }
  }

  @Test func idsOfTestRowsAreThoseOfTheSplit() throws {
    let split = "row,part\na,test\n\"b,test\n\",train\n\"c\"\"\n\",test\nd,train\n"
    let ids = try #require(TestSetHash.ids(inSplit: Array(split.utf8)))
    #expect(String(decoding: ids, as: UTF8.self) == "a\n\"c\"\"\n\"\n")
    #expect(TestSetHash.ids(inSplit: Array("row,part\na,maybe\n".utf8)) == nil)
    #expect(TestSetHash.ids(inSplit: Array("row,part\na,test".utf8)) == nil)
    #expect(TestSetHash.ids(inSplit: []) == nil)
  }
}
