/// A test with the nodes that rows go to: low, or high.
struct TreeSplit: Equatable, Sendable {
  let test: TreeTest
  let low: Int
  let high: Int
}
