package import Results

/// How people call a subpopulation on the command line.
package enum SubpopulationName {
  /// Whether it is what a subpopulation is shown as: case, spaces and the signs of ASCII make no
  /// difference.
  package static func matches(_ typed: String, _ subpopulation: Subpopulation) -> Bool {
    plain(typed) == plain(Wording.subpopulation(subpopulation).plain())
  }

  static func plain(_ name: String) -> [Character] {
    var text = name.lowercased()
    for (sign, ascii) in [("≤", "<="), ("≥", ">="), ("−", "-"), ("\u{00A0}", "")] {
      text = text.split(separator: sign, omittingEmptySubsequences: false).joined(separator: ascii)
    }
    return text.filter { $0 != " " }
  }
}
