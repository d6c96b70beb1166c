internal import Audit
internal import Results
internal import Tabular

extension AuditSettings {
  private enum Keys {
    static let required = DefaultedKey(
      "required", .list(of: .column), default: .array([]),
      about: "Columns without which the problem cannot be solved: one that is absent, empty or "
        + "constant shuts the gate.")
    static let ranges = DefaultedKey(
      "ranges", .map(of: rangeForm), default: .object([]),
      about: "What numbers are possible, by column.")
    static let limits = OptionalKey(
      "limits", limitsForm,
      about: "From which value of what a check measures it warns or shuts the "
        + "gate, by check.")
    static let waived = DefaultedKey(
      "waived", .list(of: AuditWaiver.form), default: .array([]),
      about: "Findings that somebody lets pass. The report shows each with its reason.")

    static let all: [any DeclaredKey] = [required, ranges, limits, waived]
  }

  private enum RangeKeys {
    static let from = OptionalKey("from", .number(), about: "The least possible number.")
    static let to = OptionalKey("to", .number(), about: "The largest possible number.")
  }

  private enum LimitKeys {
    static let warnIf = OptionalKey(
      "warnIf", .number(), about: "From here on the check warns. Left out: its own limit.")
    static let errorIf = OptionalKey(
      "errorIf", .number(), about: "From here on it shuts the gate. Left out: its own limit.")
  }

  static var form: Form<Self> {
    .object(Keys.all) { object in
      var settings = AuditSettings(
        waivers: object.value(Keys.waived), requiredColumns: object.value(Keys.required),
        ranges: Dictionary(
          uniqueKeysWithValues: object.value(Keys.ranges).map { (ColumnName($0.string), $1) }))
      object.noteDuplicates(in: Keys.required)
      for (kind, limits) in object.value(Keys.limits) ?? [] {
        if let warnIf = limits.warnIf { settings[kind].warnIf = warnIf }
        if let errorIf = limits.errorIf { settings[kind].errorIf = errorIf }
      }
      return settings
    }
  }

  private static var rangeForm: Form<ClosedRange<Double>> {
    .object([RangeKeys.from, RangeKeys.to]) { object in
      let from = object.value(RangeKeys.from) ?? -.infinity
      let to = object.value(RangeKeys.to) ?? .infinity
      guard from <= to else {
        object.note(.notAscending(previous: from, next: to), at: RangeKeys.to)
        return nil
      }
      return from...to
    }
  }

  private struct Limits: Sendable {
    let warnIf: Double?
    let errorIf: Double?
  }

  /// A key for each check that measures something.
  private static var limitsForm: Form<[(kind: AuditFinding.Kind, limits: Limits)]> {
    let limits = Form<Limits>.object([LimitKeys.warnIf, LimitKeys.errorIf]) { object in
      Limits(warnIf: object.value(LimitKeys.warnIf), errorIf: object.value(LimitKeys.errorIf))
    }
    let keys = AuditMeasure.all.map { measure in
      (measure.kind, OptionalKey(measure.kind.rawValue, limits, about: measure.description))
    }
    return .object(keys.map { $0.1 as any DeclaredKey }) { object in
      keys.compactMap { kind, key in object.value(key).map { (kind, $0) } }
    }
  }
}

extension AuditMeasure {
  /// For the schema: what is measured, and the limits that hold where a config has none.
  fileprivate var description: String {
    let sense =
      switch limits.sense {
      case .atLeast: "from"
      case .above: "above"
      case .below: "below"
      }
    let defaults = [limits.warnIf.map { ("warns", $0) }, limits.errorIf.map { ("shuts", $0) }]
      .compactMap { limit in
        limit.map { "\($0.0) \(sense) \(JSONLiteral.number($0.1).text())" }
      }
    return about + " By itself it "
      + (defaults.isEmpty ? "only notes." : defaults.joined(separator: " and ") + ".")
  }
}
