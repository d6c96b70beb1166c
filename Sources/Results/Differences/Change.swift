/// What something was, and what it is. Nil: it was not there, or is not there any more.
package struct Change<Value: Codable & Equatable & Sendable, Name: Codable & Hashable & Sendable>:
  Codable, Equatable, Sendable
{
  package let name: Name
  package let before: Value?
  package let after: Value?

  package init(name: Name, before: Value?, after: Value?) {
    self.name = name
    self.before = before
    self.after = after
  }

  /// Of two lists, those that differ: in the order of the second, what is only in the first comes last.
  /// Of entries of one name the first counts. O(entries).
  package static func all(
    from before: [(name: Name, value: Value)], to after: [(name: Name, value: Value)]
  ) -> [Change] {
    let earlier = Dictionary(before.map { ($0.name, $0.value) }) { first, _ in first }
    let present = after.map { entry in
      Change(name: entry.name, before: earlier[entry.name], after: entry.value)
    }
    let names = Set(after.map(\.name))
    let gone = before.filter { !names.contains($0.name) }.map {
      Change(name: $0.name, before: $0.value, after: nil)
    }
    return (present + gone).filter { $0.before != $0.after }
  }
}

/// A setting's value as JSON.
package typealias SettingChange = Change<String, String>

/// A file by its role.
package typealias InputChange = Change<InputHash, String>
