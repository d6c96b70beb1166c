/// A file of lines that several processes add to, one at a time: whoever holds it is alone with it.
package struct LineFile: ~Copyable {
  /// Whole lines; what a killed process or a lost power left of one at the end is not among them.
  package let lines: [String]

  private let path: String
  private let descriptor: FileDescriptor
  private let wholeByteCount: Int

  /// Opens the file, or makes it and the folders above it, and waits until no other process holds
  /// it.
  package init(_ path: String) throws(FileError) {
    do throws(SystemError) {
      try FileSystem.createFolder(Path(path).parent)
      let descriptor = try FileDescriptor(path, .extend)
      try descriptor.waitForLock()
      let bytes = try descriptor.readToEnd()
      let whole = bytes[..<(bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)]
      lines = Self.lines(of: whole)
      wholeByteCount = whole.count
      self.descriptor = descriptor
      self.path = path
    } catch {
      throw .notWritable(path: path, errno: error.number)
    }
  }

  /// The lines of a file that is only to be read; none where there is no file.
  package static func lines(in path: String) throws(FileError) -> [String] {
    do throws(FileError) {
      return lines(of: try InputFile(path).contents()[...])
    } catch {
      if case .notFound = error { return [] }
      throw error
    }
  }

  /// Adds lines, and waits until they are on the disk.
  ///
  /// - Precondition: no line has a line feed in it.
  package consuming func append(_ lines: [String]) throws(FileError) {
    precondition(!lines.contains { $0.utf8.contains(UInt8(ascii: "\n")) }, "a line is one line")
    guard !lines.isEmpty else { return }
    do throws(SystemError) {
      try descriptor.truncate(to: wholeByteCount)
      try descriptor.write(lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] })
      try descriptor.synchronize()
    } catch {
      throw .notWritable(path: path, errno: error.number)
    }
  }

  private static func lines(of bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}
