internal import Foundation

extension SeededRandom {
  /// How many of `trials` independent tries succeed, each with this probability.
  ///
  /// Exact but for the rounding of doubles: by inversion where few successes are expected, else by
  /// transformed rejection (Hörmann 1993, algorithm BTRS), which takes some 1.2 tries whatever the
  /// parameters are.
  ///
  /// - Precondition: `trials` is not negative, `probability` is in 0 … 1.
  package mutating func binomial(trials: Int, probability: Double) -> Int {
    precondition(trials >= 0, "a number of trials is not negative")
    precondition(probability >= 0 && probability <= 1, "a probability is in 0 … 1")
    if probability > 0.5 {
      return trials - binomial(trials: trials, probability: 1 - probability)
    }
    if trials == 0 || probability == 0 { return 0 }
    return Double(trials) * probability < 10
      ? invertedBinomial(trials, probability) : rejectedBinomial(trials, probability)
  }

  /// Goes up from 0 until the cumulative probability passes a uniform number.
  private mutating func invertedBinomial(_ trials: Int, _ probability: Double) -> Int {
    let odds = probability / (1 - probability)
    var share = exp(Double(trials) * log1p(-probability))
    var left = uniform()
    var successes = 0
    while left >= share && successes < trials {
      left -= share
      successes += 1
      share *= odds * Double(trials - successes + 1) / Double(successes)
    }
    return successes
  }

  private mutating func rejectedBinomial(_ trials: Int, _ probability: Double) -> Int {
    let n = Double(trials)
    let spread = (n * probability * (1 - probability)).squareRoot()
    let b = 1.15 + 2.53 * spread
    let a = -0.0873 + 0.0248 * b + 0.01 * probability
    let centre = n * probability + 0.5
    let squeeze = 0.92 - 4.2 / b
    while true {
      var v = uniform()
      let u = uniform() - 0.5
      let edge = 0.5 - abs(u)
      let k = ((2 * a / edge + b) * u + centre).rounded(.down)
      // The corner of the hat that lies under the curve: most tries end here.
      if edge >= 0.07 && v <= squeeze { return Int(k) }
      guard k >= 0 && k <= n else { continue }
      v *= (2.83 + 5.1 / b) * spread / (a / (edge * edge) + b)
      if log(v) <= logRatioToMode(k, n, probability) { return Int(k) }
    }
  }

  /// The logarithm of P(k) / P(mode).
  private func logRatioToMode(_ k: Double, _ n: Double, _ probability: Double) -> Double {
    let odds = probability / (1 - probability)
    let mode = ((n + 1) * probability).rounded(.down)
    return (mode + 0.5) * log((mode + 1) / (odds * (n - mode + 1)))
      + (n + 1) * log((n - mode + 1) / (n - k + 1))
      + (k + 0.5) * log(odds * (n - k + 1) / (k + 1))
      + factorialTail(mode) + factorialTail(n - mode) - factorialTail(k) - factorialTail(n - k)
  }

  /// log k! less Stirling's (k + ½) log(k + 1) − (k + 1) + ½ log 2π: the first terms of its series,
  /// off by less than 1e-10 from 10 on; below, from the table.
  private func factorialTail(_ k: Double) -> Double {
    if k < 10 { return SeededRandom.smallFactorialTails[Int(k)] }
    let inverse = 1 / (k + 1)
    let square = inverse * inverse
    return inverse * (1.0 / 12 - square * (1.0 / 360 - square / 1260))
  }

  private static let smallFactorialTails: [Double] = [
    0.081_061_466_795_327_258, 0.041_340_695_955_409_294, 0.027_677_925_684_998_339,
    0.020_790_672_103_765_093, 0.016_644_691_189_821_193, 0.013_876_128_823_070_748,
    0.011_896_709_945_891_770, 0.010_411_265_261_972_096, 0.009_255_462_182_712_733,
    0.008_330_563_433_362_871,
  ]
}
