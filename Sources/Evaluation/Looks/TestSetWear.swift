internal import Statistics

/// What is left of α, and of a test set, when several candidates have been compared on it.
///
/// Each distinct predictions file has the same part of α (Bonferroni; it holds whatever was learned
/// from one look for the next). An earlier run's statements were made at a larger part: all of them
/// together hold at α when they are read at today's.
package struct TestSetWear: Equatable, Sendable {
  private let configuredAlpha: Double
  private let looks: Int
  private let ofRun: Int

  /// - Precondition: a look at least, no more in the run than in all, and `alpha` between 0 and 1.
  package init(alpha: Double, looks: Int, ofRun: Int) {
    precondition(ofRun > 0 && looks >= ofRun, "a run's looks are among all")
    precondition(alpha > 0 && alpha < 1, "alpha is between 0 and 1")
    configuredAlpha = alpha
    self.looks = looks
    self.ofRun = ofRun
  }

  /// The run's part of α, for all of its candidates together.
  package var alpha: Double {
    looks == ofRun ? configuredAlpha : configuredAlpha * Double(ofRun) / Double(looks)
  }

  /// The share of the rows that would show the same lift as well at the whole α: the square of the
  /// ratio of z(α/2) + z(power), as rows that are needed go by its square.
  package var worth: Double { Self.worth(of: alpha, beside: configuredAlpha) }

  /// The number of looks, a candidate a run, from which on the rows are worth less than half.
  package var looksUntilHalf: Int {
    // Half the worth asks for z + z(power) √2 times as large: solve for z, and for its α.
    let reach = Inference.reach(alpha: configuredAlpha) * 2.0.squareRoot()
    let tail = 2 * Normal.cumulative(-(reach - Normal.quantile(Inference.power)))
    return Int(configuredAlpha / tail) + 1
  }

  private static func worth(of alpha: Double, beside whole: Double) -> Double {
    let ratio = Inference.reach(alpha: whole) / Inference.reach(alpha: alpha)
    return ratio * ratio
  }
}
