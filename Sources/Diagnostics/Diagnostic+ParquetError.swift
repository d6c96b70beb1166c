package import Parquet
internal import Tabular

extension Diagnostic {
  package init(_ error: ParquetError, file: String) {
    self.init(place: file, message: error.message, hint: error.hint)
  }
}

extension ParquetError {
  fileprivate var message: String {
    switch self {
    case .notParquet: "expected a Parquet file, which starts with PAR1"
    case .truncated: "expected the footer of a Parquet file at its end, got none"
    case .encrypted: "the file is encrypted"
    case .corruptFooter(let fault): "the footer is corrupt: \(fault.words)"
    case .corruptColumn(let column, let rowGroup, let fault):
      "column \(Phrase.quoted(column)), row group \(rowGroup): \(fault.words)"
    case .unsupported(let column, let feature):
      "column \(Phrase.quoted(column)): expected \(feature.expectation), got \(feature.words)"
    case .noColumns: "expected columns, got none"
    case .noRows(let columns):
      "expected rows in \(Phrase.count(columns, "column", "columns")), got none"
    case .emptyName(let column): "column \(column): expected a name, got none"
    case .duplicateName(let name, let firstColumn, let column):
      "column \(column): expected a name of its own, got \(Phrase.quoted(name)), which column "
        + "\(firstColumn) has too"
    case .infiniteNumber(let column, let row):
      "column \(Phrase.quoted(column)), row \(row): expected a finite number, got infinity"
    case .invalidUTF8(let column):
      "column \(Phrase.quoted(column)): expected UTF-8, got bytes that are none"
    case .nulByte(let column):
      "column \(Phrase.quoted(column)): expected text, got a NUL byte"
    case .wrongType(let column, let text, let expected):
      "column \(Phrase.quoted(column)): expected \(expected.words), got \(Phrase.quoted(text))"
    case .inconvertible(let column, let declared, let expected):
      "column \(Phrase.quoted(column)): a column of type \(declared.rawValue) cannot be read as "
        + expected.rawValue
    case .tooLarge(let rows, let columns, let limit):
      "\(Phrase.count(rows, "row", "rows")) of \(Phrase.count(columns, "column", "columns")) do "
        + "not fit into the \(limit >> 20) MiB of memory that there are"
    }
  }

  fileprivate var hint: String? {
    switch self {
    case .notParquet, .noColumns, .noRows: nil
    case .truncated: "the file may still be being written, or was not copied whole"
    case .corruptFooter, .corruptColumn: "copy the file anew, or write it anew from its source"
    case .encrypted, .unsupported(_, .encryptedColumn):
      "write it without encryption"
    case .unsupported(_, let feature): feature.hint
    case .emptyName, .duplicateName: "write the file anew, each column with a name of its own"
    case .infiniteNumber:
      "write null where there is no number, or leave the column out with data.exclude"
    case .invalidUTF8, .nulByte:
      "write the column as text in UTF-8, or leave it out with data.exclude"
    case .wrongType:
      "mend the value, or name it among data.missing, or take the column out of data.types"
    case .inconvertible: "take the column out of data.types, or write it with the other type"
    case .tooLarge: "leave columns out with data.exclude, or take a sample of the rows"
    }
  }
}

extension ParquetFault {
  fileprivate var words: String {
    switch self {
    case .truncated: "it ends before its data do"
    case .malformedHeader: "a header does not follow the format"
    case .offsetOutOfRange: "its data are said to be where the file has none"
    case .countsDisagree: "its counts of rows contradict each other"
    case .corruptCompression: "its data cannot be decompressed"
    case .wrongChecksum: "its data differ from their checksum"
    case .malformedValues: "its values do not follow their encoding"
    case .indexOutOfRange: "a value refers to an entry that the dictionary does not have"
    case .misplacedDictionary: "its dictionary is not where it has to be"
    }
  }
}

extension ParquetFeature {
  fileprivate var expectation: String {
    switch self {
    case .nested, .repeated: "one value a row"
    case .encryptedColumn: "no encryption"
    case .otherFile: "data in this file"
    case .compression: "no compression, SNAPPY, GZIP or ZSTD"
    case .encoding: "an encoding of version 1 or 2 of the format"
    case .type: "numbers, texts, booleans, dates or times"
    case .hugePage: "pages below 2 GiB"
    }
  }

  fileprivate var words: String {
    switch self {
    case .nested: "a nested column (a structure, a list or a map)"
    case .repeated: "a repeated one"
    case .encryptedColumn: "an encrypted column"
    case .otherFile: "a reference to another file"
    case .compression(let name): "compression \(name)"
    case .encoding(let name): "encoding \(name)"
    case .type(let name): "type \(name)"
    case .hugePage: "a larger one"
    }
  }

  /// What to convert, and a way to do it.
  fileprivate var hint: String {
    switch self {
    case .nested, .repeated:
      "give each of its parts a column of its own, or leave it out with data.exclude"
    case .encryptedColumn: "write it without encryption"
    case .otherFile, .compression, .encoding, .hugePage:
      "convert it: duckdb -c \"copy (from 'FILE') to 'NEW_FILE' (format parquet, compression "
        + "zstd)\""
    case .type: "write the column as a number or as text, or leave it out with data.exclude"
    }
  }
}
