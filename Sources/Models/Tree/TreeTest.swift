/// What a tree asks of a row. In terms of the encoded columns: rows with at most the threshold go
/// low, the others high. A column of 0 and 1 has the threshold 0.5.
struct TreeTest: Equatable, Sendable {
  /// The feature column.
  let column: Int
  /// Which of the columns that it is encoded as.
  let part: Int
  let threshold: Double
}
