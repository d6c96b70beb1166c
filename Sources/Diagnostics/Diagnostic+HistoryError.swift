package import Archive

extension Diagnostic {
  package init(_ error: HistoryError) {
    switch error {
    case .missing(let path):
      self.init(
        place: path, message: "there is no history yet",
        hint: "'harness run' begins one, at the root of the config's repository or else beside the "
          + "config; --history names another file")
    case .corrupt(let path):
      self.init(
        place: path, message: "this file is no SQLite database, or a broken one",
        hint: "bring back a backup, or move the file away: the next run begins a new history")
    case .foreign(let path):
      self.init(
        place: path, message: "this is a database of another program",
        hint: "name another file with --history")
    case .newer(let path):
      self.init(
        place: path, message: "a newer harness wrote this history",
        hint: "use that one, or another file with --history")
    case .busy(let path):
      self.init(
        place: path, message: "other processes have held the history for half a minute",
        hint: "run again when they are done")
    case .readOnly(let path):
      self.init(place: path, message: "the history cannot be opened, or not be written")
    case .notExported(let file, let line):
      self.init(
        at: Location(file, line: line), message: "this line is no record of an exported history",
        hint: "nothing was imported")
    case .nothingRun(let path):
      self.init(place: path, message: "nothing was ever run or audited here")
    case .unknownProject(let path, let name, let known):
      let nearest = NearestName.of(name, in: known).map { "did you mean '\($0)'?" }
      let all = "there are: \(known.prefix(10).joined(separator: ", "))"
      self.init(
        place: path, message: "no project '\(name)' was ever run or audited here",
        hint: nearest ?? (known.isEmpty ? nil : all))
    case .brokenEntry(let path, let sequence):
      self.init(
        place: path, message: "entry \(sequence) of the log cannot be read",
        hint: "somebody has changed it: bring back a backup")
    case .failed(let path, let reason):
      self.init(place: path, message: reason)
    }
  }
}
