package import Tabular

/// A table from a query on a SQLite database, by the system's SQLite.
///
/// SQLite types each cell by itself. A column whose cells are all numbers or NULL is one of numbers;
/// else its cells count as text, and mean what they would in a delimited file: see
/// `CellColumnBuilder`. NULL is missing, and so is every cell that `missingSpellings` names. Rows
/// come in the order in which SQLite gives them, which only an ORDER BY fixes.
package struct SQLiteQuery: Sendable {
  private let path: String
  private let query: String

  /// - Parameters:
  ///   - path: of a file that is there. Its write-ahead log is read with it, if it has one.
  ///   - query: one SELECT. It holds no NUL.
  package init(path: String, query: String) {
    self.path = path
    self.query = query
  }

  /// Runs the query. The table is of one moment, whoever writes at the same time.
  /// O(rows × columns) beside what SQLite does; memory: 9 bytes a cell beside the table itself, a
  /// column at a time.
  package func read(_ options: ReadingOptions) throws(SQLiteError) -> ReadTable {
    let connection = try SQLiteConnection(path)
    let statement = try SQLiteStatement(query, on: connection)
    let names = try columnNames(statement)
    var cells = names.map { _ in CellColumnBuilder() }
    var row = 0
    while try statement.step(on: connection) {
      row += 1
      for column in cells.indices {
        try append(statement.cell(Int32(column)), to: &cells[column], names[column], row: row)
      }
    }
    guard row > 0 else { throw .noRows(columns: names.count) }
    return try table(names, &cells, rowCount: row, options)
  }

  private func columnNames(
    _ statement: borrowing SQLiteStatement
  ) throws(SQLiteError) -> [ColumnName] {
    let names = statement.columnNames.map { ColumnName($0) }
    var first: [ColumnName: Int] = [:]
    for (index, name) in names.enumerated() {
      guard
        name.string.utf8.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") })
      else { throw .emptyName(column: index + 1) }
      if let earlier = first.updateValue(index, forKey: name) {
        throw .duplicateName(name, firstColumn: earlier + 1, column: index + 1)
      }
    }
    return names
  }

  private func append(
    _ cell: SQLiteStatement.Cell, to cells: inout CellColumnBuilder, _ name: ColumnName, row: Int
  ) throws(SQLiteError) {
    switch cell {
    case .missing: cells.appendMissing()
    case .integer(let value): cells.append(value)
    case .real(let value):
      guard cells.append(value) else { throw .infiniteNumber(name, row: row) }
    case .text(let text):
      guard cells.append(text) else { throw .brokenText(name, row: row) }
    case .blob: throw .blob(name, row: row)
    }
  }

  /// Takes the cells away column by column.
  private func table(
    _ names: [ColumnName], _ cells: inout [CellColumnBuilder], rowCount: Int,
    _ options: ReadingOptions
  ) throws(SQLiteError) -> ReadTable {
    var columns: [Column] = []
    var notes: [ReadingNote] = []
    for (index, name) in names.enumerated() {
      let builder = cells[index]
      cells[index] = CellColumnBuilder()
      do {
        let (column, note) = try builder.column(
          name, wanted: options.types[name], missing: options.missingSpellings)
        columns.append(column)
        if let note { notes.append(note) }
      } catch {
        throw .wrongType(name, row: error.row + 1, text: error.text, expected: error.expected)
      }
    }
    return ReadTable(
      table: Table(columns: columns, rowCount: rowCount), delimiter: nil, lines: .rowNumbers,
      notes: notes)
  }
}
