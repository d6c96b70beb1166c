/// The known name that a misspelt one was probably meant to be.
enum NearestName {
  /// The nearest of the names, nil where none is near: within one slip for each three letters, and
  /// always within one. Case and the order of words are no slips at all. Of equally near ones, the
  /// first.
  static func of(_ name: String, in known: [String]) -> String? {
    let wantedWords = words(of: name)
    if !wantedWords.isEmpty,
      let reordered = known.first(where: { words(of: $0) == wantedWords })
    {
      return reordered
    }
    let wanted = scalars(of: name)
    let limit = max(1, wanted.count / 3)
    var nearest: (name: String, distance: Int)?
    for candidate in known {
      let scalars = scalars(of: candidate)
      guard abs(scalars.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, scalars)
      // A short word changed altogether is another word.
      guard distance <= limit, distance < max(wanted.count, scalars.count) else { continue }
      if nearest.map({ distance < $0.distance }) ?? true { nearest = (candidate, distance) }
    }
    return nearest?.name
  }

  /// `auc_roc` has the words of `roc_auc`.
  private static func words(of text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.sorted()
  }

  private static func scalars(of text: String) -> [Unicode.Scalar] {
    Array(text.lowercased().unicodeScalars)
  }

  /// Damerau and Levenshtein's distance in its restricted form (optimal string alignment): the
  /// fewest insertions, deletions, exchanges and swaps of neighbours, none of them edited twice.
  /// O(left × right).
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, leftScalar) in left.enumerated() {
      var current = [i + 1]
      for (j, rightScalar) in right.enumerated() {
        var best = min(
          last[j + 1] + 1, current[j] + 1, last[j] + (leftScalar == rightScalar ? 0 : 1))
        if i > 0, j > 0, leftScalar == right[j - 1], left[i - 1] == rightScalar {
          best = min(best, beforeLast[j - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
