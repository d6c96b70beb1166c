package import Files

extension Diagnostic {
  package init(_ error: FileError) {
    switch error {
    case .notFound(let path, let siblings):
      self.init(
        place: path, message: "there is no such file",
        hint: Self.nearName(to: path, among: siblings).map { "did you mean \($0)?" })
    case .isDirectory(let path):
      self.init(place: path, message: "expected a file, found a folder")
    case .isDevice(let path):
      self.init(place: path, message: "expected a file or a pipe, found a device")
    case .notReadable(let path, let errno):
      self.init(place: path, message: "cannot be read: \(Phrase.reason(errno))")
    case .changedWhileRead(let path):
      self.init(
        place: path, message: "this file changed while it was read",
        hint: "run again when nothing writes to it")
    case .corruptGzip(let path, let fault):
      self.init(
        place: path, message: "this gzip file is broken: \(Self.words(for: fault))",
        hint: "fetch or compress the file again; gzip -t checks it")
    case .notWritable(let path, let errno):
      self.init(place: path, message: "cannot be written: \(Phrase.reason(errno))")
    case .notADirectory(let path):
      self.init(
        place: path, message: "expected a folder or nothing here, found a file",
        hint: "choose another folder for the output")
    case .alreadyExists(let path):
      self.init(
        place: path, message: "this folder exists and is not empty",
        hint: "choose another folder for the output, or remove this one")
    case .foreignFolder(let path, let missing):
      self.init(
        place: path,
        message: "this folder has no \(Phrase.quoted(missing)), so it does not look like an "
          + "earlier output, and is not replaced",
        hint: "choose another folder for the output")
    case .foreignEntry(let path, let name):
      self.init(
        place: path,
        message:
          "this folder holds \(Phrase.quoted(name)), which no run writes, and is not replaced",
        hint: "move it away, or choose another folder for the output")
    }
  }

  /// A stream that could not be written to.
  package init(stream: String, errno: Int32) {
    self.init(place: stream, message: "cannot be written: \(Phrase.reason(errno))")
  }

  private static func words(for fault: GzipFault) -> String {
    switch fault {
    case .truncated: "it ends too early"
    case .corrupt: "its data do not match their checksum or their form"
    case .trailingBytes(let offset):
      "from byte \(offset) on something follows that is not gzip"
    }
  }

  /// The name in the same folder that was probably meant.
  private static func nearName(to path: String, among siblings: [String]) -> String? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return NearestName.of(name, in: siblings).map { Phrase.quoted($0) }
  }
}
