internal import Tabular

extension RowPlace {
  var words: String {
    switch self {
    case .line(let number): "line \(number)"
    case .row(let number): "row \(number)"
    }
  }

  /// Of two rows of one source.
  func words(and other: RowPlace) -> String {
    switch (self, other) {
    case (.line(let first), .line(let second)): "lines \(first) and \(second)"
    case (.row(let first), .row(let second)): "rows \(first) and \(second)"
    default: "\(words) and \(other.words)"
    }
  }
}
