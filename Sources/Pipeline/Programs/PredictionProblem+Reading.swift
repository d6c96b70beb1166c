internal import Results
internal import Tabular

extension PredictionProblem {
  /// Why a file that a program wrote cannot be read.
  init(_ error: ReadingError) {
    switch error {
    case .wrongType(let place, let text, expected: _):
      self.init(
        kind: .wrongType, line: place.line, column: place.name?.string,
        found: String(text.prefix(80)))
    case .invalidUTF8(let place, byteOffset: _), .nulByte(let place, byteOffset: _),
      .emptyHeader(let place), .unclosedQuote(let place), .textAfterQuote(let place, text: _):
      self.init(kind: .unreadable, line: place.line, column: place.name?.string)
    case .duplicateHeader(let name, let line, firstColumn: _, column: _):
      self.init(kind: .unreadable, line: line, column: name.string)
    case .raggedRow(let line, let found, let expected):
      self.init(kind: .unreadable, line: line, found: "\(found) of \(expected) cells")
    case .emptyFile, .headerWithoutRows, .foreignEncoding, .tooLarge, .sourceChanged:
      self.init(kind: .unreadable)
    }
  }
}
