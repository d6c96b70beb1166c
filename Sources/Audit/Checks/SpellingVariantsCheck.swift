internal import Parallel
internal import Results
internal import Tabular

/// Are there levels that differ in capitals and blanks alone, as `London` and `london `? They are
/// one thing to people and two to a model.
struct SpellingVariantsCheck: AuditCheck {
  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    subject.findingsByColumn(workers) { column in
      guard case .codes(let coded) = column.values, column.type == .category else { return nil }
      var first: [String: ExactString] = [:]
      var example: (ExactString, ExactString)?
      var variants = 0
      for level in coded.levels {
        let plain = Self.plain(level.string)
        if let other = first[plain] {
          variants += 1
          example = example ?? (other, level)
        } else {
          first[plain] = level
        }
      }
      guard let example else { return nil }
      return subject.finding(
        .spellingVariants(
          column: column.name.string, levels: variants, first: example.0.string,
          second: example.1.string), measuring: Double(variants))
    }
  }

  /// In small letters, with no blanks at the ends and single ones between.
  private static func plain(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
