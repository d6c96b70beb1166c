/// A file that was read whole.
package struct InputFile: Sendable {
  /// As it was asked for.
  package let path: String
  /// The size of the file as it is on the disk.
  package let byteCount: Int
  /// Of the bytes on the disk: 64 lower-case hexadecimal digits.
  package let sha256: String
  /// The bytes; those of a gzip file inflated.
  package let contents: [UInt8]

  /// Reads a file, or a pipe to its end; not a device, which may have none. Gzip is told by its first two bytes, not by its name.
  package static func read(_ path: String) throws(FileError) -> InputFile {
    let bytes: [UInt8]
    let isDevice: Bool
    do throws(SystemError) {
      let file = try FileDescriptor(path, .read)
      guard try !file.isDirectory() else { throw SystemError(number: SystemError.isDirectory) }
      isDevice = try file.isDevice()
      bytes = isDevice ? [] : try file.readToEnd()
    } catch {
      switch error.number {
      case SystemError.noSuchEntry:
        let siblings = (try? FileSystem.names(in: Path(path).parent)) ?? []
        throw .notFound(path: path, siblings: siblings)
      case SystemError.isDirectory: throw .isDirectory(path: path)
      default: throw .notReadable(path: path, errno: error.number)
      }
    }
    if isDevice { throw .isDevice(path: path) }
    let contents: [UInt8]
    do throws(GzipInflationError) {
      contents = Gzip.isGzip(bytes) ? try Gzip.inflate(bytes) : bytes
    } catch {
      throw .corruptGzip(path: path, error.fault)
    }
    return InputFile(
      path: path, byteCount: bytes.count, sha256: ContentHash.sha256(of: bytes),
      contents: contents)
  }
}
