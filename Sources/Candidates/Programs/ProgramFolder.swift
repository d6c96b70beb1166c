package import Files
internal import Glibc
internal import Results
package import Tabular

/// The private folder of one candidate's run: what it gets, and where it puts what it makes. It goes
/// when this does.
package struct ProgramFolder: ~Copyable {
  private let folder: TemporaryFolder
  private var watch = InputWatch()

  package init(in parent: String) throws(FileError) {
    folder = try TemporaryFolder(in: parent, name: "candidate")
    for name in ["model", "tmp"] { mkdir(folder.path(of: name), 0o700) }
  }

  package var path: String { folder.path }
  package var training: String { folder.path(of: "training.csv") }
  package var test: String { folder.path(of: "test.csv") }
  package var predictions: String { folder.path(of: "predictions.csv") }
  package var model: String { folder.path(of: "model") }
  package var temporary: String { folder.path(of: "tmp") }
  package var log: String { folder.path(of: "log") }
  package var requests: String { folder.path(of: "requests") }
  package var answers: String { folder.path(of: "answers") }

  package func taskPath(_ task: TaskDocument) -> String {
    folder.path(of: "task-\(task.phase.rawValue).json")
  }

  /// Writes the task of a phase. The program must not change it.
  package mutating func write(_ task: TaskDocument) throws(FileError) {
    let path = taskPath(task)
    try folder.write(Self.name(of: path), task.json)
    watch.add(path, as: Self.name(of: path), sha256: ContentHash.sha256(of: task.json))
  }

  /// Writes columns as CSV, two at least, with a header. The program must not change it.
  package mutating func write(
    _ columns: [FileColumn], rows: [Int32], to path: String
  ) throws(FileError) {
    var sha256 = ""
    try folder.write(Self.name(of: path)) { append throws(FileError) in
      let hash = ContentHash()
      var bytes: [UInt8] = []
      DelimitedText.append(record: columns.map(\.name), to: &bytes)
      for row in rows {
        Self.append(columns, row: Int(row), to: &bytes)
        if bytes.count > 1 << 20 { try Self.flush(&bytes, hash, append) }
      }
      try Self.flush(&bytes, hash, append)
      sha256 = hash.finish()
    }
    watch.add(path, as: Self.name(of: path), sha256: sha256)
  }

  private static func append(_ columns: [FileColumn], row: Int, to bytes: inout [UInt8]) {
    for (place, column) in columns.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      column.append(row, &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func flush(
    _ bytes: inout [UInt8], _ hash: borrowing ContentHash,
    _ append: (ArraySlice<UInt8>) throws(FileError) -> Void
  ) throws(FileError) {
    bytes.withUnsafeBytes { hash.update($0) }
    try append(bytes[...])
    bytes.removeAll(keepingCapacity: true)
  }

  private static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  /// What the program changed or deleted of its inputs.
  package var changedInputs: [String] { watch.changed }

  /// Of the model folder, in 10^6 bytes.
  package var artifactMegabytes: Double { Double(FileKind.byteCount(below: model)) / 1e6 }

  /// The end of the log: ten lines at most, none longer than 200 characters, empty ones left out.
  package var lastWords: [String] {
    guard FileKind.of(log) == .file, let bytes = try? InputFile.read(log).contents else {
      return []
    }
    let lines = String(decoding: bytes.suffix(1 << 14), as: UTF8.self)
      .split(whereSeparator: \.isNewline)
      .filter { $0.contains { !$0.isWhitespace } }
    // The folder has another name each time, and a result is to be the same each time.
    return lines.suffix(10).map { line in
      String(line.replacing(path, with: "$HARNESS_FOLDER").prefix(200))
    }
  }
}

/// A column of a file: its name, and how a row's cell is written.
package struct FileColumn {
  package let name: ExactString
  package let append: (_ row: Int, _ bytes: inout [UInt8]) -> Void

  package init(
    name: ExactString, append: @escaping (_ row: Int, _ bytes: inout [UInt8]) -> Void
  ) {
    self.name = name
    self.append = append
  }

  package init(_ column: Column) {
    self.init(name: column.name.exact) { row, bytes in column.append(row: row, to: &bytes) }
  }
}
