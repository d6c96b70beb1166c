/// A member of a config: the split that the full config does not have.
let splitByColumn = #""split": { "method": "column", "column": "part", "test": 1 }"#

/// Data that the full config does not have.
let sqliteData =
  #""data": { "path": "loans.db", "query": "SELECT 1 AS repaid", "target": "repaid" }"#
let duckDBData = #""data": { "duckdb": "FROM 'loans.json'", "target": "repaid" }"#

/// A config that uses every key, but those of another split and of other data.
let fullConfig = """
  {
    "$schema": "config.schema.json",
    "project": "loans-2024",
    "problem": {
      "statement": "Some loans are not paid back.",
      "decision": "Whom to lend to.",
      "owner": "Head of lending",
      "stakeholders": ["Borrowers", "Risk"],
      "nonGoals": ["To set interest"],
      "deadline": "2027-03-31",
      "reviewEvery": "twoWeeks",
      "value": { "decisionsPerMonth": 2000, "currency": "EUR" }
    },
    "data": {
      "path": "loans.tsv.gz",
      "target": "repaid",
      "positive": 1,
      "id": "loan",
      "exclude": ["branch"],
      "group": "household",
      "weight": "stands_for",
      "secondLabel": "checked",
      "delimiter": "tab",
      "missing": ["", "-"],
      "types": { "zip": "category" },
      "dropMissingTarget": true,
      "keys": {
        "customer": { "path": "bank.db", "query": "SELECT id FROM customers", "column": "id" }
      },
      "predictedAt": "asked_on",
      "knownAt": { "score": "scored_on" }
    },
    "metric": { "name": "pinball", "quantile": 0.5, "target": 0.8, "minimumLift": 0.01, "margin": 0.005 },
    "split": { "method": "group", "column": "customer", "testShare": 0.25, "seed": 9007199254740991 },
    "baselines": {
      "rule": { "rules": [{ "if": "income > 5000", "predict": 1 }], "otherwise": "0" },
      "linear": { "penalty": 0 },
      "tree": { "maximumDepth": 3, "minimumLeafRows": 5, "pruning": "cross-validated" },
      "maximumLevels": 20,
      "minimumLevelRows": 5,
      "folds": 10,
      "waived": [{ "rung": "tree", "reason": "Not needed.", "by": "A. Person", "date": "2024-02-29" }],
      "prices": {
        "constant": {}, "rule": { "people": 0.1 }, "linear": { "moneyPerMonth": 5 }, "tree": { "hoursPerMonth": 1.5 }
      }
    },
    "candidates": [
      {
        "name": "Boosted trees",
        "predictions": "boosted.csv",
        "columns": {
          "id": "loan", "probability": "p", "probabilities": { "1": "p1" }, "label": "l",
          "prediction": "v"
        },
        "threshold": 0.3,
        "note": "Trained in March.",
        "price": {
          "parameters": 12000, "milliseconds": 40, "megabytes": 3.2, "people": 0.5,
          "moneyPerMonth": 900, "latencyMilliseconds": 12.5, "memoryMegabytes": 700,
          "trainingSeconds": 3600, "moneyPerThousand": 0.02, "specialHardware": true
        }
      },
      {
        "name": "service",
        "http": {
          "url": "https://scoring.example.org/invocations", "batchRows": 500, "concurrency": 4,
          "seconds": 10, "totalSeconds": 60,
          "headers": { "Authorization": { "environment": "SCORING_TOKEN" } },
          "response": ["outputs", "scores"], "classes": [1, 0], "numbers": "probabilities"
        }
      },
      {
        "name": "program", "command": ["python3", "model.py", ""], "phases": ["fit", "predict"],
        "limits": { "seconds": 60, "megabytes": 500 }, "environment": ["CUDA_VISIBLE_DEVICES"]
      }
    ],
    "incumbent": {
      "predictions": "clerks.csv", "columns": { "id": "loan" }, "threshold": 0.5,
      "note": "Two clerks decide.", "price": { "moneyPerMonth": 9000 }
    },
    "subpopulations": [
      "sex",
      { "column": "age", "bins": [25, 45, 65], "share": [0.2, 0.3, 0.3, 0.2] },
      { "column": "income", "quantiles": 4 },
      { "cross": ["sex", { "column": "age", "bins": [40] }] },
      { "column": "town", "minimumRows": 200 },
      { "name": "young sellers", "where": "age < 30 and role = \\"seller\\"" }
    ],
    "discovery": {
      "enabled": true, "columns": ["sex", "income"], "maximumConditions": 2, "minimumShare": 0.05
    },
    "guardrails": [
      { "metric": "pinball", "quantile": 0.9, "margin": 0.1 }, { "metric": "brier", "margin": 0 }
    ],
    "costs": { "matrix": { "0": { "1": 5 }, "1": { "0": -1 } }, "currency": "EUR" },
    "budget": {
      "latencyMilliseconds": 50, "memoryMegabytes": 2000, "megabytes": 100, "trainingSeconds": 7200,
      "moneyPerThousand": 0.1, "hoursPerMonth": 8, "specialHardware": false, "machineHour": 0.4,
      "personHour": 85, "trainingsPerMonth": 4
    },
    "signOff": { "byAuthor": true, "allowedSigners": "reviewers" },
    "evidence": { "alpha": 0.1, "draws": 500, "seed": 7, "oneColumnShare": 0.8 },
    "audit": {
      "required": ["income"],
      "ranges": { "age": { "from": 0, "to": 120 } },
      "limits": {
        "mostlyMissing": { "warnIf": 0.2, "errorIf": 0.9 },
        "fewTrainingRows": { "warnIf": 5 }, "fewTestRows": { "warnIf": 5 },
        "rareClass": { "warnIf": 5 }, "moreColumnsThanRows": { "warnIf": 5 },
        "dominantValue": { "warnIf": 5 }, "spellingVariants": { "warnIf": 5 },
        "brokenEncoding": { "warnIf": 5 }, "farOutliers": { "warnIf": 5 },
        "impossibleValues": { "warnIf": 5 }, "missingTellsTarget": { "warnIf": 5 },
        "duplicateRows": { "warnIf": 5 }, "contradictingRows": { "warnIf": 5 },
        "tellingColumn": { "warnIf": 5 }, "rowsInBothParts": { "warnIf": 5 },
        "driftedColumn": { "warnIf": 5 }, "driftedTarget": { "warnIf": 5 },
        "flatLearningCurve": { "errorIf": 5 }, "noisyLabels": { "warnIf": 5 },
        "labelDisagreement": { "warnIf": 5 }, "separableParts": { "warnIf": 5 },
        "columnAgainstRest": { "warnIf": 5 }, "undetectableLift": { "warnIf": 5 },
        "eventsPerParameter": { "warnIf": 5 }, "weightedRows": { "warnIf": 5 },
        "groupedRows": { "warnIf": 5 }, "dominantRow": { "warnIf": 5 },
        "mixedTypes": { "warnIf": 5 }, "unjoinedKey": { "warnIf": 5 },
        "repeatedReference": { "warnIf": 5 }, "nearDuplicateIDs": { "warnIf": 5 },
        "knownTooLate": { "warnIf": 5 }, "testBeforeTraining": { "warnIf": 5 },
        "timeGap": { "warnIf": 5 }, "missingTimes": { "warnIf": 5 },
        "futureTimes": { "warnIf": 5 }
      },
      "waived": [
        { "check": "tellingColumn", "column": "score", "reason": "Known before.", "by": "A. Person",
          "date": "2024-02-29" }
      ]
    }
  }
  """

/// Costs of a target of numbers, in the place of a matrix.
let costsOfValues = #""costs": { "perUnit": 12.5, "currency": "EUR" }"#
/// In place of its predictions.
let declaredIncumbent = #""incumbent": { "metric": 0.71 }"#
/// In place of costs.
let valueOfAUnit = #""value": { "decisionsPerMonth": 2000, "moneyPerUnit": 3.5 }"#
