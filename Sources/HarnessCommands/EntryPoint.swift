internal import ArgumentParser
internal import Foundation

/// Where the program starts, and the only place where it ends.
package enum EntryPoint {
  package static func main() {
    // A reader that has seen enough (`harness show … | head`) is no reason to die of a signal in
    // the middle of writing a run's folder.
    signal(SIGPIPE, SIG_IGN)
    exit(status(of: Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  static func status(of arguments: [String]) -> ExitCode {
    let console = Console()
    do {
      var command = try HarnessCommand.parseAsRoot(arguments)
      try command.run()
      return .success
    } catch let failure as CommandFailure {
      failure.diagnostics.forEach(console.report)
      return failure.status.exitCode
    } catch let code as ExitCode {
      return code
    } catch {
      // Help and version are successes; all else that the parser throws is a usage error.
      let message = HarnessCommand.fullMessage(for: error)
      if HarnessCommand.exitCode(for: error) == .success {
        console.print(message)
        return .success
      }
      console.note(message)
      return ExitStatus.inputError.exitCode
    }
  }
}
