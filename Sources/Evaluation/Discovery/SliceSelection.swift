/// Few slices of many, no two of which hold much the same rows.
struct SliceSelection {
  /// Slices this much alike are one.
  private static let leastSimilarity = 0.3
  private static let leastContainment = 0.7
  /// So alike, the slice with fewer conditions stands for both.
  private static let sameRows = 0.8
  /// Slices with less evidence than the best by this much, in nats, are not worth a test: each test
  /// makes the others harder to pass.
  private static let mostBehind = 3.0
  private static let most = 5

  /// The slices to confirm, best first: nothing where no slice stands out from so many looks.
  ///
  /// `found` is sorted by evidence; `isKnown` says whether a slice needs no finding.
  static func choose(
    _ found: [SliceSearch.Found], rows: [Int32], _ columns: [SearchColumn],
    isKnown: (Slice) -> Bool
  ) -> [Slice] {
    guard let best = found.first, best.evidence > 0 else { return [] }
    var chosen: [(slice: Slice, members: RowSet)] = []
    for candidate in found {
      guard candidate.evidence > max(0, best.evidence - mostBehind) else { break }
      let members = candidate.slice.members(of: rows, columns)
      let alike = chosen.firstIndex {
        $0.members.similarity(members) > leastSimilarity
          || $0.members.containment(members) > leastContainment
      }
      if let alike {
        let standing = chosen[alike]
        if candidate.slice.parts.count < standing.slice.parts.count,
          standing.members.similarity(members) >= sameRows, !isKnown(candidate.slice)
        {
          chosen[alike] = (candidate.slice, members)
        }
      } else if chosen.count < most, !isKnown(candidate.slice) {
        chosen.append((candidate.slice, members))
      }
    }
    return chosen.map(\.slice)
  }
}
