/// Text that is equal only to the same bytes.
///
/// `String` holds "é" (one scalar) and "é" (two) to be equal; a file does not, and neither may a
/// harness that tells two columns or two categories apart. Equality, hash and order are those of
/// the UTF-8 bytes.
package struct ExactString: Hashable, Comparable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  package let string: String

  package init(_ string: String) { self.string = string }

  package init(stringLiteral value: String) { self.init(value) }

  package var description: String { string }

  package static func == (left: ExactString, right: ExactString) -> Bool {
    left.string.utf8.elementsEqual(right.string.utf8)
  }

  package static func < (left: ExactString, right: ExactString) -> Bool {
    left.string.utf8.lexicographicallyPrecedes(right.string.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var text = string
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    // No byte of UTF-8, so that neighbours in a compound key do not run together.
    hasher.combine(0xff as UInt8)
  }
}
