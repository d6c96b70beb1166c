package import Results

/// Reads predictions from answers, batch after batch, and checks them.
///
/// A prediction is a number, the name of a class, a list of probabilities by class, or an object: of
/// probabilities by class, or with the keys that a predictions file has as columns. All rows are
/// predicted in one way.
package struct AnswerReader: Sendable {
  let form: AnswerForm
  let rowReader: AnsweredRowReader
  private(set) var rows: [AnsweredRow] = []

  package init(_ form: AnswerForm, target: PredictedTarget) {
    self.form = form
    rowReader = AnsweredRowReader(form, target: target)
  }

  /// What is wrong with an answer, and what it says there.
  package struct Fault: Error, Equatable, Sendable {
    package let problem: AnswerProblem
    package let excerpt: String

    package init(problem: AnswerProblem, excerpt: String) {
      self.problem = problem
      self.excerpt = excerpt
    }
  }

  /// Takes the answer to the next `count` rows. O(bytes).
  package mutating func take(_ body: [UInt8], count: Int) throws(Fault) {
    guard var value = AnswerParser.parse(body) else { throw fault(.notJSON, body) }
    for key in form.path {
      guard let inner = value[key] else { throw fault(.noPredictions, body) }
      value = inner
    }
    guard case .list(let predictions) = value else { throw fault(.noPredictions, body) }
    guard predictions.count == count else {
      throw fault(.count(found: predictions.count, expected: count), body)
    }
    rows.reserveCapacity(rows.count + count)
    for prediction in predictions {
      do throws(AnsweredRowReader.Fault) {
        let row = try rowReader.read(prediction)
        guard rows.first.map({ Self.areAlike($0, row) }) ?? true else {
          throw AnsweredRowReader.Fault(kind: .wrongType)
        }
        rows.append(row)
      } catch {
        throw Fault(
          problem: .prediction(rows.count, error.kind), excerpt: Excerpt.text(of: prediction))
      }
    }
  }

  private static func areAlike(_ first: AnsweredRow, _ other: AnsweredRow) -> Bool {
    switch (first, other) {
    case (.number, .number), (.label, .label): true
    case (.probabilities(let first, let label), .probabilities(let other, let otherLabel)):
      first.count == other.count && (label == nil) == (otherLabel == nil)
    default: false
    }
  }

  private func fault(_ problem: AnswerProblem, _ body: [UInt8]) -> Fault {
    Fault(problem: problem, excerpt: Excerpt.text(of: body))
  }
}
