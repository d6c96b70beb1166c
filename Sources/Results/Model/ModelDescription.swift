/// A model in full, enough to show it and to rebuild it.
package enum ModelDescription: Codable, Equatable, Sendable {
  case constant(ConstantDescription)
  case rule(RuleDescription)
  case linear(LinearDescription)
  case tree(TreeDescription)
  case predictionsFile(PredictionsFileDescription)
  case program(ProgramDescription)
}
