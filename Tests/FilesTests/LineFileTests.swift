import Files
import Foundation
import Synchronization
import Testing

@Suite struct LineFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func linesAreAddedBehindWhatIsThere() throws {
    let path = folder.path("deep/lines")
    for line in ["one", "two"] { try LineFile(path).append([line]) }
    #expect(try LineFile(path).lines == ["one", "two"])
    #expect(try LineFile.lines(in: path) == ["one", "two"])
    #expect(try folder.text("deep/lines") == "one\ntwo\n")
  }

  @Test func noFileHasNoLines() throws {
    #expect(try LineFile.lines(in: folder.path("none")) == [])
  }

  @Test func aLineThatWasCutOffIsNoneAndIsReplaced() throws {
    let path = try folder.write(Array("whole\nhal".utf8), "lines")
    #expect(try LineFile(path).lines == ["whole"])
    try LineFile(path).append(["next"])
    #expect(try folder.text("lines") == "whole\nnext\n")
  }

  @Test func nobodyElseWritesBetweenReadingAndAdding() throws {
    let path = folder.path("lines")
    let failures = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 40) { _ in
      do {
        let file = try LineFile(path)
        let next = file.lines.count
        try file.append(["\(next)"])
      } catch {
        failures.withLock { $0 += 1 }
      }
    }
    #expect(failures.withLock { $0 } == 0)
    #expect(try LineFile.lines(in: path) == (0..<40).map(String.init))
  }

  @Test func whereAFolderIsMissingAndCannotBeIsSaid() throws {
    let below = try folder.write([], "file") + "/lines"
    #expect(throws: FileError.notWritable(path: below, errno: EEXIST)) { _ = try LineFile(below) }
  }
}
