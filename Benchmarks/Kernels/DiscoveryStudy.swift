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

  @Option(help: "The first of the seeds.")
  var seed: UInt64 = 1

  @Option(help: "Threads to share the samples out to.")
  var threads = 2

  func run() {
    print("| planted | fault | found | confirmed | worse elsewhere | false flags |")
    print("| --- | --- | --- | --- | --- | --- |")
    for slice in PlantedSample.Slice.allCases {
      for fault in slice.isNull ? [.blurred] : PlantedSample.Fault.allCases {
        let outcomes = Workers(threads).map(seeds) {
          SearchOutcome(slice, fault, PlantedSample.Shape(), seed: seed, stream: UInt64($0))
        }
        let found = slice.isNull ? "–" : outcomes.percent(\.isFound)
        let confirmed = slice.isNull ? "–" : outcomes.percent(\.isConfirmed)
        print(
          "| \(slice.rawValue) | \(slice.isNull ? "–" : fault.rawValue) | \(found) | \(confirmed) "
            + "| \(outcomes.percent(\.isDiluted)) | \(outcomes.percent(\.hasFalseFlag)) |")
      }
    }
  }
}
