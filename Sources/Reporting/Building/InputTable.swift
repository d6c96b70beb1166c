internal import Results

/// The files that went in.
enum InputTable {
  static func table(_ inputs: [InputHash], limits: Limits) -> Table {
    Table(
      caption: "What went in",
      columns: [
        Table.Column("Input", .header), Table.Column("File", .text), Table.Column("Size", .number),
        Table.Column("SHA-256", .text),
      ],
      rows: inputs.prefix(limits.columns).map { input in
        Table.Row(cells: [
          .phrase("\(name: input.role)"), .phrase("\(name: input.path)"),
          .phrase(Phrase(words: NumberText.bytes(input.bytes))), .phrase("\(code: input.sha256)"),
        ])
      }, stacks: true)
  }
}
