internal import Foundation
internal import Splitting

/// What the truth of the rows of each fold and part adds up to: rows by class, or of values their
/// number, sum and sum of squares. With weights a row counts by its own.
///
/// All that a column's cross-validation needs: a loss is then a sum over folds and groups, not rows.
struct FoldSums {
  private let folds: Int
  private let parts: Int
  private let width: Int
  private let isClasses: Bool
  /// By fold, part and place.
  private var sums: [Double]

  /// O(rows). Values should be centred, so that their squares lose nothing.
  init(
    _ target: Target, weights: [Double]?, parts: [Int32], of partCount: Int, folds: [Int32],
    of foldCount: Int
  ) {
    self.folds = foldCount
    self.parts = partCount
    switch target {
    case .classes(let truth):
      isClasses = true
      width = truth.classes.count
      sums = [Double](repeating: 0, count: foldCount * partCount * width)
      for (row, code) in truth.codes.enumerated() {
        sums[(Int(folds[row]) * partCount + Int(parts[row])) * width + Int(code)] +=
          weights?[row] ?? 1
      }
    case .values(let values):
      isClasses = false
      width = 3
      sums = [Double](repeating: 0, count: foldCount * partCount * width)
      for (row, value) in values.enumerated() {
        let place = (Int(folds[row]) * partCount + Int(parts[row])) * width
        let weight = weights?[row] ?? 1
        sums[place] += weight
        sums[place + 1] += weight * value
        sums[place + 2] += weight * value * value
      }
    }
  }

  /// Of each part.
  var rowCounts: [Double] {
    (0..<parts).map { part in
      (0..<folds).reduce(0.0) { count, fold in
        let place = (fold * parts + part) * width
        return count
          + (isClasses ? sums[place..<place + width].reduce(0, +) : sums[place])
      }
    }
  }

  /// The answers of each fold's model and group: shares of the classes, or a mean. One row of the
  /// fold's own constant counts with a group's, so that a group of few rows says little.
  func answers(_ grouping: [Int32]) -> [[[Double]]] { answers(of: grouped(grouping)) }

  private func answers(of grouped: [[[Double]]]) -> [[[Double]]] {
    (0..<folds).map { left in
      // Sums of the rows to fit on: those of all other folds.
      var fitting = grouped[0].map { $0.map { _ in 0.0 } }
      for fold in 0..<folds where fold != left {
        for group in fitting.indices {
          for place in 0..<width { fitting[group][place] += grouped[fold][group][place] }
        }
      }
      return FoldSums.answers(fitting, isClasses: isClasses)
    }
  }

  /// The mean loss of rows by the models that had not seen them: log loss of classes, squared error
  /// of values. O(folds × groups × places).
  func loss(_ grouping: [Int32]) -> Double {
    let grouped = grouped(grouping)
    let answers = answers(of: grouped)
    var loss = 0.0
    var rows = 0.0
    for fold in 0..<folds {
      for (sums, answer) in zip(grouped[fold], answers[fold]) {
        if isClasses {
          for (count, share) in zip(sums, answer) where count > 0 { loss -= count * log(share) }
          rows += sums.reduce(0, +)
        } else {
          loss += sums[2] - 2 * answer[0] * sums[1] + answer[0] * answer[0] * sums[0]
          rows += sums[0]
        }
      }
    }
    return loss / rows
  }

  /// By fold and group.
  private func grouped(_ grouping: [Int32]) -> [[[Double]]] {
    let groups = Int(grouping.max() ?? 0) + 1
    return (0..<folds).map { fold in
      var result = [[Double]](repeating: [Double](repeating: 0, count: width), count: groups)
      for part in 0..<parts {
        let start = (fold * parts + part) * width
        for place in 0..<width { result[Int(grouping[part])][place] += sums[start + place] }
      }
      return result
    }
  }

  /// Of sums by group.
  static func answers(_ sums: [[Double]], isClasses: Bool) -> [[Double]] {
    guard let width = sums.first?.count else { return [] }
    let all = (0..<width).map { place in sums.reduce(0) { $0 + $1[place] } }
    if !isClasses {
      let mean = all[0] > 0 ? all[1] / all[0] : 0
      return sums.map { [($0[1] + mean) / ($0[0] + 1)] }
    }
    let rows = all.reduce(0, +)
    // A class that no row to fit on has gets something, too: its loss must be finite.
    let shares = all.map { ($0 + 1 / Double(width)) / (rows + 1) }
    return sums.map { group in
      let rows = group.reduce(0, +)
      return zip(group, shares).map { ($0 + $1) / (rows + 1) }
    }
  }
}
