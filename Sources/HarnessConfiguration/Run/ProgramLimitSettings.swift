internal import Candidates

/// What a command may use, with all the processes that it starts, in each of its phases.
struct ProgramLimitSettings: Sendable {
  var seconds = ProgramSettings.defaultSeconds
  var megabytes = ProgramSettings.defaultMegabytes

  private enum Keys {
    static let seconds = DefaultedKey(
      "seconds", .number(.between(0, 1e6)),
      default: .integer(Int(ProgramSettings.defaultSeconds)),
      about: "From its start to its end; then it is ended with all that it started.")
    static let megabytes = DefaultedKey(
      "megabytes", .number(.between(0, 1e8)),
      default: .integer(Int(ProgramSettings.defaultMegabytes)),
      about: "Of memory, all its processes together; a megabyte is a million bytes.")
  }

  static var form: Form<Self> {
    .object([Keys.seconds, Keys.megabytes]) { object in
      Self(seconds: object.value(Keys.seconds), megabytes: object.value(Keys.megabytes))
    }
  }
}

extension Form where Value == Bool {
  /// The two words, in their order; there is nothing else to say.
  static var phases: Form {
    Form<[Bool]>.list(
      of: .word([("fit", false), ("predict", true)]), atLeast: 2, atMost: 2
    ).checked { phases, node, problems in
      guard phases != [false, true], case .array(let words) = node.value else { return true }
      let wrong = phases[0] ? 0 : 1
      guard case .string(let word) = words[wrong].value else { return false }
      problems.note(
        .unknownWord(word, known: [wrong == 0 ? "fit" : "predict"]), at: words[wrong])
      return false
    }.map { _ in true }
  }
}

extension Form where Value == String {
  /// What goes to a program as it is; a NUL would end it unseen.
  static var argument: Form {
    Form<String>.anyText.checked { text, node, problems in
      guard text.utf8.contains(0) else { return true }
      problems.note(.nulCharacter, at: node)
      return false
    }
  }
}
