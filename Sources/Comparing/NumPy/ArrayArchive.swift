/// Named arrays in one file, as `numpy.savez` writes them: a ZIP whose entries are stored as they are,
/// each an array in NumPy's own format.
package struct ArrayArchive: Equatable, Sendable {
  /// In the order of the file. Names are of ASCII, as Python shows them: without `.npy`.
  package private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

  package struct Entry: Equatable, Sendable {
    package let name: String
    package let array: NumPyArray
  }

  static let longestName = 65_000

  package init() {}

  /// - Precondition: no array of this name is there yet; the name is of ASCII, at most 65,000 bytes.
  package mutating func add(_ array: NumPyArray, as name: String) {
    precondition(places[name] == nil, "two arrays of one name")
    precondition(name.utf8.count <= Self.longestName && name.utf8.allSatisfy { $0 < 128 })
    places[name] = entries.count
    entries.append(Entry(name: name, array: array))
  }

  package subscript(name: String) -> NumPyArray? { places[name].map { entries[$0].array } }
}
