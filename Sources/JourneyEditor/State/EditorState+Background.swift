import Journey
import ListeningRules

extension EditorState {
  /// True while there is work that no key waits for: judging, and lists that fill.
  public var isBusy: Bool {
    isJudging || isFillingFindings || isArrangingTable || isReportStale || isFindingsFromAboveStale
      || !document.hasIndexedReferences
  }

  /// Does some of that work: judges up to so many touchpoints, or lets the lists follow what was judged.
  public mutating func work(_ count: Int) {
    if isJudging {
      judgeMore(count)
      noteMoreJudged()
    } else if isFillingFindings {
      fillFindings(count)
    } else if isArrangingTable {
      arrangeTable(count)
    } else if isReportStale {
      drawUpReport()
    } else if isFindingsFromAboveStale {
      findingsFromAbove = assessment.findingsFromAbove(in: document)
      isFindingsFromAboveStale = false
      lookahead = nil
    } else {
      document.indexReferences()
    }
  }

  /// Lists that show verdicts are out of date now.
  private mutating func noteMoreJudged() {
    if showsFindings { findings.isStale = true }
    if assessment.isComplete {
      if table.showsJudging { table.isStale = true }
      if showsReport { report.isStale = true }
    }
  }

  /// After an edit, its undoing or redoing: what is drawn up of the whole map follows, at once where it is small.
  mutating func noteEdited() {
    if showsFindings { findings.isStale = true }
    table.isStale = true
    if showsReport { report.isStale = true }
    guard !isLarge else { return }
    while isFillingFindings { fillFindings(.max) }
    while isArrangingTable { arrangeTable(.max) }
    if isReportStale { drawUpReport() }
  }

  /// The verdicts were hidden or are shown again.
  mutating func noteVerdictsHidden() {
    if table.showsJudging || table.isArranged { table.isStale = true }
    if showsReport { report.isStale = true }
    if !isLarge { noteEdited() }
  }
}
