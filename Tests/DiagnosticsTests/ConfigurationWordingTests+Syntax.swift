extension ConfigurationWordingTests {
  /// Texts that are no JSON.
  static let syntax: [Case] = [
    Case(
      "a trailing comma",
      [
        (
          "\"metric\": { \"name\": \"roc_auc\", \"target\": 0.8 }",
          "\"metric\": { \"name\": \"roc_auc\", \"target\": 0.8 },"
        )
      ],
      """
      loans.json:11:1: expected a key in quotes, got '}'
        JSON has no comma after the last element; delete it
      """),
    Case(
      "a comment", [("\"project\": \"loans\"", "// the project\n  \"project\": \"loans\"")],
      """
      loans.json:2:3: expected a key in quotes or '}', got '/'
        JSON has no comments; delete it
      """),
    Case(
      "single quotes", [("\"project\": \"loans\"", "'project': 'loans'")],
      """
      loans.json:2:3: expected a key in quotes or '}', got '''
        JSON quotes text with ", not with '
      """),
    Case(
      "a comma is missing", [("\"project\": \"loans\",", "\"project\": \"loans\"")],
      """
      loans.json:3:3: expected ',' or '}', got '"'
      """),
    Case(
      "a line break in text", [("Some loans", "Some\nloans")],
      """
      loans.json:4:23: expected the end of the text that began in line 4, column 18, got a line break
        write a line break in text as \\n
      """),
    Case(
      "an unknown escape", [("Some loans", "Some \\loans")],
      """
      loans.json:4:25: expected one of "\\/bfnrtu after a backslash, got 'l'
        write a backslash in text as \\\\
      """),
    Case(
      "a number without a leading zero", [("0.8", ".8")],
      """
      loans.json:10:44: expected a value, got '.'
        JSON writes 0.5, not .5 or +0.5
      """),
    Case(
      "the end is missing",
      [
        (
          "\"metric\": { \"name\": \"roc_auc\", \"target\": 0.8 }\n}",
          "\"metric\": { \"name\": \"roc_auc\", \"target\": 0.8 }"
        )
      ],
      """
      loans.json:10:49: expected ',' or '}', got the end of the file
      """),
    Case(
      "a text that nothing closes", [("\"roc_auc\", \"target\": 0.8 }\n}", "\"roc_auc")],
      """
      loans.json:10:31: expected the end of the text that began in line 10, column 23, got the end of the file
      """),
  ]
}
