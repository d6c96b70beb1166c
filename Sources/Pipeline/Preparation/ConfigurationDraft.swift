internal import Files
internal import HarnessConfiguration
internal import Parallel
package import Tabular

/// A config to fill in, made from a data file.
package enum ConfigurationDraft {
  /// The config's text, which spells the data's path as `pathInConfig`, relative to its own folder.
  package static func make(
    dataPath: String, pathInConfig: String, target: ColumnName
  ) throws(RunError) -> String {
    let table = try RunError.inData(dataPath) { () throws(ReadingFailure<FileError>) in
      try DelimitedFile.read(dataPath, ReadingOptions(), workers: .one).table
    }
    guard table.table[target] != nil else {
      throw .noSuchTarget(target, known: table.table.columnNames, file: dataPath)
    }
    return ConfigurationTemplate.make(dataPath: pathInConfig, table, target: target)
  }
}
