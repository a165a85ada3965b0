import Journey
import ListeningRules
import TerminalUI

extension EditorState {
  /// The columns that are shown now: those chosen, without verdicts while these are hidden.
  var tableColumns: [TableColumn] {
    table.columns.compactMap { id in
      TableColumn.column(id).flatMap { hidesVerdicts && $0.isJudging ? nil : $0 }
    }
  }

  /// The column that the cursor is in.
  var tableColumn: TableColumn? {
    let columns = tableColumns
    return columns.isEmpty ? nil : columns[min(max(table.column, 0), columns.count - 1)]
  }

  /// What a cell says, not yet safe to show.
  func cellText(_ column: TableColumn, _ s: Int, _ t: Int) -> String {
    let touchpoint = document.map.stages[s].touchpoints[t]
    switch column.content {
    case .stage: return "\(s + 1) \(document.map.stages[s].name)"
    case .verdict: return hidesVerdicts ? "" : assessment.judgement(stage: s, touchpoint: t).cell
    case .findings:
      let judgement = assessment.judgement(stage: s, touchpoint: t)
      guard !hidesVerdicts, let worst = judgement.worst, worst != .pass, judgement.findingCount > 0 else { return "" }
      return "\(judgement.findingCount) \(worst.name)"
    case .pains:
      let open = CardText.openPains(touchpoint)
      return open > 0 ? "\(open)" : ""
    case .field(let path, let info):
      let entry = FieldEntry(info: info)
      let value = (try? touchpoint.value(at: path[...])).flatMap { $0 }
      switch info.kind {
      case .reference:
        return value?.text.map { document.touchpoint(ElementID($0))?.name ?? $0 } ?? ""
      case .scale(let range) where range.lowerBound < 0:
        if case .number(let number)? = value, let whole = number.integer { return whole.signed }
        return entry.text(of: value)
      default: return entry.text(of: value)
      }
    }
  }

  /// What a row is sorted by.
  func sortKey(_ column: TableColumn, _ s: Int, _ t: Int) -> SortKey {
    switch column.content {
    case .stage: return .number(Double(s))
    case .verdict:
      let judgement = assessment.judgement(stage: s, touchpoint: t)
      return judgement.counts && !hidesVerdicts ? .number(judgement.order) : .missing
    case .findings:
      let judgement = assessment.judgement(stage: s, touchpoint: t)
      guard !hidesVerdicts, let worst = judgement.worst, worst != .pass else { return .missing }
      return .number(Double(worst.rawValue) * 1000 + Double(judgement.findingCount))
    case .pains:
      let open = CardText.openPains(document.map.stages[s].touchpoints[t])
      return open > 0 ? .number(Double(open)) : .missing
    case .field(let path, let info):
      let value = (try? document.map.stages[s].touchpoints[t].value(at: path[...])).flatMap { $0 }
      switch (value, info.kind) {
      case (nil, _), (.null?, _): return .missing
      case (.number(let number)?, _): return number.double.map { .number($0) } ?? .missing
      case (.flag(let flag)?, _): return .number(flag ? 1 : 0)
      case (.text(let text)?, .choice(let choices)):
        return choices.firstIndex(of: text).map { .number(Double($0)) } ?? .text(text)
      default:
        let text = cellText(column, s, t).lowercased()
        return text.isEmpty ? .missing : .text(text)
      }
    }
  }

  /// True when a row passes the filter: each word stands in a cell that is shown, or, as `column:word`, in that
  /// column.
  func passesFilter(_ words: [TableFilterWord], _ columns: [TableColumn], _ s: Int, _ t: Int) -> Bool {
    words.allSatisfy { word in
      let searched = word.column.map { [$0] } ?? columns
      return searched.contains { word.query.matches(cellText($0, s, t)) }
    }
  }
}

/// One word of the table's filter.
struct TableFilterWord {
  let column: TableColumn?
  let query: SearchQuery

  /// The words of a filter; `column:` is the beginning of a column's title or key.
  static func words(of text: String, among columns: [TableColumn]) -> [TableFilterWord] {
    text.split(separator: " ").compactMap { part in
      if let colon = part.firstIndex(of: ":"), colon != part.startIndex {
        let name = part[..<colon].lowercased()
        let named = (columns + TableColumn.all).first {
          $0.title.lowercased().hasPrefix(name) || $0.id.lowercased().hasPrefix(name)
        }
        if let named {
          return SearchQuery(String(part[part.index(after: colon)...])).map {
            TableFilterWord(column: named, query: $0)
          }
        }
      }
      return SearchQuery(String(part)).map { TableFilterWord(column: nil, query: $0) }
    }
  }
}

extension Judgement {
  /// The verdict as a cell says it.
  var cell: String {
    switch state {
    case .pending: ""
    case .backstage: "backstage"
    case .broken: "not judged"
    case .judged, .overridden:
      switch (rung, how) {
      case (.talkingAt, .unheard?): "does not hear"
      case (.hearing, _): "can get in"
      case (.acting, _): scope == .thisCase ? "acts (this case)" : scope == .theCause ? "acts (the cause)" : "acts"
      default: rung.words
      }
    }
  }

  /// Up the ladder, then what stands beside it.
  fileprivate var order: Double {
    if rung == .talkingAt { return how == .unheard ? 0.5 : 0 }
    return rung.height.map(Double.init) ?? (rung == .neither ? 10 : 11)
  }
}
