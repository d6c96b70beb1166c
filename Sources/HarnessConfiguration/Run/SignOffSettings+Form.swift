internal import Results

extension SignOffSettings {
  private enum Keys {
    static let byAuthor = DefaultedKey(
      "byAuthor", .boolean, default: .boolean(false),
      about: "Whether who started a run may sign it as well.")
    static let allowedSigners = OptionalKey(
      "allowedSigners", .text,
      about: "The list of those who may sign, as git's, relative to this config's folder. Left "
        + "out: signoffs/allowed_signers in the project's folder.")

    static let all: [any DeclaredKey] = [byAuthor, allowedSigners]
  }

  static var form: Form<SignOffSettings> {
    .object(Keys.all) { object in
      let byAuthor = object.value(Keys.byAuthor)
      let allowedSigners = object.value(Keys.allowedSigners)
      return SignOffSettings(byAuthor: byAuthor, allowedSigners: allowedSigners)
    }
  }
}
