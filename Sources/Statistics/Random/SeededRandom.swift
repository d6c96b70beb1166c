/// A reproducible source of randomness: xoshiro256** (Blackman & Vigna, 2021), seeded through
/// SplitMix64 as its authors advise.
///
/// The same seed and stream give the same numbers on every machine and with any number of
/// threads. Streams are for work that is shared out: draw `i` of a bootstrap uses stream `i`, so
/// it does not matter who computes it.
///
/// The standard library's `random(in:using:)` and `shuffle(using:)` may consume a generator in
/// another way in another release; use `uniform(below:)`, `uniform()` and `shuffle(_:)` from here
/// wherever a result is kept.
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  package init(seed: UInt64, stream: UInt64 = 0) {
    var mixer = SplitMix64(state: seed)
    // The stream enters after one mixing step, so that (seed 1, stream 2) and (seed 2, stream 1)
    // have nothing in common.
    mixer = SplitMix64(state: mixer.next() ^ (stream &* 0xd1b5_4a32_d192_ed03))
    state = (mixer.next(), mixer.next(), mixer.next(), mixer.next())
  }

  /// One number of a seed and a stream, where no more are needed: a hash of the two.
  package static func number(seed: UInt64, stream: UInt64) -> UInt64 {
    var mixer = SplitMix64(state: seed)
    mixer = SplitMix64(state: mixer.next() ^ (stream &* 0xd1b5_4a32_d192_ed03))
    return mixer.next()
  }

  package mutating func next() -> UInt64 {
    let result = rotateLeft(state.1 &* 5, 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotateLeft(state.3, 45)
    return result
  }

  /// A uniform integer in `0 ..< bound`, without bias (Lemire, 2019).
  package mutating func uniform(below bound: Int) -> Int {
    precondition(bound > 0, "a uniform integer needs a positive bound")
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// A uniform double in [0, 1), a multiple of 2⁻⁵³.
  package mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A standard normal number, by the quantile of a uniform one; that is never 0 here, whose quantile is
  /// infinite.
  package mutating func normal() -> Double { Normal.quantile(max(uniform(), 0x1p-54)) }

  /// Writes the next numbers, for who takes many at once.
  package mutating func fill(_ words: UnsafeMutableBufferPointer<UInt64>) {
    for place in words.indices { words[place] = next() }
  }

  /// Shuffles in place (Fisher–Yates), every order equally likely. Of row numbers alone: a generic body
  /// would be ten times slower from another module.
  package mutating func shuffle(_ elements: inout [Int32]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, through: 1, by: -1) {
      elements.swapAt(last, uniform(below: last + 1))
    }
  }

  private func rotateLeft(_ value: UInt64, _ count: UInt64) -> UInt64 {
    (value << count) | (value >> (64 - count))
  }
}

/// The generator that spreads a seed's bits (Steele, Lea & Flood, 2014).
private struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
