package import ArgumentParser
internal import LinearAlgebra

package struct HarnessCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "harness",
    abstract: "Start simple, show it early, step up only on evidence.",
    version: "harness 0.1.0\nBLAS: \(BLAS.description)")

  package init() {}
}
