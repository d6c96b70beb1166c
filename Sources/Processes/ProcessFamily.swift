internal import CLinux
internal import Glibc

/// All processes that descend from one, as the kernel lists them under `/proc`.
///
/// The one has adopted orphans (`harness_adopt_orphans`), so that a descendant stays one, whatever it
/// does with sessions, groups and parents.
struct ProcessFamily {
  let head: pid_t

  /// Without the head; parents before children.
  var members: [pid_t] {
    var found: [pid_t] = []
    var open = [head]
    // A process that forks while it is looked at may be missed: whoever ends a family looks again.
    while let process = open.popLast() {
      let children = Self.children(of: process)
      found += children
      open += children
    }
    return found
  }

  /// Bytes in memory of all members together, and the most that one of them ever had. What several
  /// share counts in each.
  func memory(of members: [pid_t]) -> (together: Int, largest: Int) {
    var sum = 0
    var largest = 0
    for process in members {
      guard let status = Self.text(of: "/proc/\(process)/status") else { continue }
      sum += Self.kilobytes("VmRSS:", in: status) * 1024
      largest = max(largest, Self.kilobytes("VmHWM:", in: status) * 1024)
    }
    return (sum, max(sum, largest))
  }

  /// The same with what several share counted once; slower, so asked only where it matters.
  func exclusiveMemory(of members: [pid_t]) -> Int {
    members.reduce(0) { sum, process in
      let text = Self.text(of: "/proc/\(process)/smaps_rollup") ?? ""
      return sum + Self.kilobytes("Pss:", in: text) * 1024
    }
  }

  /// Kills all members, again and again until none is left, and waits for those that have become the
  /// head's children. Only for the head itself to call. Gives up on what the kernel will not let go
  /// of within two seconds.
  func end() {
    for round in 0..<2_000 {
      let members = members
      // What forks faster than it is killed is stopped first.
      if round > 0 { for process in members { kill(process, SIGSTOP) } }
      for process in members { kill(process, SIGKILL) }
      var status: Int32 = 0
      while waitpid(-1, &status, WNOHANG) > 0 {}
      if members.isEmpty { return }
      usleep(1_000)
    }
  }

  private static func children(of process: pid_t) -> [pid_t] {
    let folder = "/proc/\(process)/task"
    guard let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var children: [pid_t] = []
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard pid_t(name) != nil, let list = text(of: "\(folder)/\(name)/children") else { continue }
      children += list.split(separator: " ").compactMap { pid_t($0) }
    }
    return children
  }

  private static func kilobytes(_ key: String, in text: String) -> Int {
    for line in text.split(separator: "\n") where line.hasPrefix(key) {
      return line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    }
    return 0
  }

  /// Nil where the process is gone.
  private static func text(of path: String) -> String? {
    guard let file = try? Descriptor(opening: path, O_RDONLY) else { return nil }
    var bytes: [UInt8] = []
    while let more = file.readAvailable() { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }
}
