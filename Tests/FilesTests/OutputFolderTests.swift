import Foundation
import Testing

@testable import Files

@Suite struct OutputFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func files(_ text: String) -> [OutputFile] {
    ["result.json", "report.md"].map { OutputFile(name: $0, bytes: Array(text.utf8)) }
  }

  private func expectWhole(_ name: String, _ text: String) throws {
    #expect(try folder.names(in: name) == ["report.md", "result.json"])
    #expect(try folder.text(name + "/result.json") == text)
    #expect(try folder.text(name + "/report.md") == text)
  }

  @Test(arguments: ["run", "run/", "above/run"])
  func aNewFolderHasItsFilesAndNothingBesideIt(name: String) throws {
    try OutputFolder.write(Self.files("one"), to: folder.path(name), replacing: false)
    try expectWhole(name, "one")
    #expect(try folder.names() == [name.hasPrefix("above") ? "above" : "run"])
  }

  @Test func anEmptyFolderIsFilled() throws {
    try folder.makeFolder("run")
    try OutputFolder.write(Self.files("one"), to: folder.path("run"), replacing: false)
    try expectWhole("run", "one")
  }

  @Test func anOldFolderIsReplacedOnlyWhenAsked() throws {
    let path = folder.path("run")
    try OutputFolder.write(Self.files("one"), to: path, replacing: false)
    try folder.write([], "run/more.csv")
    #expect(throws: FileError.alreadyExists(path: path)) {
      try OutputFolder.write(Self.files("two"), to: path, replacing: false)
    }
    #expect(try folder.text("run/report.md") == "one")
    try OutputFolder.write(Self.files("two"), to: path, replacing: true)
    try expectWhole("run", "two")
    #expect(try folder.names() == ["run"])
  }

  @Test func aFolderOfSomethingElseIsLeftAlone() throws {
    try folder.makeFolder("home")
    try folder.write([1], "home/precious")
    #expect(throws: FileError.foreignFolder(path: folder.path("home"), missing: "result.json")) {
      try OutputFolder.write(Self.files("x"), to: folder.path("home"), replacing: true)
    }
    #expect(try folder.names(in: "home") == ["precious"])
    let file = try folder.write([1], "file")
    #expect(throws: FileError.notADirectory(path: file)) {
      try OutputFolder.write(Self.files("x"), to: file, replacing: true)
    }
    #expect(try folder.names() == ["file", "home"])
  }

  @Test func whatTheUserPutBesideTheResultsIsNotReplaced() throws {
    let path = folder.path("run")
    let own = ["result.json", "report.md", "old.csv"]
    try OutputFolder.write(Self.files("one"), to: path, replacing: true) { own.contains($0) }
    try folder.write([], "run/old.csv")
    try OutputFolder.write(Self.files("two"), to: path, replacing: true) { own.contains($0) }
    try expectWhole("run", "two")
    try folder.write([1], "run/notes.txt")
    let refusal = FileError.foreignEntry(path: path, name: "notes.txt")
    #expect(refusal.isInTheWay)
    #expect(throws: refusal) {
      try OutputFolder.checkReplaceable(path, mark: "result.json") { own.contains($0) }
    }
    #expect(throws: refusal) {
      try OutputFolder.write(Self.files("three"), to: path, replacing: true) { own.contains($0) }
    }
    #expect(try folder.names(in: "run") == ["notes.txt", "report.md", "result.json"])
    #expect(try folder.text("run/report.md") == "two")
  }

  @Test func aLinkedFolderIsReplacedBehindItsLink() throws {
    try OutputFolder.write(Self.files("one"), to: folder.path("real"), replacing: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: "real")
    try OutputFolder.write(Self.files("two"), to: folder.path("link"), replacing: true)
    try expectWhole("real", "two")
  }

  @Test func whatAKilledProcessLeftIsClearedAway() throws {
    try folder.makeFolder(".harness-tmp-1-0.run")
    try folder.write([1], ".harness-tmp-1-0.run/result.json")
    try folder.write([1], ".harness-tmp-1-7.out.csv")
    try folder.write([1], ".other")
    try OutputFolder.write(Self.files("one"), to: folder.path("run"), replacing: false)
    #expect(try folder.names() == [".other", "run"])
  }

  @Test func whatALiveProcessUsesIsLeftAlone() throws {
    let live = try TemporaryEntry(.folder, beside: Path(folder.path("run")))
    try OutputFolder.write(Self.files("one"), to: folder.path("run"), replacing: false)
    #expect(try folder.names() == [live.path.name, "run"])
  }

  @Test(arguments: [false, true])
  func writersAtOnceAllEndWellWithOneWholeResult(canExchange: Bool) throws {
    let path = folder.path("run")
    let failures = Failures()
    DispatchQueue.concurrentPerform(iterations: 6) { writer in
      for round in 0..<5 {
        do {
          let files = Self.files("\(writer) \(round)")
          if canExchange {
            try OutputFolder.write(files, to: path, replacing: true)
          } else {
            try FolderWriter(files, to: path, replacing: true, exchange: Self.noExchange).write()
          }
        } catch {
          failures.add("\(error)")
        }
      }
    }
    #expect(failures.all == [])
    #expect(try folder.names(in: "run") == ["report.md", "result.json"])
    #expect(try folder.text("run/result.json") == folder.text("run/report.md"))
  }

  // MARK: File systems that cannot exchange

  @Test func withoutExchangeAnOldFolderIsReplacedToo() throws {
    try OutputFolder.write(Self.files("one"), to: folder.path("run"), replacing: false)
    try FolderWriter(
      Self.files("two"), to: folder.path("run"), replacing: true, exchange: Self.noExchange
    ).write()
    try expectWhole("run", "two")
    #expect(try folder.names() == ["run"])
  }

  @Test func aKillBetweenTheTwoStepsLosesNothing() throws {
    try OutputFolder.write(
      Self.files("one"), to: folder.path(".harness-previous.run"), replacing: false)
    #expect(throws: FileError.alreadyExists(path: folder.path("run"))) {
      try OutputFolder.write(Self.files("two"), to: folder.path("run"), replacing: false)
    }
    try expectWhole("run", "one")
  }

  private static let noExchange: @Sendable (String, String) -> Int32 = { _, _ in
    errno = EINVAL
    return -1
  }
}

/// What went wrong on several threads.
private final class Failures: @unchecked Sendable {
  private let lock = NSLock()
  private var messages: [String] = []

  func add(_ message: String) { lock.withLock { messages.append(message) } }

  var all: [String] { lock.withLock { messages } }
}
