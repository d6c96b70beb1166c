internal import Evaluation
internal import Parallel
internal import Results
internal import Splitting

/// What the search made of one planted sample.
struct SearchOutcome: Sendable {
  /// Among what was tested is a slice that shares at least half of all rows with the planted one.
  private(set) var isFound = false
  /// Such a slice was confirmed.
  private(set) var isConfirmed = false
  /// A slice was confirmed of which less than half is planted, but where the candidate is worse in
  /// expectation all the same: broader than the planted one, or beside it.
  private(set) var isDiluted = false
  /// A slice was confirmed where the candidate is not worse in expectation.
  private(set) var hasFalseFlag = false

  /// Cut points are those of the test rows themselves, and no row misses so loose a target.
  init(
    _ slice: PlantedSample.Slice, _ fault: PlantedSample.Fault, _ shape: PlantedSample.Shape,
    seed: UInt64, stream: UInt64
  ) {
    let sample = PlantedSample(slice, fault, shape, seed: seed, stream: stream)
    let test = Array(0..<Int32(shape.rows))
    let split = Split(trainingRows: [Int32(shape.rows)], testRows: test)
    let found = Discovery(
      settings: DiscoverySettings(
        primary: shape.isRegression ? .meanAbsoluteError : .logLoss, target: 1_000,
        margin: 0.005, alpha: 0.05, seed: stream),
      truth: split.testTruth(of: sample.truth), columns: sample.columns, trainingRows: test,
      testRows: test
    ).search(candidates: [sample.candidate], reference: sample.reference, declared: [])
    for found in found.candidates[0].findings where found.finding.kind == .worse {
      let shared = found.rows.count { sample.planted[Int($0)] }
      let either = sample.planted.count { $0 } + found.rows.count - shared
      let isPlanted = 2 * shared >= either && shared > 0
      isFound = isFound || isPlanted
      guard found.finding.status == .confirmed else { continue }
      isConfirmed = isConfirmed || isPlanted
      let isWorse = found.rows.reduce(0) { $0 + sample.harm[Int($1)] } > 0
      hasFalseFlag = hasFalseFlag || !isWorse
      isDiluted = isDiluted || (isWorse && 2 * shared < found.rows.count)
    }
  }
}

extension [SearchOutcome] {
  func percent(_ isCounted: (SearchOutcome) -> Bool) -> String {
    let percent = 100 * Double(self.count(where: isCounted)) / Double(count)
    return "\((percent * 10).rounded() / 10) %"
  }
}
