/// Why a service cannot even be asked; for the user to fix.
package enum ServiceError: Error, Equatable, Sendable {
  /// A header's value is to come from a variable that is not set.
  case missingVariable(String, header: String)
  /// The variable has a value that no header can have: a line break, or a NUL.
  case unusableVariable(String, header: String)
  /// libcurl cannot be loaded; with what the system says.
  case noLibrary(String)
}
