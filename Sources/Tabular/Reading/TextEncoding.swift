/// Encodings that files come in and that are not read.
package enum TextEncoding: String, Sendable {
  case utf16 = "UTF-16"
  case utf32 = "UTF-32"
}
