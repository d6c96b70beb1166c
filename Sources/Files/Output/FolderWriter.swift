internal import CLinux
internal import Glibc

/// One writing of an `OutputFolder`.
struct FolderWriter {
  private let files: [OutputFile]
  /// As it was asked for; for messages.
  private let path: String
  private let target: Path
  private let replacing: Bool
  private let recognising: @Sendable (_ name: String) -> Bool
  /// Lets two paths trade places in one step; 0, or -1 with `errno`.
  private let exchange: @Sendable (_ first: String, _ second: String) -> Int32

  init(
    _ files: [OutputFile], to path: String, replacing: Bool,
    recognising: @escaping @Sendable (String) -> Bool = { _ in true },
    exchange: @escaping @Sendable (String, String) -> Int32 = { harness_exchange_paths($0, $1) }
  ) throws(FileError) {
    precondition(!files.isEmpty, "a folder of results has files")
    precondition(Set(files.map(\.name)).count == files.count, "two files have one name")
    self.files = files
    self.path = path
    self.replacing = replacing
    self.recognising = recognising
    self.exchange = exchange
    let asked = Path(path)
    try Self.reporting(path) { () throws(SystemError) in
      try FileSystem.createFolder(asked.parent)
    }
    target = asked.resolved()
  }

  func write() throws(FileError) {
    recoverPrevious()
    TemporaryEntry.clearLeftovers(in: target.parent)
    // Better to say no before the work than after it; `place` asks again.
    try checkReplaceable()
    let temporary: TemporaryEntry
    do {
      temporary = try TemporaryEntry(.folder, beside: target)
    } catch {
      throw .notWritable(path: path, errno: error.number)
    }
    let folder = temporary.path.string
    do throws(FileError) {
      try Self.reporting(path) { () throws(SystemError) in
        for file in files {
          let descriptor = try FileDescriptor(folder + "/" + file.name, .create)
          try descriptor.write(file.bytes)
          try descriptor.synchronize()
        }
        try FileSystem.synchronizeFolder(folder)
      }
      while try !place(folder) {}
    } catch {
      FileSystem.remove(folder)
      throw error
    }
    try Self.reporting(path) { () throws(SystemError) in
      try FileSystem.synchronizeFolder(target.parent)
    }
  }

  private func checkReplaceable() throws(FileError) {
    try Self.checkReplaceable(
      target.string, asked: path, replacing: replacing, mark: files[0].name,
      recognising: recognising)
  }

  /// An error where something stands at the target that may not be replaced.
  static func checkReplaceable(
    _ target: String, asked path: String, replacing: Bool, mark: String,
    recognising: (String) -> Bool
  ) throws(FileError) {
    guard let kind = FileSystem.kind(of: target) else { return }
    guard kind == .folder else { throw .notADirectory(path: path) }
    let names = (try? FileSystem.names(in: target)) ?? []
    if names.isEmpty { return }
    guard replacing else { throw .alreadyExists(path: path) }
    guard names.contains(mark) else { throw .foreignFolder(path: path, missing: mark) }
    if let foreign = names.first(where: { !recognising($0) }) {
      throw .foreignEntry(path: path, name: foreign)
    }
  }

  /// Puts the finished folder in its place. False where another process changed something in
  /// between, so that it has to be tried again.
  private func place(_ folder: String) throws(FileError) -> Bool {
    // Succeeds where there is nothing, or an empty folder.
    if rename(folder, target.string) == 0 { return true }
    let refusal = errno
    try checkReplaceable()
    guard refusal == ENOTEMPTY || refusal == EEXIST else {
      throw .notWritable(path: path, errno: refusal)
    }
    if exchange(folder, target.string) == 0 {
      FileSystem.remove(folder)  // Which is now the old one.
      return true
    }
    switch errno {
    case ENOENT: return false
    case EINVAL, ENOSYS, ENOTSUP, EXDEV: return try placeInTwoSteps(folder)
    case let number: throw .notWritable(path: path, errno: number)
    }
  }

  /// For file systems that cannot exchange (NFS, some of those that containers mount): the old
  /// folder steps aside under a hidden name first. After a kill between the two steps the next
  /// write brings it back.
  private func placeInTwoSteps(_ folder: String) throws(FileError) -> Bool {
    FileSystem.remove(previous)
    guard rename(target.string, previous) == 0 else {
      // Another process put its old folder aside, or took this one.
      if [ENOENT, ENOTEMPTY, EEXIST].contains(errno) { return false }
      throw .notWritable(path: path, errno: errno)
    }
    if rename(folder, target.string) == 0 {
      FileSystem.remove(previous)
      return true
    }
    let refusal = errno
    if refusal == ENOTEMPTY || refusal == EEXIST { return false }
    recoverPrevious()
    throw .notWritable(path: path, errno: refusal)
  }

  private var previous: String { target.sibling(".harness-previous.\(target.name)").string }

  private func recoverPrevious() {
    if FileSystem.kind(of: target.string) == nil { rename(previous, target.string) }
  }

  private static func reporting(
    _ path: String, _ body: () throws(SystemError) -> Void
  ) throws(FileError) {
    do {
      try body()
    } catch {
      throw .notWritable(path: path, errno: error.number)
    }
  }
}
