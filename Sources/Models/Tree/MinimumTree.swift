/// Numbers whose least is known at all times: a tournament, in which a change is played again on its
/// way up. A change is O(log count).
struct MinimumTree {
  /// The winners' indices: the champion at 1, the children of i at 2i and 2i + 1.
  private var winners: [Int]
  private var numbers: [Double]
  private let width: Int

  /// - Precondition: there is a number.
  init(_ numbers: [Double]) {
    precondition(!numbers.isEmpty, "the least of no numbers")
    var width = 1
    while width < numbers.count { width *= 2 }
    self.width = width
    self.numbers = numbers + [Double](repeating: .infinity, count: width - numbers.count)
    winners = [Int](repeating: 0, count: width) + Array(0..<width)
    for match in stride(from: width - 1, to: 0, by: -1) { play(match) }
  }

  /// The index of the least number; of equal ones the first.
  var first: Int { winners[1] }

  subscript(index: Int) -> Double {
    get { numbers[index] }
    set {
      numbers[index] = newValue
      var match = (width + index) / 2
      while match > 0 {
        play(match)
        match /= 2
      }
    }
  }

  private mutating func play(_ match: Int) {
    let (left, right) = (winners[2 * match], winners[2 * match + 1])
    winners[match] = numbers[right] < numbers[left] ? right : left
  }
}
