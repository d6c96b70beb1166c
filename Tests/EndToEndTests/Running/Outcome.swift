/// How a run of the program ended, and what it said.
struct Outcome: CustomStringConvertible {
  let code: Int32
  /// It crashed or was killed; `code` is then the signal.
  let wasKilled: Bool
  let output: String
  let messages: String

  var description: String {
    """
    \(wasKilled ? "signal" : "exit code") \(code)
    --- stdout
    \(output)
    --- stderr
    \(messages)
    """
  }
}
