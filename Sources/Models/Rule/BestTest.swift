/// The best test that `OneRuleSearch` has seen so far.
struct BestTest<Tally: TargetTally> {
  /// Of all rows.
  let total: Tally
  /// The fewest rows on either side.
  let minimumRows: Int
  private(set) var test: RuleExpression?
  private var score: Double
  /// Differences below this are rounding: the same split of another column, or of rows in another
  /// order, need not have the same score to the bit.
  private let tolerance: Double

  init(total: Tally, impurity: Double, minimumRows: Int) {
    self.total = total
    self.minimumRows = minimumRows
    score = total.score
    tolerance = 1e-12 * impurity
  }

  /// Keeps a test if it is better, and can be made; `yes` are the rows that it holds for.
  mutating func offer(yes: Tally, no: Tally, _ make: () -> RuleExpression?) {
    guard yes.count >= minimumRows, no.count >= minimumRows else { return }
    let offered = yes.score + no.score
    guard offered > score + tolerance, let made = make() else { return }
    score = offered
    test = made
  }
}
