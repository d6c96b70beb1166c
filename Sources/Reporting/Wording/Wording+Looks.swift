internal import Results

extension Wording {
  /// How often the test rows were looked at, and what is left of α and of them.
  static func looks(_ looks: Looks, alpha: Double) -> Phrase {
    let files = counted(looks.count, "predictions file has", "predictions files have")
    let due = """
      from \(NumberText.count(looks.freshRowsDue)) on they tell less than half of what they told \
      at first, and fresh ones are due
      """
    let unkept: Phrase =
      looks.areKept
      ? ""
      : """
       This run’s own could not be written down beside the config, so that later runs will not \
      count them.
      """
    guard looks.count > looks.ofRun else {
      return """
        No predictions file but this run’s has been compared on these test rows. Every further one \
        shares α with them; \(due).\(unkept)
        """
    }
    return """
      \(files) been compared on these test rows, each for an equal part of α: this run has \
      \(NumberText.percent(alpha)) of \(NumberText.percent(looks.configuredAlpha)). The rows now tell as much as \
      \(NumberText.percent(looks.worth)) of them told at first; \(due).\(unkept)
      """
  }
}
