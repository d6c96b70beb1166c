internal import Foundation

/// Sums of log losses for problems that stand side by side.
///
/// Margins of one plane are rows × width with the problem as the fastest index, where the width is
/// 1, 2, 4 or a multiple of 8. Eight neighbours are then of eight rows, of four, …, or of eight
/// problems of one row; block c of `blockCount` holds the problems from 8c on.
struct LogLossLanes {
  let width: Int
  let blockCount: Int
  /// What a loss may be at most: of problems that are validated, −log 2⁻⁵²; else infinite.
  let limits: [Double]
  private(set) var losses: [Double]
  /// The least of all rows' own margins less the greatest other one.
  private(set) var leastLeads: [Double]

  /// A probability counts as 2⁻⁵² at least where a model is validated, so that a class that its
  /// rows did not have does not decide alone.
  static let validationLimit = -log(Double.ulpOfOne)

  /// The width that so many problems stand in.
  static func width(for problems: Int) -> Int {
    problems <= 2 ? max(1, problems) : problems <= 4 ? 4 : (problems + 7) / 8 * 8
  }

  /// Losses are kept as products of terms of at most `classCount`; after this many rows a logarithm
  /// is taken, so that none overflows.
  static func rowLimit(classCount: Int) -> Int {
    max(8, Int(1000 / log2(Double(max(2, classCount)))) / 8 * 8)
  }

  init(isValidated: [Bool]) {
    let width = Self.width(for: isValidated.count)
    self.width = width
    blockCount = max(1, width / 8)
    limits = (0..<max(8, width)).map { lane in
      let problem = lane % width
      return problem < isValidated.count && isValidated[problem] ? Self.validationLimit : .infinity
    }
    losses = [Double](repeating: 0, count: width)
    leastLeads = [Double](repeating: .infinity, count: width)
  }

  /// Turns margins of the second of two classes into residuals, probability less truth, and adds
  /// the losses. `truths` has 0 or 1 for each place of the margins.
  ///
  /// - Precondition: `count` places, a multiple of 8 of at most `rowLimit` rows.
  mutating func logistic(
    _ margins: UnsafeMutablePointer<Double>, truths: UnsafePointer<Double>, count: Int
  ) {
    let margins = UnsafeMutableRawPointer(margins)
    let truths = UnsafeRawPointer(truths)
    let rowStride = blockCount * 64
    for block in 0..<blockCount {
      var sums = Lanes(repeating: 0)
      var products = Lanes(repeating: 1)
      var leads = Lanes(repeating: .infinity)
      let limit = lanes(limits, block)
      var offset = block * 64
      while offset < count * 8 {
        let margin = margins.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
        let truth = truths.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
        // Signed so that a lead is positive where the row is on its own class's side.
        let lead = (truth + truth - 1) * margin
        let isAhead = lead .> 0
        let share = VectorExponential.of((-lead).replacing(with: lead, where: lead .< 0))
        let larger = 1 / (1 + share)
        let smaller = share * larger
        // The probability of the other class, which is the residual but for its sign.
        let miss = larger.replacing(with: smaller, where: isAhead)
        let residual = miss * (1 - (truth + truth))
        margins.storeBytes(of: residual, toByteOffset: offset, as: Lanes.self)
        let behind = (-lead).replacing(with: 0, where: isAhead)
        sums += behind.replacing(with: limit, where: behind .> limit)
        products *= 1 + share
        leads = leads.replacing(with: lead, where: lead .< leads)
        offset += rowStride
      }
      add(sums, products, leads, block: block)
    }
  }

  /// Turns margins of all classes, a plane each, into residuals, and adds the losses. `codes` has
  /// the class for each place of a plane.
  ///
  /// - Precondition: `count` places a plane, a multiple of 8 of at most `rowLimit` rows.
  mutating func softmax(
    _ planes: UnsafeMutablePointer<Double>, planeStride: Int, classCount: Int,
    codes: UnsafePointer<Double>, count: Int
  ) {
    let planes = UnsafeMutableRawPointer(planes)
    let codes = UnsafeRawPointer(codes)
    let rowStride = blockCount * 64
    let stride = planeStride * 8
    let sureLimit = Self.validationLimit - log(Double(classCount))
    for block in 0..<blockCount {
      var sums = Lanes(repeating: 0)
      var products = Lanes(repeating: 1)
      var leads = Lanes(repeating: .infinity)
      let limit = lanes(limits, block)
      var offset = block * 64
      while offset < count * 8 {
        let code = codes.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
        var own = Lanes(repeating: 0)
        var other = Lanes(repeating: -.infinity)
        for index in 0..<classCount {
          let margin = planes.loadUnaligned(
            fromByteOffset: offset + index * stride, as: Lanes.self)
          let isOwn = code .== Double(index)
          own = own.replacing(with: margin, where: isOwn)
          other = other.replacing(with: margin, where: .!isOwn .& (margin .> other))
        }
        let lead = own - other
        let top = own.replacing(with: other, where: lead .< 0)
        var others = Lanes(repeating: 0)
        for index in 0..<classCount {
          let at = offset + index * stride
          let share = VectorExponential.of(
            planes.loadUnaligned(fromByteOffset: at, as: Lanes.self) - top)
          planes.storeBytes(of: share, toByteOffset: at, as: Lanes.self)
          others += share.replacing(with: 0, where: code .== Double(index))
        }
        var total = others + VectorExponential.of(own - top)
        let scale = 1 / total
        // The own class's residual is what the others have: 1 less its probability would lose
        // digits.
        let missing = -others * scale
        for index in 0..<classCount {
          let at = offset + index * stride
          let share = planes.loadUnaligned(fromByteOffset: at, as: Lanes.self) * scale
          planes.storeBytes(
            of: share.replacing(with: missing, where: code .== Double(index)), toByteOffset: at,
            as: Lanes.self)
        }
        var behind = top - own
        if any(behind .> sureLimit .& (limit .< .infinity)) {
          // The loss is the distance plus log total: near the limit, one by one.
          for lane in 0..<8 where limit[lane] < .infinity && behind[lane] > sureLimit {
            behind[lane] = min(behind[lane] + log(total[lane]), limit[lane])
            total[lane] = 1
          }
        }
        sums += behind
        products *= total
        leads = leads.replacing(with: lead, where: lead .< leads)
        offset += rowStride
      }
      add(sums, products, leads, block: block)
    }
  }

  private func lanes(_ values: [Double], _ block: Int) -> Lanes {
    Lanes(values[block * 8..<block * 8 + 8])
  }

  private mutating func add(_ sums: Lanes, _ products: Lanes, _ leads: Lanes, block: Int) {
    for lane in 0..<8 {
      let problem = (block * 8 + lane) % width
      losses[problem] += sums[lane] + log(products[lane])
      leastLeads[problem] = min(leastLeads[problem], leads[lane])
    }
  }
}
