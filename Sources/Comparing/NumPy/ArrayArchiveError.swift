/// Why bytes are no archive of arrays that this program wrote.
package enum ArrayArchiveError: Error, Equatable, Sendable {
  /// They are no ZIP, or of another shape than the program's.
  case notAnArchive
  /// The entry of this name, as far as it can be read, is none of ours.
  case brokenEntry(name: String)
  /// An entry's bytes are not those that its checksum is of.
  case checksum(name: String)
}
