internal import Files
internal import HarnessConfiguration
package import Tabular

/// A config to fill in, made from a data file.
package enum ConfigurationDraft {
  /// The config's text, which spells the data's path as `pathInConfig`, relative to its own folder.
  package static func make(
    dataPath: String, pathInConfig: String, target: ColumnName
  ) throws(RunError) -> String {
    let file: InputFile
    do { file = try InputFile.read(dataPath) } catch { throw .file(error) }
    let table: ReadTable
    do { table = try DelimitedReader().read(file.contents) } catch {
      throw .reading(error, file: dataPath)
    }
    guard table.table[target] != nil else {
      throw .noSuchTarget(target, known: table.table.columnNames, file: dataPath)
    }
    return ConfigurationTemplate.make(dataPath: pathInConfig, table, target: target)
  }
}
