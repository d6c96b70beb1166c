import Bytes
import Files
import Foundation
import Testing

@Suite struct InputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aPlainFileIsReadAsItIs() throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
    let file = try InputFile.read(folder.write(bytes, "a.bin"))
    #expect(file.contents == bytes)
    #expect(file.identity.byteCount == 100_000)
    #expect(file.identity.path == folder.path("a.bin"))
  }

  @Test func anEmptyFileHasNoBytes() throws {
    let file = try InputFile.read(folder.write([], "empty"))
    #expect(file.contents.isEmpty)
    #expect(
      file.identity.sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func gzipIsToldByItsBytesNotItsName() throws {
    let file = try InputFile.read(folder.write(GzipSample.compressed, "people.csv"))
    #expect(String(decoding: file.contents, as: UTF8.self) == GzipSample.text)
    #expect(file.identity.byteCount == GzipSample.compressed.count)
    #expect(file.identity.sha256 == ContentHash.sha256(of: GzipSample.compressed))
  }

  @Test func severalMembersAreOneContent() throws {
    let bytes = GzipSample.compressed + GzipSample.stored([]) + GzipSample.stored(Array("!".utf8))
    let file = try InputFile.read(folder.write(bytes, "a.gz"))
    #expect(String(decoding: file.contents, as: UTF8.self) == GzipSample.text + "!")
  }

  @Test func contentMayBeLargerThanAnyBuffer() throws {
    let content = (0..<700_001).map { UInt8(truncatingIfNeeded: $0 ^ $0 >> 8) }
    let file = try InputFile.read(folder.write(GzipSample.stored(content), "a.gz"))
    #expect(file.contents == content)
  }

  @Test func everyTruncationIsAnError() throws {
    for length in 2..<GzipSample.compressed.count {
      let path = try folder.write(Array(GzipSample.compressed.prefix(length)), "cut.gz")
      #expect(throws: FileError.corruptGzip(path: path, .truncated)) { try InputFile.read(path) }
    }
  }

  @Test func aSecondMemberThatIsCutIsAnError() throws {
    let bytes = GzipSample.compressed + GzipSample.compressed.prefix(20)
    let path = try folder.write(Array(bytes), "cut.gz")
    #expect(throws: FileError.corruptGzip(path: path, .truncated)) { try InputFile.read(path) }
  }

  /// Positions from the end: in the checksum, in the length, in the data.
  @Test(arguments: [8, 1, 14])
  func aChangedByteIsAnError(fromEnd: Int) throws {
    var bytes = GzipSample.stored(Array("hello, world".utf8))
    bytes[bytes.count - fromEnd] ^= 0x40
    let path = try folder.write(bytes, "bad.gz")
    #expect(throws: FileError.corruptGzip(path: path, .corrupt)) { try InputFile.read(path) }
  }

  @Test func bytesBehindTheLastMemberAreAnError() throws {
    let path = try folder.write(GzipSample.compressed + [0, 0], "tail.gz")
    let fault = GzipFault.trailingBytes(offset: GzipSample.compressed.count)
    #expect(throws: FileError.corruptGzip(path: path, fault)) { try InputFile.read(path) }
  }

  @Test func aMissingFileIsReportedWithItsSiblings() throws {
    try folder.write([], "b.csv")
    try folder.write([], "a.csv")
    let path = folder.path("c.csv")
    #expect(throws: FileError.notFound(path: path, siblings: ["a.csv", "b.csv"])) {
      try InputFile.read(path)
    }
    let nowhere = folder.path("none/c.csv")
    #expect(throws: FileError.notFound(path: nowhere, siblings: [])) {
      try InputFile.read(nowhere)
    }
  }

  @Test func whatIsNoFileIsAnError() throws {
    #expect(throws: FileError.isDirectory(path: folder.path)) { try InputFile.read(folder.path) }
    let below = try folder.write([], "file") + "/below"
    #expect(throws: FileError.notReadable(path: below, errno: ENOTDIR)) {
      try InputFile.read(below)
    }
  }

  @Test func aDeviceWithoutEndIsRefused() {
    #expect(throws: FileError.isDevice(path: "/dev/zero")) { try InputFile.read("/dev/zero") }
  }

  /// Streams give the same bytes again, whatever they are asked for at a time.
  @Test(arguments: [1, 7, 1 << 16])
  func aStreamStartsAnewInPiecesOfAnyLength(length: Int) throws {
    let content = (0..<70_000).map { UInt8(truncatingIfNeeded: $0 ^ $0 >> 8) }
    let members = GzipSample.stored(content) + GzipSample.stored(content)
    let file = try InputFile(folder.write(members, "a.gz"))
    for _ in 0..<2 {
      let stream = try file.open()
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: length)
      while true {
        let count = try buffer.withUnsafeMutableBytes { try stream.read(into: $0) }
        bytes += buffer[..<count]
        if count < length { break }
      }
      #expect(bytes == content + content)
    }
  }

  @Test func aFileThatIsWrittenToMeanwhileIsToldApart() throws {
    let path = try folder.write([1, 2, 3], "a.bin")
    let file = try InputFile(path)
    try file.checkUnchanged()
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.write(contentsOf: [9, 9, 9, 9])
    try handle.close()
    #expect(throws: FileError.changedWhileRead(path: path)) { try file.checkUnchanged() }
  }

  @Test func theMemoryThatIsLeftIsSomeOfThatOfTheMachine() {
    #expect(SystemMemory.availableByteCount > 0)
    #expect(UInt64(SystemMemory.availableByteCount) <= ProcessInfo.processInfo.physicalMemory)
  }
}
