package import Results
package import Splitting
internal import Tabular

/// A pruned decision tree.
package struct FittedTree: FittedModel {
  let encodings: [ColumnEncoding]
  /// Empty for regression.
  let classes: [ExactString]
  /// The root first, each parent before its children.
  let nodes: [Node]
  let choice: PruningChoice
  let settings: TreeSettings

  struct Node: Sendable {
    let depth: Int
    let trainingRows: Int
    /// Gini impurity or variance.
    let impurity: Double
    let output: OutputDescription
    let split: TreeSplit?
  }

  /// O(rows × depth).
  package func predict(_ features: Features) throws(PredictionError) -> Predictions {
    let router = try TreeRouter(features, encodings: encodings)
    return Predictions(
      nodes.map(\.output), of: router.leaves(splits: nodes.map(\.split)),
      classCount: classes.count)
  }

  /// Tests and leaves: each test has learnt where to part, each leaf what to say.
  package var parameterCount: Int { nodes.count }

  package var description: ModelDescription {
    .tree(
      TreeDescription(
        classes: classes.map(\.string), nodes: nodes.map(describe), pruning: choice.pruning,
        pruningPath: choice.path, maximumDepth: settings.maximumDepth,
        minimumLeafRows: settings.minimumLeafRows))
  }

  private func describe(_ node: Node) -> TreeDescription.Node {
    .init(
      depth: node.depth, trainingRows: node.trainingRows, impurity: node.impurity,
      output: node.output, split: node.split.map(describe))
  }

  private func describe(_ split: TreeSplit) -> TreeDescription.Split {
    let encoding = encodings[split.test.column]
    let column = encoding.name.string
    // A test of an indicator holds where it is 1, which is the high side.
    let (low, high) = (split.low, split.high)
    switch encoding.parts[split.test.part] {
    case .value(let median):
      let test = TreeDescription.Test.atMost(split.test.threshold, median: median)
      return .init(column: column, test: test, yes: low, no: high)
    case .missing: return .init(column: column, test: .missing, yes: high, no: low)
    case .level(let level):
      return .init(column: column, test: .level(level.string), yes: high, no: low)
    case .rareLevel: return .init(column: column, test: .rareLevel, yes: high, no: low)
    }
  }
}
