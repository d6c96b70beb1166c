/// A hold on a file, for as long as this lives, that other processes respect who ask for one too. The
/// system lets go of it when the process ends, however that happens.
package struct FileLock: ~Copyable {
  package enum Kind: Sendable {
    /// Several may have it at once; waits while somebody is alone with the file.
    case shared
    /// Alone with the file; waits until nobody else has it.
    case exclusive
    /// Alone with the file, or not at all.
    case exclusiveIfFree
  }

  private let descriptor: FileDescriptor

  /// Makes the file if it is not there. Nil where it cannot be had.
  package init?(_ path: String, _ kind: Kind) {
    do throws(SystemError) {
      let descriptor = try FileDescriptor(path, .extend)
      switch kind {
      case .shared: try descriptor.waitForLock(isShared: true)
      case .exclusive: try descriptor.waitForLock()
      case .exclusiveIfFree: guard descriptor.lock() == .locked else { return nil }
      }
      self.descriptor = descriptor
    } catch {
      return nil
    }
  }
}
