/// Rows of a column, ready to be decoded; valid until the next page is read.
struct DataPage {
  enum Values {
    /// Values one after the other, as the type is stored.
    case plain
    /// Indices into the dictionary.
    case indices
    /// Booleans in runs.
    case booleanRuns
  }

  let rows: Int
  /// Rows that have a value.
  let present: Int
  /// A byte a row, 1 where there is a value; nil where all rows have one.
  let levels: UnsafePointer<UInt8>?
  let values: Values
  let bytes: PaddedBytes
}

/// The entries of a dictionary, in plain encoding; valid until the next page is read.
struct DictionaryPage {
  let count: Int
  let bytes: PaddedBytes
}

enum Page {
  case dictionary(DictionaryPage)
  case data(DataPage)
}
