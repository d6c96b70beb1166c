internal import Splitting
internal import Tabular

/// The numbers of some rows of a column.
///
/// A window on the table's storage, for loops over all rows: valid inside `with` alone.
struct NumberView {
  let count: Int
  private let numbers: UnsafeBufferPointer<Double>
  private let places: UnsafeBufferPointer<Int32>
  private let divisor: Double

  /// The number of a row; NaN where it is missing, and 0 for −0, which is the same value.
  @inline(__always)
  subscript(row: Int) -> Double {
    let number = numbers[Int(places[row])]
    return (divisor == 1 ? number : number / divisor) + 0
  }

  /// Hands the view of rows at these places to `body`.
  static func with<Answer>(
    _ numbers: [Double], dividedBy divisor: Double, places: [Int32],
    _ body: (NumberView) -> Answer
  ) -> Answer {
    numbers.withUnsafeBufferPointer { numbers in
      places.withUnsafeBufferPointer { places in
        body(
          NumberView(
            count: places.count, numbers: numbers, places: places,
            divisor: divisor))
      }
    }
  }
}
