/// Bytes that come from somewhere, and that can be read from their start as often as one likes.
///
/// Whoever reads a large table goes over its bytes more than once, and keeps none of them.
package protocol ByteSource<Failure>: Sendable {
  associatedtype Failure: Error

  /// A stream at the first byte. Each call starts anew, and gives the same bytes.
  func open() throws(Failure) -> sending any ByteStream<Failure>
}
