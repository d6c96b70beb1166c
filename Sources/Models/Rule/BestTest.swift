/// The best test that `OneRuleSearch` has seen so far.
struct BestTest {
  /// The fewest rows on either side.
  let minimumRows: Int
  private(set) var test: FoundTest?
  private var score: Double
  /// Differences below this are rounding: the same split of another column, or of rows in another
  /// order, need not have the same score to the bit.
  private let tolerance: Double

  /// Of a scan that has all rows on one side.
  init(_ scan: some SplitScan, minimumRows: Int) {
    self.minimumRows = minimumRows
    score = scan.unsplitScore
    tolerance = 1e-12 * scan.impurityScore
  }

  /// Keeps a test if it is better, and can be made.
  mutating func offer(_ scan: some SplitScan, _ make: () -> FoundTest?) {
    guard scan.lowCount >= minimumRows, scan.highCount >= minimumRows else { return }
    let offered = scan.score
    guard offered > score + tolerance, let made = make() else { return }
    score = offered
    test = made
  }
}
