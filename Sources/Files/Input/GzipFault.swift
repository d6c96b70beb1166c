/// What is wrong with a gzip file.
package enum GzipFault: Equatable, Sendable {
  /// The file ends before the data does.
  case truncated
  /// The data contradict themselves or their checksum.
  case corrupt
  /// Something that is not gzip follows, from this byte of the file on.
  case trailingBytes(offset: Int)
}
