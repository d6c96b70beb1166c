internal import CLAPACK

/// The BLAS library that is linked.
package enum BLAS {
  /// The library's description of itself: name, version, target core, threading.
  package static var description: String {
    String(cString: openblas_get_config())
  }
}
