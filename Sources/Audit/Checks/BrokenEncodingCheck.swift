internal import Parallel
internal import Results
internal import Tabular

/// Was text read in another encoding than it was written in, on its way here? `Ã©` was an `é`.
struct BrokenEncodingCheck: AuditCheck {
  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    subject.findingsByColumn(workers) { column in
      guard case .codes(let coded) = column.values else { return nil }
      var broken = 0
      var example: (found: String, meant: String)?
      for level in coded.levels {
        guard let meant = BrokenEncoding.repaired(level.string) else { continue }
        broken += 1
        example = example ?? (level.string, meant)
      }
      guard let example else { return nil }
      return subject.finding(
        .brokenEncoding(
          column: column.name.string, levels: broken, example: example.found,
          meant: example.meant), measuring: Double(broken))
    }
  }
}
