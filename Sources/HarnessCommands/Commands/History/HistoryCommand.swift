internal import ArgumentParser

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List the runs that were made, and keep their history.",
    subcommands: [
      HistoryListCommand.self, HistoryPruneCommand.self, HistoryExportCommand.self,
      HistoryImportCommand.self, HistoryBackupCommand.self,
    ],
    defaultSubcommand: HistoryListCommand.self)
}
