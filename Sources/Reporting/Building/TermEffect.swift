internal import Results

/// One coefficient with the size of its effect: what one standard deviation more of a number does,
/// or the step from 0 to 1 of a level.
struct TermEffect {
  let term: LinearDescription.Term
  let output: Int
  let coefficient: LinearDescription.Coefficient
  let size: Double

  /// The largest effects first; equal ones in the model's own order.
  static func sorted(_ model: LinearDescription) -> [TermEffect] {
    let effects = model.terms.flatMap { term in
      term.coefficients.enumerated().map { output, coefficient in
        let unit =
          switch term.part {
          case .value(_, _, let deviation): deviation
          case .missing, .level, .rareLevel: 1.0
          }
        return TermEffect(
          term: term, output: output, coefficient: coefficient, size: coefficient.estimate * unit)
      }
    }
    let order = effects.indices.sorted {
      (-abs(effects[$0].size), $0) < (-abs(effects[$1].size), $1)
    }
    return order.map { effects[$0] }
  }
}
