/// The shortest config that is whole.
let minimalConfig = """
  {
    "project": "loans",
    "problem": {
      "statement": "Some loans are not paid back.",
      "decision": "Whom to lend to.",
      "owner": "Head of lending",
      "stakeholders": ["Borrowers"]
    },
    "data": { "path": "loans.csv", "target": "repaid" },
    "metric": { "name": "roc_auc", "target": 0.8 }
  }
  """

/// The minimal config with one more member of its root.
func minimalConfig(with member: String) -> String {
  minimalConfig.replacing("\"project\": \"loans\",", with: "\"project\": \"loans\", \(member),")
}

/// The minimal config with some text of it exchanged.
func minimalConfig(_ text: String, replacedBy other: String) -> String {
  minimalConfig.replacing(text, with: other)
}
