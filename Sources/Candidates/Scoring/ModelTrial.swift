package import Results
package import Splitting
internal import Tabular

/// Asks a model for its predictions of all test rows, times that, and checks that its answers do not
/// depend on the way it is asked.
package struct ModelTrial: Sendable {
  private let test: Features
  /// Seconds since some moment.
  private let clock: @Sendable () -> Double

  /// Rows that are asked for at once.
  private let batchRows: Int

  /// Of a program; a service cuts its requests by itself.
  package static let usualBatchRows = 1_000
  /// Rows that are asked one at a time, for the latency and to hold against the batch.
  package static let singleRows = 200
  /// Rows that are asked again, as they were and in another order.
  package static let repeatedRows = 1_000

  /// - Precondition: at least one row.
  package init(
    test: Features, batchRows: Int = ModelTrial.usualBatchRows,
    clock: @escaping @Sendable () -> Double
  ) {
    precondition(test.rowCount > 0, "nothing to ask")
    self.test = test
    self.batchRows = batchRows
    self.clock = clock
  }

  package struct Outcome: Sendable {
    /// For all test rows, in their order, from batches.
    package let predictions: CandidatePredictions
    package let findings: [ProgramFinding]
    package let latency: RungMeasurement.Latency?
    package let batches: RungMeasurement.Batches
  }

  /// - Throws: where the model fails on the test rows themselves. What it fails at in a check is a
  ///   finding.
  package func run(
    _ model: inout some ScoringModel & ~Copyable
  ) async throws(CandidateFailure) -> Outcome {
    // Starting, loading and compiling fall to a request that is not timed.
    _ = try await model.predict(test.first(1))

    var parts: [CandidatePredictions] = []
    let start = clock()
    for first in stride(from: 0, to: test.rowCount, by: batchRows) {
      let rows = test.rows(first..<min(first + batchRows, test.rowCount))
      parts.append(try await model.predict(rows))
    }
    let seconds = clock() - start
    guard let predictions = CandidatePredictions(joining: parts) else {
      throw .badAnswer(.prediction(0, .wrongType), excerpt: "")
    }
    let batches = RungMeasurement.Batches(
      rows: test.rowCount, batches: parts.count, seconds: seconds)

    let first = predictions.first(min(Self.repeatedRows, test.rowCount))
    var findings = [
      await check(.repeated, &model, test.first(Self.repeatedRows), first),
      await check(.otherOrder, &model, test.first(Self.repeatedRows).reversed, first.reversed),
    ]
    let singles = await singleRows(&model, predictions)
    findings += [singles.finding, await missingColumn(&model), await unseenCategory(&model)]
    return Outcome(
      predictions: predictions, findings: findings,
      latency: RungMeasurement.Latency(milliseconds: singles.milliseconds), batches: batches)
  }

  private func check(
    _ check: ProgramFinding.Check, _ model: inout some ScoringModel & ~Copyable, _ rows: Features,
    _ expected: CandidatePredictions
  ) async -> ProgramFinding {
    do throws(CandidateFailure) {
      let found = try await model.predict(rows)
      return ProgramFinding(check: check, outcome: found.outcome(heldAgainst: expected))
    } catch {
      return ProgramFinding(check: check, outcome: .broke(error))
    }
  }

  /// Each row by itself, timed.
  private func singleRows(
    _ model: inout some ScoringModel & ~Copyable, _ expected: CandidatePredictions
  ) async -> (finding: ProgramFinding, milliseconds: [Double]) {
    let count = min(Self.singleRows, test.rowCount)
    var parts: [CandidatePredictions] = []
    var milliseconds: [Double] = []
    do throws(CandidateFailure) {
      for row in 0..<count {
        let rows = test.rows(row..<row + 1)
        let start = clock()
        parts.append(try await model.predict(rows))
        milliseconds.append(1_000 * (clock() - start))
      }
    } catch {
      return (ProgramFinding(check: .singleRows, outcome: .broke(error)), milliseconds)
    }
    let outcome =
      CandidatePredictions(joining: parts)?.outcome(heldAgainst: expected.first(count))
      ?? .differs(rows: count, of: count, largest: nil)
    return (ProgramFinding(check: .singleRows, outcome: outcome), milliseconds)
  }

  private func missingColumn(
    _ model: inout some ScoringModel & ~Copyable
  ) async -> ProgramFinding {
    guard test.source.columns.count > 1 else {
      return ProgramFinding(check: .missingColumn, outcome: .notChecked(.oneColumn))
    }
    let fewer = test.source.selecting(columns: Array(test.source.columnNames.dropFirst()))
    return await ask(.missingColumn, &model, Features(fewer, rows: test.first(1).rows))
  }

  private func unseenCategory(
    _ model: inout some ScoringModel & ~Copyable
  ) async -> ProgramFinding {
    let row = test.first(1).gathered
    guard
      let column = row.columns.firstIndex(where: { $0.type == .category })
    else {
      return ProgramFinding(check: .unseenCategory, outcome: .notChecked(.noCategories))
    }
    var columns = row.columns
    columns[column] = Column(
      name: columns[column].name, type: .category,
      values: .codes(CodedValues([ExactString("harness: never seen")])))
    return await ask(.unseenCategory, &model, Features(Table(columns: columns, rowCount: 1)))
  }

  /// Whether there is an answer, whatever it says.
  private func ask(
    _ check: ProgramFinding.Check, _ model: inout some ScoringModel & ~Copyable, _ rows: Features
  ) async -> ProgramFinding {
    do throws(CandidateFailure) {
      _ = try await model.predict(rows)
      return ProgramFinding(check: check, outcome: .answered(rows: rows.rowCount))
    } catch {
      return ProgramFinding(check: check, outcome: .broke(error))
    }
  }
}

extension Features {
  /// The first rows, as many as there are.
  fileprivate func first(_ count: Int) -> Features { rows(0..<min(count, rowCount)) }

  fileprivate func rows(_ positions: Range<Int>) -> Features {
    Features(source, rows: Array(rows[positions]))
  }

  fileprivate var reversed: Features { Features(source, rows: rows.reversed()) }
}
