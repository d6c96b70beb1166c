internal import ArgumentParser

/// How the program ends.
enum ExitStatus: Int32 {
  /// Every gate is open.
  case gatesOpen = 0
  /// A gate is shut, or cannot be told open.
  case gateShut = 1
  /// Something that the user must fix: usage, config, data.
  case inputError = 2
  /// A candidate that was run broke, or the harness itself, or could not write its results.
  case broken = 3
  /// A sign-off is missing, void, expired or not allowed.
  case signOff = 4

  var exitCode: ExitCode { ExitCode(rawValue) }
}
