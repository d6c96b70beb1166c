/// A decision tree. `nodes[0]` is the root; a parent stands before its children.
package struct TreeDescription: Codable, Equatable, Sendable {
  package let classes: [String]
  package let nodes: [Node]
  /// The cost-complexity parameter α that it was pruned with, and how α was chosen.
  package let pruning: Double
  package let pruningPath: [PathPoint]
  package let maximumDepth: Int
  package let minimumLeafRows: Int

  package struct PathPoint: Codable, Equatable, Sendable {
    package let pruning: Double
    package let leaves: Int
    /// The mean validation loss by cross-validation; nil where the config set α.
    package let loss: Double?

    package init(pruning: Double, leaves: Int, loss: Double?) {
      self.pruning = pruning
      self.leaves = leaves
      self.loss = loss
    }
  }

  package struct Node: Codable, Equatable, Sendable {
    package let depth: Int
    package let trainingRows: Int
    /// Gini impurity or variance of its training rows.
    package let impurity: Double
    package let output: OutputDescription
    /// Nil for a leaf.
    package let split: Split?

    package init(
      depth: Int, trainingRows: Int, impurity: Double, output: OutputDescription, split: Split?
    ) {
      self.depth = depth
      self.trainingRows = trainingRows
      self.impurity = impurity
      self.output = output
      self.split = split
    }
  }

  package struct Split: Codable, Equatable, Sendable {
    package let column: String
    package let test: Test
    /// Indices into `nodes` for rows where the test holds and where it does not.
    package let yes: Int
    package let no: Int

    package init(column: String, test: Test, yes: Int, no: Int) {
      self.column = column
      self.test = test
      self.yes = yes
      self.no = no
    }
  }

  package enum Test: Codable, Equatable, Sendable {
    /// The value is at most the threshold; a missing one counts as the median.
    case atMost(Double, median: Double)
    case missing
    case level(String)
    /// The level is a rare one, or one that training did not have.
    case rareLevel
  }

  package init(
    classes: [String], nodes: [Node], pruning: Double, pruningPath: [PathPoint],
    maximumDepth: Int, minimumLeafRows: Int
  ) {
    self.classes = classes
    self.nodes = nodes
    self.pruning = pruning
    self.pruningPath = pruningPath
    self.maximumDepth = maximumDepth
    self.minimumLeafRows = minimumLeafRows
  }
}
