internal import Results

extension AuditFinding.Subject {
  /// The column that this finding keeps from the models.
  var columnLeftOut: String? {
    switch self {
    case .constantColumn(let column), .emptyColumn(let column),
      .identifierLike(let column, _, _), .textLike(let column, _, _):
      column
    default: nil
    }
  }
}
