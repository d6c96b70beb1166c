internal import CLinux
internal import Glibc

/// The memory of the machine.
package enum SystemMemory {
  /// What this process may still take, in bytes: the least of what the kernel takes to be available
  /// and what the limits of its control group leave.
  package static var availableByteCount: Int {
    var available = Int.max
    if let text = contents(of: "/proc/meminfo"),
      let kilobytes = number(after: "MemAvailable:", text)
    {
      available = kilobytes * 1024
    }
    for group in ControlGroup.all {
      // "max" is no number, and no limit.
      guard let limit = contents(of: group.limitPath).flatMap({ number(after: "", $0) }),
        let usage = contents(of: group.usagePath).flatMap({ number(after: "", $0) })
      else { continue }
      available = min(available, max(limit - usage, 0))
    }
    return available
  }

  /// Gives memory that was freed back to the system. The C library keeps freed blocks of less than
  /// 32 MB for itself, and between blocks that live on, those of one stage would be left lying
  /// beside those of the next.
  package static func returnFreed() { _ = malloc_trim(0) }

  private struct ControlGroup {
    let limitPath: String
    let usagePath: String

    /// As a container sees its own: version 2, then 1.
    static let all = [
      ControlGroup(
        limitPath: "/sys/fs/cgroup/memory.max", usagePath: "/sys/fs/cgroup/memory.current"),
      ControlGroup(
        limitPath: "/sys/fs/cgroup/memory/memory.limit_in_bytes",
        usagePath: "/sys/fs/cgroup/memory/memory.usage_in_bytes"),
    ]
  }

  private static func contents(of path: String) -> String? {
    guard let file = try? FileDescriptor(path, .read), let bytes = try? file.readToEnd() else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first number behind a label.
  private static func number(after label: String, _ text: String) -> Int? {
    for line in text.split(separator: "\n") where line.hasPrefix(label) {
      return Int(line.dropFirst(label.count).drop { $0 == " " }.prefix { $0.isNumber })
    }
    return nil
  }
}
