internal import Results

extension ReportDocument {
  func data() -> Block {
    let data = DataBlocks(data: result.data, split: result.split, limits: limits)
    return Block.section(
      "data", "The data", data.origin() + [data.findings()] + data.classes() + [data.columns()])
  }
}
