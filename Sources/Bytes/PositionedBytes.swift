/// Bytes that can be read from any place, from several threads at once.
package protocol PositionedBytes<Failure>: Sendable {
  associatedtype Failure: Error

  var byteCount: Int { get }

  /// Fills the buffer with the bytes from `offset` on.
  ///
  /// - Precondition: there are as many.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Failure)
}
