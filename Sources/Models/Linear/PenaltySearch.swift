/// Looks for the penalty with the least validation loss along a path, strongest first, where each
/// one costs fits: from a middle one outward, as long as the loss falls.
///
/// A side is done once two penalties in turn beyond the best one are not better. So a path whose
/// losses fall to one valley is searched without its far ends: there, fits of hardly penalised
/// weights that run off take longest, and of what hardly fits nobody will choose.
struct PenaltySearch {
  /// By penalty; nil where it was not tried.
  private(set) var losses: [Double?]
  /// The penalties that were tried.
  private var tried: Range<Int>

  /// How many beyond the best have to be tried on each side.
  private static let reach = 2

  /// - Precondition: there is a penalty.
  init(count: Int, start: Int) {
    precondition((0..<count).contains(start), "a search starts on its path")
    losses = [Double?](repeating: nil, count: count)
    tried = start..<start
  }

  /// The penalties to try next, neighbours of those that were tried; nil where the best is known.
  /// Those of a start, and of a side, are as many as will be needed in any case.
  var next: [Int]? {
    guard !tried.isEmpty else {
      return Array(tried.lowerBound..<min(tried.lowerBound + Self.reach, losses.count))
    }
    let best = best
    let last = min(best + Self.reach, losses.count - 1)
    if last >= tried.upperBound { return Array(tried.upperBound...last) }
    let first = max(best - Self.reach, 0)
    return first < tried.lowerBound ? (first..<tried.lowerBound).reversed() : nil
  }

  /// The strongest of those with the least loss so far.
  ///
  /// - Precondition: one was tried.
  var best: Int { losses[tried].indexOfLeast }

  /// Takes the losses of the penalties that came next.
  mutating func take(_ found: [Double], of indices: [Int]) {
    for (index, loss) in zip(indices, found) {
      losses[index] = loss
      tried = min(tried.lowerBound, index)..<max(tried.upperBound, index + 1)
    }
  }
}

extension RandomAccessCollection where Element == Double?, Index == Int {
  /// The first of the least values, nil being none; the first of all where there is no value.
  var indexOfLeast: Int {
    indices.dropFirst().reduce(startIndex) {
      (self[$1] ?? .infinity) < (self[$0] ?? .infinity) ? $1 : $0
    }
  }
}
