internal import Bytes

/// The bytes of a file as they stand on the disk, from front to back.
final class RawStream: ByteStream {
  private let raw: RawBytes
  private let path: String
  private var offset = 0

  init(_ raw: RawBytes, path: String) {
    self.raw = raw
    self.path = path
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    do throws(SystemError) {
      let count = try raw.read(at: offset, into: buffer)
      offset += count
      return count
    } catch {
      throw .notReadable(path: path, errno: error.number)
    }
  }
}
