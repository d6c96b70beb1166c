/// The one form of a JSON text that is hashed and signed: no spaces, the members of each object in the
/// order of their keys' bytes, strings and numbers as they are spelled.
///
/// Nothing is understood and written anew, so no version of this program can write it otherwise.
/// Two members of one key have no order, and are an error.
package enum CanonicalJSON {
  /// Without a member of the outermost object, where one is named. O(bytes × depth).
  package static func of(
    _ text: [UInt8], leavingOut key: String? = nil
  ) throws(CanonicalJSONError) -> [UInt8] {
    var reader = Reader(text: text)
    let canonical = try reader.value(depth: 0, leavingOut: key.map { Array("\"\($0)\"".utf8) })
    reader.skipSpace()
    guard reader.place == text.count else { throw CanonicalJSONError(offset: reader.place) }
    return canonical
  }
}

/// The text is no JSON from here on, or has a key twice.
package struct CanonicalJSONError: Error, Equatable {
  package let offset: Int
}

private struct Reader {
  let text: [UInt8]
  var place = 0

  /// Deeper texts are none of ours.
  private static let deepest = 200

  private var next: UInt8? { place < text.count ? text[place] : nil }

  private func failure() -> CanonicalJSONError { CanonicalJSONError(offset: place) }

  mutating func skipSpace() {
    while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { place += 1 }
  }

  private mutating func take(_ character: Character) -> Bool {
    skipSpace()
    guard next == character.asciiValue else { return false }
    place += 1
    return true
  }

  mutating func value(
    depth: Int, leavingOut key: [UInt8]? = nil
  ) throws(CanonicalJSONError) -> [UInt8] {
    guard depth < Self.deepest else { throw failure() }
    if take("{") { return try object(depth: depth, leavingOut: key) }
    if take("[") { return try array(depth: depth) }
    return next == UInt8(ascii: "\"") ? try string() : try word()
  }

  private mutating func object(
    depth: Int, leavingOut left: [UInt8]?
  ) throws(CanonicalJSONError) -> [UInt8] {
    var members: [(key: [UInt8], value: [UInt8])] = []
    if !take("}") {
      repeat {
        skipSpace()
        let key = try string()
        guard take(":") else { throw failure() }
        let value = try value(depth: depth + 1)
        if key != left { members.append((key, value)) }
      } while take(",")
      guard take("}") else { throw failure() }
    }
    members.sort { $0.key.lexicographicallyPrecedes($1.key) }
    for (member, following) in zip(members, members.dropFirst()) where member.key == following.key {
      throw failure()
    }
    let written = members.map { $0.key + [UInt8(ascii: ":")] + $0.value }
    return [UInt8(ascii: "{")] + written.joined(separator: [UInt8(ascii: ",")])
      + [UInt8(ascii: "}")]
  }

  private mutating func array(depth: Int) throws(CanonicalJSONError) -> [UInt8] {
    var values: [[UInt8]] = []
    if !take("]") {
      repeat { values.append(try value(depth: depth + 1)) } while take(",")
      guard take("]") else { throw failure() }
    }
    return [UInt8(ascii: "[")] + values.joined(separator: [UInt8(ascii: ",")])
      + [UInt8(ascii: "]")]
  }

  /// With its quotes, as it is spelled.
  private mutating func string() throws(CanonicalJSONError) -> [UInt8] {
    let start = place
    guard next == UInt8(ascii: "\"") else { throw failure() }
    place += 1
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw failure() }
      place += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard next != nil else { throw failure() }
    place += 1
    return Array(text[start..<place])
  }

  /// A number, `true`, `false` or `null`, as it is spelled.
  private mutating func word() throws(CanonicalJSONError) -> [UInt8] {
    let start = place
    while let byte = next, Self.isOfWord(byte) { place += 1 }
    let word = Array(text[start..<place])
    guard Self.literals.contains(word) || Self.isNumber(word) else { throw failure() }
    return word
  }

  private static let literals = ["true", "false", "null"].map { Array($0.utf8) }

  private static func isNumber(_ word: [UInt8]) -> Bool {
    guard let first = word.first, first == UInt8(ascii: "-") || isDigit(first),
      let last = word.last, isDigit(last)
    else { return false }
    return word.allSatisfy { isDigit($0) || "+-.eE".utf8.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
