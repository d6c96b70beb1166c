internal import Candidates
internal import Files
internal import HarnessConfiguration
internal import Results

extension RunConfiguration {
  /// The files among the arguments of commands: what is run is an input too.
  func programFiles(in folder: ConfigFolder) -> [InputHash] {
    candidates.flatMap { candidate -> [InputHash] in
      guard case .program(let program) = candidate.source else { return [] }
      return program.command.compactMap { argument in
        let path = folder.resolve(argument)
        guard FileKind.of(path) == .file else { return nil }
        return (try? InputFile(path).identity())?.hash(
          role: "candidate \(candidate.name)", path: argument)
      }
    }
  }
}
