internal import Foundation

/// The figures of one stage: one line of JSON on standard output.
struct BenchmarkReport: Encodable {
  let stage: String
  let threads: Int
  /// Of each round, wall clock.
  let seconds: [Double]
  /// What was found, so that a figure of an answer that is wrong is not believed.
  let facts: [String: Double]
  /// Peak resident size of this process.
  var peakMegabytes = peakResidentMegabytes()

  func write() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    var line = try encoder.encode(self)
    line.append(UInt8(ascii: "\n"))
    try FileHandle.standardOutput.write(contentsOf: line)
  }

  private static func peakResidentMegabytes() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024  // Linux counts kilobytes
  }
}
