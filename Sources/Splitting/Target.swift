package import Results
internal import Tabular

/// What is to be predicted, for each row.
package enum Target: Sendable {
  case classes(ClassTarget)
  case values([Double])

  package var count: Int {
    switch self {
    case .classes(let target): target.codes.count
    case .values(let values): values.count
    }
  }

  package var task: TaskKind {
    switch self {
    case .classes(let target): target.classes.count == 2 ? .binary : .multiclass
    case .values: .regression
    }
  }

  package func selecting(_ rows: [Int32]) -> Target {
    switch self {
    case .classes(let target):
      .classes(ClassTarget(codes: rows.map { target.codes[Int($0)] }, classes: target.classes))
    case .values(let values): .values(rows.map { values[Int($0)] })
    }
  }
}
