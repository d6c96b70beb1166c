/// A tree as it is drawn: from left to right, a leaf a line.
struct TreeDrawing: Equatable, Sendable {
  /// `nodes[0]` is the root; a parent stands before its children.
  let nodes: [Node]

  struct Node: Equatable, Sendable {
    let depth: Int
    /// The test of an inner node, the answer of a leaf.
    let label: Phrase
    let detail: String
    /// A leaf's answer as a length in 0 … 1: a probability, or a place between the leaves' least
    /// and greatest values.
    let level: Double?
    /// Indices of the nodes where the test holds and where it does not; nil for a leaf.
    let children: Children?
  }

  struct Children: Equatable, Sendable {
    let yes: Int
    let no: Int
  }
}
