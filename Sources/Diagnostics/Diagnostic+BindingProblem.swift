internal import HarnessConfiguration
internal import Results
internal import Tabular

extension BindingProblem {
  var message: String {
    switch self {
    case .unknownColumn(let name, let known):
      "the data have no column \(Phrase.quoted(name))"
        + Phrase.didYouMean(name.string, known.map(\.string))
    case .isTarget(let name): "\(Phrase.quoted(name)) is the target, and cannot be this as well"
    case .targetMissing(let rows, let first):
      "the target is missing in \(Phrase.count(rows, "row", "rows")), first in \(first.words) of "
        + "the data"
    case .noTarget: "the target is missing in every row of the data"
    case .oneClass(let name): "expected two classes or more, got \(Phrase.quoted(name)) alone"
    case .tooManyClasses(let count, let limit):
      "expected at most \(limit) classes, got \(count) distinct values"
    case .targetIsDateTime: "expected classes, got dates"
    case .targetNotNumeric(let type, let metric, let exception):
      "expected numbers, since the metric is \(Phrase.quoted(metric)), got "
        + (exception.map { "\(Phrase.quoted($0.text)) in \($0.place.words) of the data" }
          ?? "a column of type \(type.rawValue)")
    case .targetTooLarge(let value, let place, let limit):
      "expected numbers up to \(Phrase.number(limit)), got \(Phrase.number(value)) in "
        + "\(place.words) of the data"
    case .targetTooClose(let spread, let limit):
      "expected numbers that differ by \(Phrase.number(limit)) or more, got a spread of "
        + Phrase.number(spread)
    case .notAClass(let name, let classes):
      "expected one of the target's classes, got \(Phrase.quoted(name))"
        + Phrase.didYouMean(name.string, classes.map(\.string))
    case .onlyBinary(let task):
      "goes with a target of two classes, and this one \(Self.description(of: task))"
    case .conditionAlone(let task):
      "one condition alone answers for two classes, and this target \(Self.description(of: task))"
    case .onlyMulticlass(let task):
      "goes with a target of three classes or more, and this one \(Self.description(of: task))"
    case .onlyClasses: "goes with a target of classes, and this one is a number"
    case .onlyRegression(let task):
      "goes with a target of numbers, and this one \(Self.description(of: task))"
    case .unknownMetric(let name, let known):
      "unknown metric \(Phrase.quoted(name))\(Phrase.didYouMean(name, known))"
    case .metricOfOtherTask(let name, let task, _):
      "the metric \(Phrase.quoted(name)) does not go with the target, which "
        + Self.description(of: task)
    case .quantileNeeded(let metric): "the metric \(Phrase.quoted(metric)) needs a quantile"
    case .quantileWithoutEffect(let metric):
      "has no effect with the metric \(Phrase.quoted(metric))"
    case .costsNeeded(let metric): "the metric \(Phrase.quoted(metric)) needs costs"
    case .metricTwice(let name):
      "expected each metric only once, got \(Phrase.quoted(name)) again"
    case .widerThanRange(let value, let metric, let width):
      "\(Phrase.quoted(metric)) has a range of width \(Phrase.number(width)), got "
        + Phrase.number(value)
    case .unreachable(let target, let metric, let lowest, let highest):
      "\(Phrase.quoted(metric)) \(Self.range(lowest, highest)), got \(Phrase.number(target))"
    case .idNotText(_, let type):
      "expected an id to be read as text, got the type '\(type.rawValue)' for it in data.types"
    case .idMissing(_, let rows, let first):
      "the id is missing in \(Phrase.count(rows, "row", "rows")), first in \(first.words) of the data"
    case .idRepeated(_, let id, let first, let second, let repeats):
      "expected an id of its own for each row, got \(Phrase.quoted(id)) in "
        + "\(first.words(and: second)) of the data"
        + (repeats > 1 ? ", and \(repeats - 1) more such rows" : "")
    case .groupMissing(let name, let rows, let first):
      "\(Phrase.quoted(name)) is missing in \(Phrase.count(rows, "row", "rows")), first in "
        + "\(first.words) of the data"
    case .weightNotNumeric(let type, let exception):
      "expected numbers, got "
        + (exception.map { "\(Phrase.quoted($0.text)) in \($0.place.words) of the data" }
          ?? "a column of type \(type.rawValue)")
    case .weightMissing(let rows, let first):
      "the weight is missing in \(Phrase.count(rows, "row", "rows")), first in \(first.words) of the "
        + "data"
    case .weightOutOfRange(let weight, let place, let rows):
      "expected weights of 0 or more, got \(Phrase.number(weight)) in \(place.words) of the data"
        + (rows > 1 ? ", and \(rows - 1) more such rows" : "")
    case .noWeight: "expected some weight above 0, and every row has 0"
    case .timeNotOrdered(let name, let type):
      "expected a column of dates or numbers, got \(Phrase.quoted(name)) of type \(type.rawValue)"
    case .ruleSyntax(let error, _): error.words
    case .rule(let problem, let columns): problem.words(columns: columns)
    case .notAFeature(let name, let role):
      "the rule looks at \(Phrase.quoted(name)), which \(role.words)"
    case .answerNotANumber(let text):
      "expected a number, since the target is one, got \(Phrase.quoted(text))"
    case .notAGroup(let name, let role):
      "expected a column that makes groups, got \(Phrase.quoted(name)), which \(role.words)"
    case .datesMakeNoGroups(let name):
      "expected a column of text or numbers, got \(Phrase.quoted(name)), which holds dates"
    case .binsOfText(let name, let type), .rangeOfText(let name, let type):
      "expected a column of numbers, got \(Phrase.quoted(name)) of type \(type.rawValue)"
    case .sharesNotByName(let name):
      "expected the shares of \(Phrase.quoted(name)) by the names of its levels"
    case .sharesWithoutBins(let name):
      "expected a list of shares and \"bins\" to go with it, since \(Phrase.quoted(name)) holds numbers"
    case .shareCount(let count, let bins):
      "expected a share for each of \(bins) bins, and maybe one for missing, got \(count)"
    case .rowsWithoutShare(let condition, let rows):
      "\(Phrase.count(rows, "row has", "rows have")) \(condition.words), which has no share above 0"
    case .levelsOfNumbers(let name):
      "pools levels of text, and \(Phrase.quoted(name)) holds numbers"
    case .emptySubpopulation(let empty): empty.words
    }
  }

