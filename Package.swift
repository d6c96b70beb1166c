// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Asynchronous functions stay on their caller's thread: the main one, whose stack is the large one.
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// A module of the harness. Its dependencies are the arrows of docs/ARCHITECTURE.md.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func system(_ name: String, pkgConfig: String, apt packages: String...) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt(packages)])
}

let package = Package(
  name: "harness",
  products: [.executable(name: "harness", targets: ["harness"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // Without its trait for Foundation's types.
    .package(
      url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    // The types of paths and descriptors that swift-subprocess takes.
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
  ],
  targets: [
    system("CLAPACK", pkgConfig: "openblas", apt: "libopenblas-dev", "liblapacke-dev"),
    system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    system("CZstd", pkgConfig: "libzstd", apt: "libzstd-dev"),
    system("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
    system("CCrypto", pkgConfig: "libcrypto", apt: "libssl-dev"),
    // Headers of the kernel and the C library alone.
    .systemLibrary(name: "CLinux"),
    // A few vector instructions; no library behind it.
    .systemLibrary(name: "CByteMasks"),
    // Loops that are compiled for the widest vectors of the machine at hand.
    .target(name: "CVectorKernels"),
    // Calls to libcurl, which is loaded at run time and not linked: only its headers are needed.
    .target(name: "CCurl"),

    module("Bytes"),
    module("Files", ["Bytes", "CCrypto", "CLinux", "CZlib"]),
    module("HTTP", ["CCurl"]),
    module("Parallel"),
    module("Results"),
    module("Statistics"),
    module("LinearAlgebra", ["CLAPACK"]),
    module("Tabular", ["Bytes", "CByteMasks", "Parallel"]),
    module("Parquet", ["Bytes", "CZlib", "CZstd", "Parallel", "Tabular"]),
    module(
      "Processes",
      [
        "CLinux", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    module("Databases", ["CSQLite", "Files", "Processes", "Tabular"]),
    module("Splitting", ["Results", "Statistics", "Tabular"]),
    module(
      "Models",
      [
        "CVectorKernels", "LinearAlgebra", "Parallel", "Results", "Splitting", "Statistics",
        "Tabular",
      ]),
    module("Audit", ["Parallel", "Results", "Splitting", "Tabular"]),
    module(
      "Evaluation",
      ["CVectorKernels", "Models", "Parallel", "Results", "Splitting", "Statistics", "Tabular"]),
    module(
      "Probing",
      [
        "Evaluation", "LinearAlgebra", "Models", "Parallel", "Results", "Splitting", "Statistics",
        "Tabular",
      ]),
    module(
      "Candidates",
      [
        "Evaluation", "Files", "HTTP", "Models", "Processes", "Results", "Splitting", "Tabular",
      ]),
    // What is kept of test rows, and what two runs have to say to each other by it.
    module(
      "Comparing",
      [
        "CZlib", "Evaluation", "Files", "HarnessConfiguration", "Models", "Parallel", "Results",
        "Splitting", "Statistics", "Tabular",
      ]),
    module(
      "HarnessConfiguration",
      ["Audit", "Candidates", "Evaluation", "Models", "Results", "Splitting", "Tabular"]),
    module(
      "Pipeline",
      [
        "Audit", "Candidates", "Comparing", "Databases", "Evaluation", "Files",
        "HarnessConfiguration", "LinearAlgebra", "Models", "Parallel", "Parquet", "Probing",
        "Processes", "Results", "Splitting", "Tabular",
      ]),
    module("Portfolio", ["Results"]),
    module("Reporting", ["Portfolio", "Results"]),
    module("Signing", ["Files", "Processes", "Results"]),
    module("Archive", ["Files", "Results", .product(name: "GRDB", package: "GRDB.swift")]),
    module(
      "Diagnostics",
      [
        "Archive", "Candidates", "Comparing", "Databases", "Evaluation", "Files",
        "HarnessConfiguration", "Models", "Parquet", "Pipeline", "Results", "Signing",
        "Splitting", "Tabular",
      ]),
    module(
      "HarnessCommands",
      [
        "Archive", "Audit", "Comparing", "Databases", "Diagnostics", "Files",
        "HarnessConfiguration", "LinearAlgebra", "Parallel", "Pipeline", "Portfolio", "Processes",
        "Reporting", "Results", "Signing", "Splitting", "Tabular",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "harness", dependencies: ["HarnessCommands"], swiftSettings: strict),

    tests("FilesTests", ["Bytes", "Files"]),
    tests("ResultsTests", ["Results"]),
    // A server for tests, on this machine alone.
    .target(name: "LoopbackServer", path: "Tests/LoopbackServer", swiftSettings: strict),
    tests("HTTPTests", ["HTTP", "LoopbackServer"]),
    tests("ParallelTests", ["Parallel"]),
    tests("StatisticsTests", ["Statistics"], resources: [.copy("Fixtures")]),
    tests("LinearAlgebraTests", ["LinearAlgebra"]),
    tests("TabularTests", ["Parallel", "Tabular"], resources: [.copy("Fixtures")]),
    tests(
      "ParquetTests", ["Bytes", "Parallel", "Parquet", "Tabular"], resources: [.copy("Fixtures")]),
    tests(
      "DatabasesTests", ["CSQLite", "Databases", "Tabular"], resources: [.copy("Fixtures")]),
    tests("SplittingTests", ["Splitting", "Statistics", "Tabular"]),
    tests(
      "ModelsTests",
      ["LinearAlgebra", "Models", "Parallel", "Results", "Splitting", "Statistics", "Tabular"],
      resources: [.copy("Fixtures")]),
    tests("AuditTests", ["Audit", "Parallel", "Results", "Splitting", "Tabular"]),
    tests(
      "EvaluationTests",
      ["Evaluation", "Models", "Parallel", "Results", "Splitting", "Statistics", "Tabular"],
      resources: [.copy("Fixtures")]),
    tests(
      "ProbingTests",
      [
        "Evaluation", "Models", "Parallel", "Probing", "Results", "Splitting", "Statistics",
        "Tabular",
      ], resources: [.copy("Fixtures")]),
    tests(
      "CandidatesTests",
      ["Candidates", "LoopbackServer", "Models", "Results", "Splitting", "Tabular"]),
    tests(
      "HarnessConfigurationTests",
      [
        "Audit", "Candidates", "Evaluation", "HarnessConfiguration", "Models", "Results",
        "Splitting", "Tabular",
      ]),
    tests(
      "DiagnosticsTests",
      [
        "Candidates", "Databases", "Diagnostics", "Evaluation", "Files", "HarnessConfiguration",
        "Models", "Parquet", "Pipeline", "Splitting", "Tabular",
      ]),
    tests(
      "ComparingTests",
      [
        "Comparing", "Evaluation", "Files", "Models", "Parallel", "Results", "Splitting",
        "Statistics", "Tabular",
      ],
      resources: [.copy("Fixtures")]),
    tests("PipelineTests", ["Evaluation", "Pipeline", "Results"]),
    tests("ArchiveTests", ["Archive", "Results", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("PortfolioTests", ["Portfolio", "Results"]),
    tests("ReportingTests", ["Portfolio", "Reporting", "Results"], resources: [.copy("Golden")]),
    tests("SigningTests", ["Files", "Processes", "Results", "Signing"]),
    tests(
      "EndToEndTests", ["CSQLite", "LoopbackServer", "Results"], resources: [.copy("Fixtures")]),
  ],
  swiftLanguageModes: [.v6]
)

// Kernels to time one by one, for those who ask: `make bench` does. They are no part of the tool.
if Context.environment["HARNESS_BENCHMARKS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "harness-bench",
      dependencies: [
        "Audit", "Databases", "Evaluation", "Files", "HarnessConfiguration", "LinearAlgebra",
        "Models", "Parallel",
        "Pipeline", "Probing", "Results", "Splitting", "Statistics", "Tabular",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/Kernels", swiftSettings: strict))
}

// Targets for libFuzzer, for those who ask: `make fuzz` does.
if Context.environment["HARNESS_FUZZING"] != nil {
  for name in ["FuzzReader", "FuzzNumber", "FuzzParquet"] {
    package.targets.append(
      .executableTarget(
        name: name, dependencies: ["Bytes", "Parallel", "Parquet", "Tabular"],
        path: "Fuzzing/\(name)", swiftSettings: strict))
  }
}
