/// Days as the command line takes them.
enum ISODay {
  /// Whether a text is a day as YYYY-MM-DD, or a time that begins with one.
  static func begins(_ text: String) -> Bool {
    text.wholeMatch(of: /\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T[0-9:]*Z?)?/) != nil
  }
}
