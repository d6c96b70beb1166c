internal import Glibc

/// The memory of the machine.
package enum SystemMemory {
  /// All of it, in bytes; what the system does not tell is no limit.
  package static var byteCount: Int {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let size = sysconf(Int32(_SC_PAGESIZE))
    return pages > 0 && size > 0 ? pages * size : .max
  }
}
