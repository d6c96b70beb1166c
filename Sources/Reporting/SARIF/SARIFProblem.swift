/// Something to mend, with its place in a file.
package struct SARIFProblem: Equatable, Sendable {
  /// What kind of problem it is: `contradictingRows`.
  package let rule: String
  package let level: Level
  package let message: String
  /// Nil where it has no place.
  package let place: Place?
  /// Why it is let pass, and by whom; nil where it stands.
  package let waiver: String?

  package enum Level: String, Encodable, Sendable {
    case error
    case warning
    case note
  }

  package struct Place: Equatable, Sendable {
    /// Relative to the working folder.
    package let file: String
    package let line: Int?
    package let column: Int?
    /// What of the file: a column of data, `$.metric.target` of a config.
    package let member: String?

    package init(file: String, line: Int? = nil, column: Int? = nil, member: String? = nil) {
      self.file = file
      self.line = line
      self.column = column
      self.member = member
    }
  }

  package init(
    rule: String, level: Level, message: String, place: Place?, waiver: String? = nil
  ) {
    self.rule = rule
    self.level = level
    self.message = message
    self.place = place
    self.waiver = waiver
  }
}
