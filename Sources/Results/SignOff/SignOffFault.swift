/// The first thing that speaks against a sign-off.
package struct SignOffFault: Codable, Equatable, Sendable {
  package let kind: Kind
  /// Which subject, field or file; nil where the kind says it all.
  package let what: String?
  /// A path, or words of another program.
  package let detail: String?

  package init(_ kind: Kind, _ what: String? = nil, detail: String? = nil) {
    self.kind = kind
    self.what = what
    self.detail = detail
  }

  package enum Kind: String, Codable, CaseIterable, Sendable {
    // Of the record itself.
    /// The file is no sign-off, or not one in the one form that it can have.
    case unreadable
    /// The signature is not of these bytes.
    case signature
    /// It was signed as something else than a sign-off.
    case namespace
    /// It names another key than the one that signed.
    case keyID
    /// It says of its run what the run's result does not say.
    case statement
    /// It is of another project than the folder that it stands in.
    case project
    /// Its file has another name than its content gives.
    case fileName
    /// Its file is not what the log holds.
    case fileOfLog
    /// The log has it, and its file is gone.
    case fileGone
    /// The log has lost or changed what it said when this was signed.
    case log

    // Of the signer.
    /// The key is on no line of the list of allowed signers.
    case unknownKey
    case revokedKey
    /// The key is listed, but not for this reviewer, time or namespace.
    case refusedKey
    /// The run's own author signed.
    case author
    /// It was signed later than now.
    case future

    // Of what it is about.
    /// A subject has other bytes now.
    case changed
    /// A subject is not there any more.
    case gone
    /// What the history holds of the run is not what was signed.
    case history
    /// The run comes to another conclusion.
    case conclusion
    /// A finding is open that nobody waived.
    case unwaived

    /// What a sign-off with such a fault is.
    package var standing: SignOffStanding {
      switch self {
      case .unreadable, .signature, .namespace, .keyID, .statement, .project, .fileName, .fileOfLog,
        .fileGone, .log, .history:
        .tampered
      case .unknownKey, .revokedKey, .refusedKey, .author, .future: .notAllowed
      case .changed, .gone, .conclusion, .unwaived: .void
      }
    }
  }
}
