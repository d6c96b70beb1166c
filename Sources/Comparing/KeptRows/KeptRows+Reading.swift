internal import Evaluation
internal import Models
package import Results
internal import Splitting
internal import Tabular

extension KeptRows {
  /// Of a file's bytes, as the run's result says that they have to be: every array is held against it
  /// before anything is computed from it.
  package init(_ bytes: [UInt8], of result: RunResult) throws(KeptRowsError) {
    let archive: ArrayArchive
    do { archive = try ArrayArchive(bytes) } catch { throw .archive(error) }
    let reader = ArrayReader(
      archive: archive, rows: result.split.testRows,
      classes: result.data.task == .regression ? nil : result.data.classes.count)
    let truth = try reader.truth(classes: result.data.classes.map { ExactString($0.name) })
    let names = result.ladder.filter { $0.status == .measured }.map(\.name)
    var rungs: [Rung] = []
    for name in names { rungs.append(Rung(name: name, scored: try reader.scored(name))) }
    self.init(
      truth: truth,
      weights: try reader.weights(),
      clusters: try reader.codes(EntryName.group, below: Int(Int32.max)).map { Clusters($0) },
      population: try reader.population(result.evidence.population),
      costs: try reader.costs(), quantile: try reader.quantile(), rungs: rungs)
  }
}

/// Takes arrays out of an archive and checks each.
private struct ArrayReader {
  let archive: ArrayArchive
  let rows: Int
  /// Nil for a regression.
  let classes: Int?

  func truth(classes names: [ExactString]) throws(KeptRowsError) -> Target {
    guard let classes else { return .values(try values(EntryName.truth)) }
    guard classes >= 2 else { throw .unfitting(name: EntryName.truth) }
    guard let codes = try codes(EntryName.truth, below: classes) else {
      throw .missing(name: EntryName.truth)
    }
    return .classes(ClassTarget(codes: codes, classes: names))
  }

  func weights() throws(KeptRowsError) -> [Double]? {
    guard archive[EntryName.weight] != nil else { return nil }
    let weights = try values(EntryName.weight)
    guard weights.allSatisfy({ $0 > 0 }) else { throw .unfitting(name: EntryName.weight) }
    return weights
  }

  func population(_ summary: PopulationSummary?) throws(KeptRowsError) -> Population? {
    guard let summary else { return nil }
    guard let parts = try codes(EntryName.population, below: summary.parts.count) else {
      throw .missing(name: EntryName.population)
    }
    guard summary.parts.allSatisfy({ $0.share > 0 && $0.share <= 1 }) else {
      throw .unfitting(name: EntryName.population)
    }
    return Population(
      parts: summary.parts.map { Population.Part(condition: $0.condition, share: $0.share) },
      partOfRow: parts)
  }

  func costs() throws(KeptRowsError) -> CostMatrix? {
    guard let array = archive[EntryName.costs] else { return nil }
    guard let classes, classes >= 2, array.shape == [classes, classes], !array.isColumnMajor,
      case .doubles(let values) = array.elements, values.allSatisfy(\.isFinite)
    else { throw .unfitting(name: EntryName.costs) }
    return CostMatrix(
      costs: (0..<classes).map { Array(values[($0 * classes)..<(($0 + 1) * classes)]) })
  }

  func quantile() throws(KeptRowsError) -> Double? {
    guard let array = archive[EntryName.quantile] else { return nil }
    guard array.shape.isEmpty, case .doubles(let values) = array.elements, values[0] > 0,
      values[0] < 1
    else { throw .unfitting(name: EntryName.quantile) }
    return values[0]
  }

  func scored(_ rung: String) throws(KeptRowsError) -> ScoredPredictions {
    let name = EntryName.predictions(rung)
    guard let classes else {
      return ScoredPredictions(predictions: .values(try values(name)), labels: nil)
    }
    guard let labels = try codes(EntryName.labels(rung), below: classes) else {
      throw .missing(name: EntryName.labels(rung))
    }
    guard let array = archive[name] else {
      return ScoredPredictions(predictions: .labels(labels), labels: labels)
    }
    guard case .doubles(let values) = array.elements,
      array.shape == (classes == 2 ? [rows] : [rows, classes]),
      array.isColumnMajor == (classes > 2), values.allSatisfy({ $0 >= 0 && $0 <= 1 })
    else { throw .unfitting(name: name) }
    let columns =
      classes == 2
      ? [values, values]
      : (0..<classes).map { Array(values[($0 * rows)..<(($0 + 1) * rows)]) }
    return ScoredPredictions(
      predictions: .probabilities(ClassProbabilities(columns: columns)), labels: labels)
  }

  /// Finite numbers, one a row.
  private func values(_ name: String) throws(KeptRowsError) -> [Double] {
    guard let array = archive[name] else { throw .missing(name: name) }
    guard array.shape == [rows], case .doubles(let values) = array.elements,
      values.allSatisfy(\.isFinite)
    else { throw .unfitting(name: name) }
    return values
  }

  /// Numbers from 0 on, one a row; nil where there are none.
  func codes(_ name: String, below count: Int) throws(KeptRowsError) -> [Int32]? {
    guard let array = archive[name] else { return nil }
    let codes: [Int32]
    switch array.elements {
    case .doubles: throw .unfitting(name: name)
    case .integers(let integers): codes = integers
    case .bytes(let bytes): codes = bytes.map { Int32($0) }
    }
    guard array.shape == [rows], codes.allSatisfy({ $0 >= 0 && Int($0) < count }) else {
      throw .unfitting(name: name)
    }
    return codes
  }
}
