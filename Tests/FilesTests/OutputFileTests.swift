import Files
import Foundation
import Testing

@Suite struct OutputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aFileIsWrittenAndReplaced() throws {
    let path = folder.path("deep/er/out.csv")
    try OutputFile.write(Array("one".utf8), to: path)
    try OutputFile.write(Array("two".utf8), to: path)
    #expect(try folder.text("deep/er/out.csv") == "two")
    #expect(try folder.names(in: "deep/er") == ["out.csv"])
  }

  @Test func aFileIsCreatedOnce() throws {
    let path = folder.path("deep/new.json")
    try OutputFile.create(Array("one".utf8), at: path)
    #expect(throws: FileError.alreadyExists(path: path)) {
      try OutputFile.create(Array("two".utf8), at: path)
    }
    #expect(try folder.text("deep/new.json") == "one")
    #expect(try folder.names(in: "deep") == ["new.json"])
  }

  @Test func theModeIsThatOfAnyNewFile() throws {
    try OutputFile.write([], to: folder.path("out"))
    #expect(FileManager.default.createFile(atPath: folder.path("plain"), contents: nil))
    func mode(_ name: String) throws -> Int? {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
      return attributes[.posixPermissions] as? Int
    }
    #expect(try mode("out") == mode("plain"))
  }

  @Test func aLinkStaysALink() throws {
    try folder.write([], "real")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: "real")
    try OutputFile.write(Array("new".utf8), to: folder.path("link"))
    #expect(try folder.text("real") == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link")) == "real")
  }

  @Test func aDeviceIsWrittenThrough() throws {
    try OutputFile.write(Array("gone".utf8), to: "/dev/null")
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func aFolderIsNotOverwritten() throws {
    #expect(throws: FileError.isDirectory(path: folder.path)) {
      try OutputFile.write([], to: folder.path)
    }
    let below = try folder.write([], "file") + "/x"
    #expect(throws: FileError.notWritable(path: below, errno: EEXIST)) {
      try OutputFile.write([], to: below)
    }
  }
}
