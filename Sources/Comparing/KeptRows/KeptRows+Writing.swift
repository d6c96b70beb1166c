internal import Evaluation
internal import Models
internal import Splitting

extension KeptRows {
  /// As arrays: `docs/RESULT.md` says which. O(rows × rungs).
  package var archive: ArrayArchive {
    var archive = ArrayArchive()
    switch truth {
    case .classes(let truth):
      archive.add(Self.codes(truth.codes, classes: truth.classes.count), as: EntryName.truth)
    case .values(let values): archive.add(NumPyArray(.doubles(values)), as: EntryName.truth)
    }
    if let weights { archive.add(NumPyArray(.doubles(weights)), as: EntryName.weight) }
    if let clusters { archive.add(NumPyArray(.integers(clusters.codes)), as: EntryName.group) }
    if let population {
      archive.add(NumPyArray(.integers(population.partOfRow)), as: EntryName.population)
    }
    if let costs {
      archive.add(
        NumPyArray(
          .doubles(costs.costs.flatMap(\.self)), shape: [costs.costs.count, costs.costs.count]),
        as: EntryName.costs)
    }
    if let quantile {
      archive.add(NumPyArray(.doubles([quantile]), shape: []), as: EntryName.quantile)
    }
    for rung in rungs { add(rung, to: &archive) }
    return archive
  }

  private func add(_ rung: Rung, to archive: inout ArrayArchive) {
    switch rung.scored.predictions {
    case .values(let values):
      archive.add(NumPyArray(.doubles(values)), as: EntryName.predictions(rung.name))
    case .labels: break
    case .probabilities(let probabilities):
      let columns = probabilities.columns
      archive.add(
        columns.count == 2
          ? NumPyArray(.doubles(columns[1]))
          : NumPyArray(
            .doubles(columns.flatMap(\.self)), shape: [probabilities.rowCount, columns.count],
            isColumnMajor: true), as: EntryName.predictions(rung.name))
    }
    if let labels = rung.scored.labels, case .classes(let truth) = truth {
      archive.add(
        Self.codes(labels, classes: truth.classes.count), as: EntryName.labels(rung.name))
    }
  }

  /// In a byte where classes are few.
  private static func codes(_ codes: [Int32], classes: Int) -> NumPyArray {
    classes <= Int(UInt8.max) + 1
      ? NumPyArray(.bytes(codes.map { UInt8(truncatingIfNeeded: $0) }))
      : NumPyArray(.integers(codes))
  }
}
