internal import Foundation
package import Results

/// What a program is told of its task: the contents of `task.json`. `docs/CANDIDATES.md` documents it.
package struct TaskDocument: Encodable, Sendable {
  package let schemaVersion = 1
  package var phase: ProgramPhase
  package let task: TaskKind
  /// The primary metric's name.
  package let metric: String
  package let target: String
  /// In their order; of two the second is the positive one. Nil for values.
  package let classes: [String]?
  package let positive: String?
  package let id: String
  package let weight: String?
  package let group: String?
  /// The features, in the order of the files.
  package let columns: [FeatureColumn]
  package let seed: Int
  package let threads: Int
  package let paths: Paths

  package struct FeatureColumn: Encodable, Sendable {
    package let name: String
    /// `number`, `category`, `boolean` or `datetime`.
    package let type: String

    package init(name: String, type: String) {
      self.name = name
      self.type = type
    }
  }

  /// All absolute.
  package struct Paths: Encodable, Sendable {
    package let folder: String
    /// The training rows; nil where the phase is not for training.
    package let training: String?
    /// The test rows' features; nil where rows come as requests.
    package let test: String?
    /// Where predictions are to be written; nil where answers are asked for.
    package let predictions: String?
    /// A folder for the trained model.
    package let model: String
    /// Requests come here; nil where there are none.
    package let requests: String?
    package let answers: String?

    package init(
      folder: String, training: String?, test: String?, predictions: String?, model: String,
      requests: String?, answers: String?
    ) {
      self.folder = folder
      self.training = training
      self.test = test
      self.predictions = predictions
      self.model = model
      self.requests = requests
      self.answers = answers
    }
  }

  package init(
    phase: ProgramPhase, task: TaskKind, metric: String, target: String, classes: [String]?,
    id: String, weight: String?, group: String?, columns: [FeatureColumn], seed: Int, threads: Int,
    paths: Paths
  ) {
    self.phase = phase
    self.task = task
    self.metric = metric
    self.target = target
    self.classes = classes
    positive = classes.flatMap { $0.count == 2 ? $0[1] : nil }
    self.id = id
    self.weight = weight
    self.group = group
    self.columns = columns
    self.seed = seed
    self.threads = threads
    self.paths = paths
  }

  var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do { return try Array(encoder.encode(self)) + [UInt8(ascii: "\n")] } catch {
      preconditionFailure("a task has a JSON form: \(error)")
    }
  }
}
