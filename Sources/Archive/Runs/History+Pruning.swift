internal import GRDB
package import Results

extension History {
  /// Takes runs out of the history. Looks at test rows stay, and so do the runs' folders. With
  /// `dryRun` it only says which runs those would be.
  package func prune(
    _ filter: RunFilter, keepingLatest kept: Int, dryRun: Bool
  ) throws(HistoryError) -> [RunRecord] {
    let latest = Dictionary(grouping: try runs(), by: \.project).values.flatMap {
      $0.prefix(kept).map(\.sequence)
    }
    let pruned = try runs(filter).filter { !latest.contains($0.sequence) }
    guard !dryRun, !pruned.isEmpty else { return pruned }
    try write { database in
      for run in pruned { try Self.remove(run.sequence, database) }
    }
    try vacuum()
    return pruned
  }
}
