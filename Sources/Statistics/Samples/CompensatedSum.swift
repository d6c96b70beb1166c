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

  package static func of(_ terms: [Double]) -> Double {
    var sum = CompensatedSum()
    for term in terms { sum.add(term) }
    return sum.value
  }
}