  var hint: String? {
    switch self {
    case .unknownColumn(let name, let known)
    where NearestName.of(name.string, in: known.map(\.string)) == nil:
      "the columns are \(Phrase.list(known.map(\.string), "and"))"
    case .targetTooLarge, .targetTooClose: "give the target in another unit"
    case .targetMissing: "mend the data, or set data.dropMissingTarget to true"
    case .tooManyClasses:
      "if the target is a number, choose a metric of numbers, such as 'mae' or 'rmse'"
    case .targetNotNumeric(_, _, .some): "mend the data, or name the cell in data.missing"
    case .targetNotNumeric: "for classes choose a metric such as 'log_loss' or 'accuracy'"
    case .notAClass(_, let classes):
      "the classes are \(Phrase.list(classes.map(\.string), "and"))"
    case .conditionAlone:
      "say what to predict: { \"rules\": [{ \"if\": …, \"predict\": … }], \"otherwise\": … }"
    case .unknownMetric(_, let known):
      "the metrics are \(Phrase.joined(known.map { Phrase.quoted($0) }, "and"))"
    case .metricOfOtherTask(_, _, let known):
      "those that do are \(Phrase.joined(known.map { Phrase.quoted($0) }, "and"))"
    case .quantileNeeded: "add \"quantile\": 0.9, or another between 0 and 1"
    case .costsNeeded:
      "add \"costs\", for example { \"yes\": { \"no\": 10 }, \"no\": { \"yes\": 1 } }"
    case .groupMissing: "give each of these rows a group of its own, or leave them out of the data"
    case .weightMissing: "a row that is to count for nothing has a weight of 0"
    case .weightOutOfRange, .noWeight:
      "a weight says how many rows of the world this one stands for"
    case .weightNotNumeric(_, .some): "mend the data, or name the cell in data.missing"
    case .idNotText: "leave the id out of data.types"
    case .idRepeated:
      "if several rows are of one customer, that column is a group: data.group"
    case .notAFeature(_, .excluded): "take it out of data.exclude, or out of the rule"
    case .binsOfText: "name the column alone; each of its levels is a subpopulation then"
    case .datesMakeNoGroups: "add a column of years or months to the data"
    case .sharesNotByName, .sharesWithoutBins, .shareCount:
      "{ \"column\": \"age\", \"bins\": [30], \"share\": [0.4, 0.6] } or { \"column\": \"sex\", \"share\": { \"f\": 0.5, \"m\": 0.5 } }"
    case .rowsWithoutShare:
      "give it a share, or take these rows out of the data; an empty name stands for missing"
    case .levelsOfNumbers: "say \"bins\" or \"quantiles\", or leave it out"
    case .emptySubpopulation: "nothing could be said of it; mend it, or leave it out"
    default: nil
    }
  }

  private static func description(of task: TaskKind) -> String {
    switch task {
    case .binary: "has two classes"
    case .multiclass: "has more than two classes"
    case .regression: "is a number"
    }
  }

  private static func range(_ lowest: Double?, _ highest: Double?) -> String {
    switch (lowest, highest) {
    case (let lowest?, let highest?):
      "lies between \(Phrase.number(lowest)) and \(Phrase.number(highest))"
    case (let lowest?, nil): "is never below \(Phrase.number(lowest))"
    case (nil, let highest?): "is never above \(Phrase.number(highest))"
    case (nil, nil): "has no bounds"
    }
  }
}

extension Subpopulation.Condition {
  fileprivate var words: String {
    switch self {
    case .level(let column, let level): "\(Phrase.quoted(level)) for \(Phrase.quoted(column))"
    case .missing(let column): "no value for \(Phrase.quoted(column))"
    case .range(let column, let lower, let upper):
      "\(Phrase.quoted(column)) "
        + [
          lower.map { "from \(Phrase.number($0)) on" }, upper.map { "below \(Phrase.number($0))" },
        ]
        .compactMap(\.self).joined(separator: " and ")
    case .other(let column, _): "a rare level of \(Phrase.quoted(column))"
    case .expression(let name, _): Phrase.quoted(name)
    }
  }
}

extension ColumnSummary.Role {
  fileprivate var words: String {
    switch self {
    case .feature: "is a feature"
    case .target: "is the target"
    case .id: "is the id"
    case .group: "says which rows belong together"
    case .weight: "says how much each row counts"
    case .secondLabel: "holds the second labels"
    case .time: "is the time of the split"
    case .splitPart: "says which rows test"
    case .excluded: "the config excludes"
    case .leftOut: "the audit leaves out"
    }
  }
}
