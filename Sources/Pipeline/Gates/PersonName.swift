/// Names of people, as configs spell them.
enum PersonName {
  private static let nobody: Set<String> = [
    "tbd", "tba", "tbc", "todo", "na", "none", "nobody", "noone", "unknown", "someone", "somebody",
    "anyone", "anybody", "me", "myself", "x", "xx", "xxx", "name", "owner", "stakeholder", "test",
  ]

  /// Whether it can be somebody's name, a team's or an office's, and is no word for nobody.
  static func isOfSomebody(_ name: String) -> Bool {
    let letters = name.lowercased().filter(\.isLetter)
    return !letters.isEmpty && !nobody.contains(letters)
  }
}
