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
      bound.ids.append(row: Int(row), to: &bytes)
      for column in columns {
        bytes.append(UInt8(ascii: ","))
        column.append(position, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private struct OutputColumn {
    let name: ExactString
    let cells: Cells

    enum Cells {
      case numbers([Double])
      case labels([Int32], [ExactString])
    }

    func append(_ position: Int, to bytes: inout [UInt8]) {
      switch cells {
      case .numbers(let numbers): bytes += numbers[position].description.utf8
      case .labels(let labels, let classes):
        DelimitedText.append(cell: classes[Int(labels[position])], to: &bytes)
      }
    }
  }

  private var columns: [OutputColumn] {
    let classes = classes
    let labels = OutputColumn(name: "label", cells: .labels(rung.scored.labels ?? [], classes))
    switch rung.scored.predictions {
    case .values(let values): return [OutputColumn(name: "prediction", cells: .numbers(values))]
    case .labels: return [labels]
    case .probabilities(let probabilities) where probabilities.classCount == 2:
      return [OutputColumn(name: "probability", cells: .numbers(probabilities.columns[1])), labels]
    case .probabilities(let probabilities):
      return zip(classes, probabilities.columns).map { name, column in
        OutputColumn(name: ExactString("probability_\(name)"), cells: .numbers(column))
      } + [labels]
    }
  }

  private var classes: [ExactString] {
    if case .classes(let target) = prepared.bound.target { target.classes } else { [] }
  }
}
