internal import CLinux
internal import Glibc

/// The two ends of a new pipe.
struct Pipe: ~Copyable {
  let reading: Descriptor
  let writing: Descriptor

  init() throws(ProcessError) {
    var ends: (Int32, Int32) = (-1, -1)
    guard harness_make_pipe(&ends.0, &ends.1) == 0 else { throw ProcessError(errno: errno) }
    reading = Descriptor(ends.0)
    writing = Descriptor(ends.1)
  }
}
