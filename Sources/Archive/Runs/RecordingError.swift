/// Why a run was not recorded: neither its folder nor its record is there.
package enum RecordingError<Folder: Error>: Error {
  case history(HistoryError)
  case folder(Folder)
}
