internal import ArgumentParser
internal import Evaluation
internal import Parallel
internal import Results
internal import Splitting

/// How often the search finds and confirms a slice that was planted, and how often it raises a false
/// flag where none was: the tables of docs/EVIDENCE.md.
struct DiscoveryStudy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discovery-study", abstract: "Power and false alarms of the search for slices.")

  @Option(help: "Samples of each kind.")
  var seeds = 200

  @Option(help: "Test rows.")
  var rows = 6_000

  @Option(help: "Columns; half are categories.")
  var columns = 12

  @Option(help: "Log odds of the mean row.")
  var offset = 0.0

  @Option(help: "Share of rows where both models are unsure.")
  var uncertain = 0.0

  @Option(help: "Expected log loss that the slice costs.")
  var cost = 0.15

  @Option(help: "The first of the seeds.")
  var seed: UInt64 = 1

  @Option(help: "Threads to share the samples out to.")
  var threads = 2

  func run() {
    print("| planted | fault | found | confirmed | other flags |")
    print("| --- | --- | --- | --- | --- |")
    for slice in PlantedSample.Slice.allCases {
      let faults = slice.isNull ? [.blurred] : PlantedSample.Fault.allCases
      for fault in faults {
        let outcomes = Workers(threads).map(seeds) { outcome(slice, fault, UInt64($0)) }
        func share(_ isCounted: (Outcome) -> Bool) -> String {
          let percent = 100 * Double(outcomes.count(where: isCounted)) / Double(seeds)
          return "\((percent * 10).rounded() / 10) %"
        }
        print(
          "| \(slice.rawValue) | \(slice.isNull ? "–" : fault.rawValue) "
            + "| \(slice.isNull ? "–" : share(\.isFound)) "
            + "| \(slice.isNull ? "–" : share(\.isConfirmed)) | \(share(\.hasOtherFlag)) |")
      }
    }
  }

  private struct Outcome {
    /// Among what was tested is a slice that shares at least half of all rows with the planted one.
    var isFound = false
    var isConfirmed = false
    /// A confirmed slice of which less than half is planted.
    var hasOtherFlag = false
  }

  private func outcome(
    _ slice: PlantedSample.Slice, _ fault: PlantedSample.Fault, _ stream: UInt64
  ) -> Outcome {
    var shape = PlantedSample.Shape()
    shape.rows = rows
    shape.categories = columns / 2
    shape.numbers = columns - columns / 2
    shape.offset = offset
    shape.uncertainShare = uncertain
    shape.cost = cost
    let sample = PlantedSample(slice, fault, shape, seed: seed, stream: stream)
    let found = search(sample, seed: stream)
    var outcome = Outcome()
    for finding in found where finding.kind == .worse {
      let members = finding.subpopulation.members(of: sample.columns)
      let shared = zip(members, sample.planted).count { $0 && $1 }
      let either = zip(members, sample.planted).count { $0 || $1 }
      let isPlanted = 2 * shared >= either && shared > 0
      outcome.isFound = outcome.isFound || isPlanted
      if finding.status == .confirmed {
        outcome.isConfirmed = outcome.isConfirmed || isPlanted
        outcome.hasOtherFlag =
          outcome.hasOtherFlag || 2 * shared < members.count { $0 }
      }
    }
    return outcome
  }

  /// Cut points are those of the test rows themselves, and no row misses so loose a target.
  private func search(_ sample: PlantedSample, seed: UInt64) -> [DiscoveredSubpopulation] {
    let test = Array(0..<Int32(rows))
    let split = Split(trainingRows: [Int32(rows)], testRows: test)
    return Discovery(
      settings: DiscoverySettings(
        primary: .logLoss, target: 40, margin: 0.005, alpha: 0.05, seed: seed),
      truth: split.testTruth(of: sample.truth), columns: sample.columns, trainingRows: test,
      testRows: test
    ).search(candidates: [sample.candidate], reference: sample.reference, declared: [])
      .candidates[0].findings.map(\.finding)
  }
}
