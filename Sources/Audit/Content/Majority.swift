/// The value that more than half of some values are, and its share.
struct Majority<Value: Equatable> {
  let value: Value
  let share: Double

  /// Nil where there is none. Votes that cancel out leave the only value that can be it (Boyer & Moore
  /// 1991); O(values).
  init?(_ values: some Sequence<Value>) {
    var standing: Value?
    var votes = 0
    var count = 0
    for value in values {
      count += 1
      if votes == 0 { standing = value }
      votes += value == standing ? 1 : -1
    }
    guard let standing, votes > 0 else { return nil }
    let share = Double(values.count { $0 == standing }) / Double(count)
    guard share > 0.5 else { return nil }
    value = standing
    self.share = share
  }
}
