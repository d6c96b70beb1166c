internal import LinearAlgebra
package import Results
package import Splitting
internal import Tabular

/// A pruned decision tree.
package struct FittedTree: FittedModel {
  let encoder: FeatureEncoder
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
    let split: Split?
  }

  /// Rows with at most the threshold in the design's column go low, the others high.
  struct Split: Sendable {
    let column: Int
    let threshold: Double
    let low: Int
    let high: Int
  }

  package func predict(_ features: Features) throws(PredictionError) -> Predictions {
    predict(try encoder.encode(features))
  }

  /// O(rows × depth).
  func predict(_ design: DesignMatrix) -> Predictions {
    let rows = design.rowCount
    let leaves = design.values.storage.withUnsafeBufferPointer { values in
      (0..<rows).map { row in
        var index = 0
        while let split = nodes[index].split {
          index = values[split.column * rows + row] <= split.threshold ? split.low : split.high
        }
        return index
      }
    }
    return Predictions(nodes.map(\.output), of: leaves, classCount: classes.count)
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

  private func describe(_ split: Split) -> TreeDescription.Split {
    let encoded = encoder.columns[split.column]
    let column = encoded.column.string
    // A test of an indicator holds where it is 1, which is the high side.
    let (low, high) = (split.low, split.high)
    switch encoded.part {
    case .value(let median):
      let test = TreeDescription.Test.atMost(split.threshold, median: median)
      return .init(column: column, test: test, yes: low, no: high)
    case .missing: return .init(column: column, test: .missing, yes: high, no: low)
    case .level(let level):
      return .init(column: column, test: .level(level.string), yes: high, no: low)
    case .rareLevel: return .init(column: column, test: .rareLevel, yes: high, no: low)
    }
  }
}
