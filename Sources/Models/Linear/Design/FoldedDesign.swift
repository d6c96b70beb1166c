internal import LinearAlgebra
internal import Tabular
internal import Parallel
internal import Splitting

/// The training rows as linear fits read them: panels of a layout's columns, and a map for each
/// fit. Fit f is on all rows but those of fold f; the last one is on all rows.
struct FoldedDesign: Sendable {
  let rows: FoldedRows
  let bound: BoundDesign
  /// By fit.
  let maps: [DesignMap]
  /// Fits that this design serves.
  let fits: [Int]
  let workers: Workers

  var layout: DesignLayout { bound.layout }

  /// Reads each column once. The layout's centres are the medians of `centralFit`.
  init(
    _ features: Features, rows: FoldedRows, centralFit: Int, settings: EncoderSettings,
    workers: Workers
  ) {
    let columns = features.source.columns
    let fits = Array(0...rows.wholeFit)
    let summaries = workers.map(columns.count) {
      ColumnSummary(columns[$0], rows: rows, centralFit: centralFit)
    }
    let encodings = summaries.map { summary in
      fits.map { summary.encoding(of: $0, rows: rows, settings: settings) }
    }
    let layout = DesignLayout(summaries, encodings: encodings)
    do {
      bound = try layout.bind(features.source, rows: rows)
    } catch {
      preconditionFailure("the layout is of these columns: \(error)")
    }
    maps = fits.map { fit in
      DesignMap(
        fit: fit, rows: rows, summaries: summaries, encodings: encodings.map { $0[fit] },
        layout: layout)
    }
    self.rows = rows
    self.workers = workers
    let maps = maps
    self.fits = rows.fits.filter { $0 == centralFit || maps[$0].isStable }
  }

  /// A layout's columns without fits: for predictions.
  init(_ bound: BoundDesign, rows: FoldedRows, workers: Workers) {
    (self.bound, self.rows, self.workers, maps, fits) = (bound, rows, workers, [], [])
  }

  /// Rows of a chunk, such that a chunk's columns fit the second cache.
  static func chunkRows(columns: Int) -> Int {
    max(512, min(8192, (1 << 16) / max(1, columns) / 8 * 8))
  }

  /// Consecutive chunks, cut into at most so many parts that each has sums of its own: by the
  /// data's size alone, so that the answer does not depend on the workers.
  /// With a step, the numbers are to be multiplied by it.
  func parts(doublesPerPart: Int, chunkStep: Int = 1) -> [Range<Int>] {
    let count = (rows.chunkCount + chunkStep - 1) / chunkStep
    let most = min(16, max(2, Self.sumsLimit / max(1, doublesPerPart)))
    let chunks = RowChunks(rowCount: count, length: (count + most - 1) / most)
    return (0..<chunks.count).map { chunks[$0] }
  }

  /// Sums of all parts together take 16 MB at most, unless two parts take more.
  private static let sumsLimit = 2 << 20

  /// Reads panel after panel of some chunks into a buffer.
  func forEachPanel(
    of chunks: some Sequence<Int>, buffer: PanelBuffer,
    _ body: (_ fold: Int, _ panel: Range<Int>) -> Void
  ) {
    for chunk in chunks {
      let whole = rows.chunk(chunk)
      buffer.gather(whole, of: rows)
      for fold in 0..<rows.foldCount {
        let panel = rows.panel(chunk: chunk, fold: fold)
        guard !panel.isEmpty else { continue }
        buffer.select(panel.lowerBound - whole.lowerBound..<panel.upperBound - whole.lowerBound)
        body(fold, panel)
      }
    }
  }

  func makeBuffer(withExtraColumn: Bool = false) -> PanelBuffer {
    PanelBuffer(
      bound, capacity: max(1, rows.longestChunk), withExtraColumn: withExtraColumn)
  }

  /// For each fold, the products of the layout's columns over its rows, with those of one more
  /// column, the target, at the end; by weight where rows have one. O(rows × columns²), one pass.
  func grams(target: LeastSquaresTarget) -> [Matrix] {
    let size = layout.width + 1
    let parts = parts(doublesPerPart: size * size * rows.foldCount)
    let sums = workers.map(parts.count) { part in
      let buffer = makeBuffer(withExtraColumn: true)
      let sums = (0..<rows.foldCount).map { _ in GramSums(bound, withExtraColumn: true) }
      let scratch = UnsafeMutablePointer<Double>.allocate(
        capacity: rows.weights == nil ? 1 : GramSums.scratchCount(buffer))
      defer { scratch.deallocate() }
      rows.positions.withUnsafeBufferPointer { positions in
        forEachPanel(of: parts[part], buffer: buffer) { fold, panel in
          buffer.fillExtraColumn { target[Int(positions[panel.lowerBound + $0])] }
          if bound.indicatorCount > 0 { buffer.transpose() }
          guard let weights = rows.weights else {
            sums[fold].add(buffer)
            return
          }
          weights.withUnsafeBufferPointer { weights in
            guard let first = weights.baseAddress else { return }
            sums[fold].add(buffer, weights: first + panel.lowerBound, scratch: scratch)
          }
        }
      }
      return sums
    }
    return (0..<rows.foldCount).map { fold in
      let total = sums[0][fold]
      for part in sums.dropFirst() { total.add(part[fold]) }
      return total.matrix()
    }
  }
}
