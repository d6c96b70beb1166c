internal import Foundation

/// The Static Analysis Results Interchange Format, version 2.1.0 (OASIS, 2020), which code hosts show
/// beside the lines of a change.
package enum SARIFReport {
  package static func render(_ problems: [SARIFProblem], toolVersion: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      let log = try encoder.encode(SARIFLog(problems, toolVersion: toolVersion))
      return String(decoding: log, as: UTF8.self) + "\n"
    } catch {
      preconditionFailure("texts and whole numbers have a JSON form: \(error)")
    }
  }
}
