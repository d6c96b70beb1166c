/// A sum that keeps the bits which plain addition drops (Neumaier 1974). Its error does not grow
/// with the number of terms.
package struct CompensatedSum: Sendable {
  private var sum = 0.0
  private var lost = 0.0

  package init() {}

  package mutating func add(_ term: Double) {
    let total = sum + term
    if abs(sum) >= abs(term) {
      lost += (sum - total) + term
    } else {
      lost += (term - total) + sum
    }
    sum = total
  }

  package var value: Double {
    // An infinite sum makes NaN of what is lost.
    sum.isFinite ? sum + lost : sum
  }

  /// Of all terms. Four sums take turns: each addition waits for the one before, and four wait at once.
  package static func of(_ terms: [Double]) -> Double {
    var first = CompensatedSum()
    var second = CompensatedSum()
    var third = CompensatedSum()
    var fourth = CompensatedSum()
    let whole = terms.count & ~3
    var place = 0
    while place < whole {
      first.add(terms[place])
      second.add(terms[place + 1])
      third.add(terms[place + 2])
      fourth.add(terms[place + 3])
      place += 4
    }
    while place < terms.count {
      first.add(terms[place])
      place += 1
    }
    first.add(second)
    first.add(third)
    first.add(fourth)
    return first.value
  }

  private mutating func add(_ other: CompensatedSum) {
    add(other.sum)
    lost += other.lost
  }
}
