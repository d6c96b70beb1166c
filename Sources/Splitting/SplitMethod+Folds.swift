package import Tabular

extension SplitMethod {
  /// The folds for cross-validation on the training rows of a split made by this method: groups
  /// stay together where the split kept them together, else folds are stratified. `groups` are those
  /// that rows come in, where the split goes by something else.
  ///
  /// After a split by time the folds are random too: they choose among baselines and penalties,
  /// and all baselines share them.
  /// - Precondition: at least two folds are asked for.
  package func folds(
    for target: Target, of split: Split, groups: Column?, count: Int, seed: UInt64
  ) throws(SplitError) -> Folds {
    if case .group(let column) = self {
      return try .grouped(groups: column.selecting(split.trainingRows), count: count, seed: seed)
    }
    if let groups, split.groupsInBothParts(groups) == nil,
      let folds = try? Folds.grouped(
        groups: groups.selecting(split.trainingRows), count: count, seed: seed)
    {
      return folds
    }
    return .stratified(target: target.selecting(split.trainingRows), count: count, seed: seed)
  }
}
