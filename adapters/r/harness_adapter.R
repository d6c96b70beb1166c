# Turns a function that trains and one that predicts into a candidate that harness can run.
#
# One file for R 4 and later; it needs the package jsonlite (r-cran-jsonlite on Debian). In the config:
#
#   { "name": "mine", "command": ["Rscript", "my_model.R"], "phases": ["fit", "predict"] }
#
# fit(x, y, task) gets a data frame of features and the target (a factor in the order of the classes, or
# numbers) and gives a model. predict(model, x, task) gives, for each row of x: the positive class's
# probability, a matrix of all classes' probabilities in their order, a class, or a number.
# docs/CANDIDATES.md describes the contract that this file fills.

harness_task <- function() {
  path <- Sys.getenv("HARNESS_TASK")
  if (path == "") stop("harness_adapter: run this by 'harness run CONFIG', as a candidate's command")
  jsonlite::fromJSON(path)
}

harness_run <- function(fit, predict) {
  task <- harness_task()
  file <- file.path(task$paths$model, "model.rds")
  if (task$phase == "predict") {
    return(harness_answer(task, readRDS(file), predict))
  }
  training <- harness_read(task$paths$training)
  y <- training[[task$target]]
  y <- if (task$task == "regression") as.numeric(y) else factor(y, levels = task$classes)
  x <- harness_frame(training, task)
  # Levels of training: others are unknown to most models, and become missing.
  levels <- lapply(x, function(column) if (is.factor(column)) levels(column))
  model <- list(model = fit(x, y, task), levels = levels)
  if (task$phase == "fit") {
    saveRDS(model, file)
    return(invisible())
  }
  test <- harness_read(task$paths$test)
  predictions <- predict(model$model, harness_frame(test, task, levels), task)
  harness_write(task, test[[task$id]], predictions)
}

# Everything as text: what a column is, the task says.
harness_read <- function(path) {
  utils::read.csv(
    path, colClasses = "character", check.names = FALSE, na.strings = character(),
    fileEncoding = "UTF-8")
}

harness_frame <- function(table, task, levels = NULL) {
  columns <- lapply(seq_len(nrow(task$columns)), function(index) {
    name <- task$columns$name[index]
    harness_column(table[[name]], task$columns$type[index], levels[[name]], nrow(table))
  })
  names(columns) <- task$columns$name
  as.data.frame(columns, check.names = FALSE, optional = TRUE)
}

harness_column <- function(values, type, levels, rows) {
  if (is.null(values)) values <- rep(NA_character_, rows)
  values <- as.character(values)
  values[!is.na(values) & values == ""] <- NA
  switch(type,
    number = as.numeric(values),
    boolean = tolower(values) == "true",
    datetime = as.POSIXct(
      sub("Z$", "", sub("T", " ", values)), tz = "UTC",
      tryFormats = c("%Y-%m-%d %H:%M:%OS", "%Y-%m-%d"), optional = TRUE),
    if (is.null(levels)) factor(values) else factor(values, levels = levels))
}

harness_write <- function(task, ids, predictions) {
  digits <- function(numbers) format(as.numeric(numbers), digits = 17, trim = TRUE)
  out <- data.frame(ids, check.names = FALSE)
  names(out) <- task$id
  if (task$task == "regression") {
    out$prediction <- digits(predictions)
  } else if (is.matrix(predictions)) {
    for (index in seq_along(task$classes)) {
      if (length(task$classes) > 2) {
        out[[paste0("probability_", task$classes[index])]] <- digits(predictions[, index])
      }
    }
    if (length(task$classes) == 2) out$probability <- digits(predictions[, 2])
  } else if (is.numeric(predictions)) {
    out$probability <- digits(predictions)
  } else {
    out$label <- as.character(predictions)
  }
  utils::write.csv(out, task$paths$predictions, row.names = FALSE, quote = TRUE, fileEncoding = "UTF-8")
}

# A line of JSON for each line of JSON, until there are no more.
harness_answer <- function(task, model, predict) {
  requests <- file(task$paths$requests, open = "r", encoding = "UTF-8", blocking = TRUE)
  answers <- file(task$paths$answers, open = "w", encoding = "UTF-8")
  repeat {
    line <- readLines(requests, n = 1)
    if (length(line) == 0) break
    answer <- tryCatch({
      asked <- jsonlite::fromJSON(line, simplifyVector = FALSE)$dataframe_split
      columns <- lapply(seq_along(asked$columns), function(index) {
        vapply(asked$data, function(row) {
          value <- row[[index]]
          # Seventeen digits give the same double back.
          if (is.null(value)) NA_character_
          else if (is.numeric(value)) format(value, digits = 17)
          else as.character(value)
        }, character(1))
      })
      names(columns) <- unlist(asked$columns)
      table <- as.data.frame(columns, check.names = FALSE, optional = TRUE)
      predictions <- predict(model$model, harness_frame(table, task, model$levels), task)
      if (is.matrix(predictions)) {
        predictions <- unname(predictions)
      } else if (is.factor(predictions)) {
        predictions <- as.character(predictions)
      } else {
        predictions <- unname(predictions)
      }
      if (anyNA(predictions)) stop("a prediction is missing")
      jsonlite::toJSON(list(predictions = predictions), digits = NA, auto_unbox = FALSE)
    }, error = function(error) {
      jsonlite::toJSON(list(error = conditionMessage(error)), auto_unbox = TRUE)
    })
    writeLines(as.character(answer), answers)
    flush(answers)
  }
  close(answers)
  close(requests)
}
