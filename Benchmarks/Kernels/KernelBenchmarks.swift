internal import ArgumentParser

/// Times one stage of a run by itself, inside one process, and prints the figures as one line of
/// JSON. `Benchmarks/run.py` builds this and calls it in turns with the peers.
@main
struct KernelBenchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "harness-bench",
    abstract: "Time one stage of a run.",
    subcommands: [
      ReadBenchmark.self, FitBenchmark.self, BootstrapBenchmark.self,
      EvaluationBenchmark.self, SubpopulationBenchmark.self, CoverageStudy.self, ProbingStudy.self,
      DiscoveryBenchmark.self, DiscoveryStudy.self,
      DiscoveryVariants.self, NullRunStudy.self,
    ])
}
