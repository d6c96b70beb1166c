internal import Foundation
internal import Splitting
internal import Statistics
internal import Tabular

/// Two scores of which one is somewhat better, a truth, and groups of rows: as `stages.py` makes
/// them, from other random numbers.
struct SampleScores {
  let truth: ClassTarget
  let scores: [[Double]]
  /// The rows of each group; none where there is one group alone.
  let groups: [[Int32]]

  init(rows: Int, groups count: Int) {
    var random = SeededRandom(seed: 5)
    var codes: [Int32] = []
    var scores: [[Double]] = [[], []]
    var groups = [[Int32]](repeating: [], count: count)
    for row in 0..<rows {
      codes.append(random.uniform() < 0.3 ? 1 : 0)
      let signal = SampleScores.normal(&random) + Double(codes[row])
      for (score, shake) in [0.5, 0.6].enumerated() {
        scores[score].append(signal + shake * SampleScores.normal(&random))
      }
      groups[random.uniform(below: count)].append(Int32(row))
    }
    truth = ClassTarget(codes: codes, classes: [ExactString("no"), ExactString("yes")])
    self.scores = scores
    self.groups = count > 1 ? groups : []
  }

  private static func normal(_ random: inout SeededRandom) -> Double {
    random.normal()
  }
}
