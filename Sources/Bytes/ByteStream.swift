/// Bytes read from front to back.
package protocol ByteStream<Failure>: AnyObject {
  associatedtype Failure: Error

  /// Reads the next bytes; how many. Less than the buffer holds only at the end, and then 0.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int
}
