internal import Files
internal import Foundation

/// A ledger of looks in a file, a JSON object a line. Several runs may write to it at once.
package struct LookFile: LookLedger {
  private let path: String

  /// Beside a config, so that all runs of a project share it, wherever they write to.
  package init(besideConfig config: String) {
    let folder = (config as NSString).deletingLastPathComponent
    path = (folder as NSString).appendingPathComponent(".harness/looks.jsonl")
  }

  private struct Look: Codable {
    let testSet: String
    let candidate: String
  }

  package func note(_ candidates: [String], at testSet: String) throws(RunError) -> LookCount {
    guard let file = try? LineFile(path) else {
      let lines = (try? LineFile.lines(in: path)) ?? []
      let seen = try seen(at: testSet, lines).union(candidates)
      return LookCount(count: seen.count, isKept: false)
    }
    var seen = try seen(at: testSet, file.lines)
    let new = candidates.filter { seen.insert($0).inserted }
    let isKept = (try? file.append(new.map { line($0, testSet) })) != nil
    return LookCount(count: seen.count, isKept: isKept)
  }

  /// The hashes of the files that were compared on a test set.
  private func seen(at testSet: String, _ lines: [String]) throws(RunError) -> Set<String> {
    var seen: Set<String> = []
    let decoder = JSONDecoder()
    for (index, line) in lines.enumerated() {
      guard let look = try? decoder.decode(Look.self, from: Data(line.utf8)) else {
        throw .brokenLedger(path: path, line: index + 1)
      }
      if look.testSet == testSet { seen.insert(look.candidate) }
    }
    return seen
  }

  /// Both are hexadecimal digits.
  private func line(_ candidate: String, _ testSet: String) -> String {
    #"{"testSet":"\#(testSet)","candidate":"\#(candidate)"}"#
  }
}
