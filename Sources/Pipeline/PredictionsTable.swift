internal import Evaluation
internal import HarnessConfiguration
internal import Models
internal import Splitting
internal import Tabular

/// A rung's predictions for the test rows as CSV, in the form of a candidate's file: what one run
/// writes another can read. Numbers are written with the digits that give the same double back.
struct PredictionsTable {
  let rung: ScoredRung
  let prepared: PreparedRun

  var csv: [UInt8] {
    let bound = prepared.bound
    let columns = columns
    var bytes: [UInt8] = []
    DelimitedText.append(
      record: [bound.idColumnName.exact] + columns.map(\.name), to: &bytes)
    for (position, row) in prepared.split.testRows.enumerated() {
      DelimitedText.append(
        record: [bound.ids[row]] + columns.map { $0.cell(position) }, to: &bytes)
    }
    return bytes
  }

  private struct OutputColumn {
    let name: ExactString
    let cell: (Int) -> ExactString
  }

  private var columns: [OutputColumn] {
    let classes = classes
    switch rung.scored.predictions {
    case .values(let values): return [numbers("prediction", values)]
    case .labels: return [labels(of: classes)]
    case .probabilities(let probabilities) where probabilities.classCount == 2:
      return [numbers("probability", probabilities.columns[1]), labels(of: classes)]
    case .probabilities(let probabilities):
      return zip(classes, probabilities.columns).map { name, column in
        numbers(ExactString("probability_\(name)"), column)
      } + [labels(of: classes)]
    }
  }

  private var classes: [ExactString] {
    if case .classes(let target) = prepared.bound.target { target.classes } else { [] }
  }

  private func numbers(_ name: ExactString, _ values: [Double]) -> OutputColumn {
    OutputColumn(name: name) { ExactString("\(values[$0])") }
  }

  private func labels(of classes: [ExactString]) -> OutputColumn {
    let labels = rung.scored.labels ?? []
    return OutputColumn(name: "label") { classes[Int(labels[$0])] }
  }
}
