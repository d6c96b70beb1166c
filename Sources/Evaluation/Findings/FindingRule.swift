internal import Results

/// What an interval of the lift says, beside the largest loss that does not matter and the smallest
/// lift worth having.
struct FindingRule: Sendable {
  let minimumLift: Double
  let margin: Double

  /// The finding that weighs most: worse before below target before better before equivalent;
  /// none of them is insufficient evidence.
  /// There is no lift where there are too few rows for one, and no target where none is set.
  func finding(lift: Lift?, target: TargetAnswer?) -> FindingKind {
    if let lift, lift.interval.upper < 0 && lift.estimate < -margin { return .worse }
    if target == .missed { return .belowTarget }
    guard let lift else { return .insufficientEvidence }
    if lift.interval.lower > minimumLift { return .better }
    if lift.interval.lower >= -margin && lift.interval.upper <= max(minimumLift, margin) {
      return .equivalent
    }
    return .insufficientEvidence
  }
}
