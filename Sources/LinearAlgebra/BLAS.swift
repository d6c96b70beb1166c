internal import CLAPACK

/// The BLAS library that is linked.
package enum BLAS {
  /// The library's description of itself: name, version, target core, threading.
  package static var description: String {
    String(cString: openblas_get_config())
  }

  /// Keeps the library to the calling thread, for the whole process.
  ///
  /// With more threads it splits sums in another way and rounds them in another way, so results
  /// would depend on the machine. Call it once, before anything is computed.
  package static func useSingleThread() {
    openblas_set_num_threads(1)
  }
}
