/// A subpopulation that nobody declared, found on one half of the test rows and tested on the other.
package struct DiscoveredSubpopulation: Codable, Equatable, Sendable {
  package let subpopulation: Subpopulation
  package let kind: Kind
  package let status: Status
  /// Rows of the test set that it holds, in 0 … 1.
  package let share: Double
  /// Rows of it in the half that tested it; all figures below are of these.
  package let rows: Int
  /// The loss of a row that was searched and tested: the primary metric's own, or the one nearest to
  /// it: `log_loss`.
  package let loss: String
  /// Whether that loss is the primary metric's own. Else nothing of the verdict rests on it.
  package let isPrimary: Bool
  /// Mean losses; less is better.
  package let candidate: Double
  package let reference: Double
  /// Of *worse*, how much less the candidate loses than the reference; of *below target*, how much
  /// less than the target allows. Below 0 is harm. The interval and the adjusted p-value are Holm's,
  /// over all that this run tested and both halves.
  package let lift: Lift
  /// What `harness explain` shows of the rows that tested it.
  package var detail: FindingDetail?

  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// The candidate loses more than the reference.
    case worse
    /// The candidate loses more than its target allows.
    case belowTarget

    /// What a declared subpopulation like it would be found to be.
    package var finding: FindingKind { self == .worse ? .worse : .belowTarget }
  }

  package enum Status: String, Codable, CaseIterable, Sendable {
    /// The other half shows it too.
    case confirmed
    /// The other half does not show it: a place to look at, not a finding.
    case hint
  }

  /// What it costs, in mean loss over all test rows: share × loss. Below 0 where the half that tested
  /// it shows none.
  package var harm: Double { -share * lift.estimate }

  /// Whether the verdict rests on it: confirmed, and on the primary metric itself. A search for rows
  /// that are below target finds hard rows, and every problem has some; they are held against a
  /// candidate only where the reference does no worse.
  package var isDecisive: Bool {
    status == .confirmed && isPrimary && (kind == .worse || reference <= candidate)
  }

  package init(
    subpopulation: Subpopulation, kind: Kind, status: Status, share: Double, rows: Int,
    loss: String, isPrimary: Bool, candidate: Double, reference: Double, lift: Lift,
    detail: FindingDetail? = nil
  ) {
    self.subpopulation = subpopulation
    self.kind = kind
    self.status = status
    self.share = share
    self.rows = rows
    self.loss = loss
    self.isPrimary = isPrimary
    self.candidate = candidate
    self.reference = reference
    self.lift = lift
    self.detail = detail
  }
}
