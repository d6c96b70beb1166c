internal import Evaluation
internal import Foundation
internal import Models
internal import Results
internal import Splitting
internal import Tabular

extension PlantedSample {
  /// A line for each row: its cells, whether it is planted, and what it costs each model in log loss.
  func write(to path: String) throws {
    let own = losses(candidate)
    let others = losses(reference)
    var text = columns.map(\.name.string).joined(separator: ",")
    text += ",planted,candidate,reference\n"
    for row in planted.indices {
      for column in columns {
        switch column.values {
        case .numbers(let numbers): text += numbers[row].description
        case .codes(let values): text += values.levels[Int(values.codes[row])].string
        }
        text += ","
      }
      text += "\(planted[row] ? 1 : 0),\(own[row]),\(others[row])\n"
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// The rows that the most similar confirmed slice shares with the planted one, of all rows of either.
  func similarity(_ found: DiscoveryOutcome) -> Double {
    found.candidates[0].findings.filter { $0.finding.status == .confirmed }.map { found in
      let shared = found.rows.count { planted[Int($0)] }
      return Double(shared) / Double(planted.count { $0 } + found.rows.count - shared)
    }.max() ?? 0
  }

  private func losses(_ model: ScoredPredictions) -> [Double] {
    guard case .classes(let truth) = truth, case .probabilities(let said) = model.predictions else {
      return []
    }
    return truth.codes.indices.map { -log(said.columns[Int(truth.codes[$0])][$0]) }
  }
}
