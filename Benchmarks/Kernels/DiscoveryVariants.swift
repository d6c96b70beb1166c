internal import ArgumentParser
internal import Parallel

/// The same on samples of other kinds: all planted slices and faults of a kind together, and the least
/// of its slices.
struct DiscoveryVariants: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discovery-variants",
    abstract: "Power on samples that are harder, or of another kind.")

  @Option(help: "Samples of each slice, faults in turn.")
  var seeds = 60

  @Option(help: "The first of the seeds.")
  var seed: UInt64 = 7

  @Option(help: "Threads to share the samples out to.")
  var threads = 2

  private static let variants: [(String, @Sendable (inout PlantedSample.Shape) -> Void)] = [
    ("as above", { _ in }),
    ("one in twelve positive", { $0.offset = -2.8 }),
    ("columns correlated by 0.64", { $0.correlation = 0.8 }),
    (
      "20 columns",
      {
        $0.categories = 10; $0.numbers = 10
      }
    ),
    ("one cell in ten missing", { $0.missingShare = 0.1 }),
    ("signal of squares and products", { $0.isCurved = true }),
    ("reference off by a shift", { $0.isReferenceShifted = true }),
    ("one row in ten very unsure", { $0.uncertainShare = 0.1 }),
    ("regression, absolute error", { $0.isRegression = true }),
    ("12,000 rows", { $0.rows = 12_000 }),
  ]

  func run() {
    print(
      "| samples | found | confirmed | least slice | worse elsewhere | false flags | null, any flag |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for (name, change) in Self.variants {
      var shape = PlantedSample.Shape()
      change(&shape)
      let faults = PlantedSample.Fault.allCases
      func outcomes(_ slice: PlantedSample.Slice) -> [SearchOutcome] {
        Workers(threads).map(seeds) { [shape] in
          SearchOutcome(
            slice, faults[$0 % faults.count], shape, seed: seed, stream: UInt64($0))
        }
      }
      let planted = PlantedSample.Slice.allCases.filter { !$0.isNull }.map(outcomes)
      let null = PlantedSample.Slice.allCases.filter(\.isNull).flatMap(outcomes)
      let all = planted.flatMap { $0 }
      let least = planted.min { $0.count(where: \.isConfirmed) < $1.count(where: \.isConfirmed) }
      print(
        "| \(name) | \(all.percent(\.isFound)) | \(all.percent(\.isConfirmed)) "
          + "| \((least ?? []).percent(\.isConfirmed)) | \(all.percent(\.isDiluted)) "
          + "| \(all.percent(\.hasFalseFlag)) "
          + "| \(null.percent { $0.hasFalseFlag || $0.isDiluted }) |")
    }
  }
}
