import Journey

/// Puts HTML into a sink. Texts of the map go through `text`, which says in which language they are.
struct HTMLWriter {
  let sink: TextSink
  /// The attribute for texts in another language than the document's own English; empty when they are English.
  private let language: String

  init(sink: TextSink, language: String?) {
    self.sink = sink
    let tag = language ?? "en"
    let isTag = !tag.isEmpty && tag.utf8.allSatisfy { WebAddress.isWord($0) || $0 == UInt8(ascii: "-") }
    let isEnglish = tag.lowercased() == "en" || tag.lowercased().hasPrefix("en-")
    self.language = isTag && !isEnglish ? " lang=\"\(tag)\"" : ""
  }

  func line(_ html: String) { sink.write(html + "\n") }

  /// A text of the map, inert.
  func text(_ text: String) -> String { marked(HTMLText.running(text), of: text) }

  /// A name of the map that may be missing.
  func name(_ text: String) -> String {
    let html = HTMLText.running(text)
    return html.isEmpty ? "(no name)" : marked(html, of: text)
  }

  /// A name inside a link: addresses in it stay text.
  func linkedName(_ text: String) -> String {
    let html = HTMLText.plain(text)
    return html.isEmpty ? "(no name)" : marked(html, of: text)
  }

  private func marked(_ html: String, of text: String) -> String {
    if HTMLText.mayRunRightToLeft(text) { return "<bdi\(language)>\(html)</bdi>" }
    return language.isEmpty ? html : "<span\(language)>\(html)</span>"
  }

  /// The verdict by shape, word and colour.
  func badge(_ mark: VerdictMark) -> String {
    let weak = mark.isWeak ? " weak" : ""
    let note = mark.isAssumed ? " <i>assumed</i>" : mark.isWeak ? " <i>from words</i>" : ""
    let kind = mark.kind.rawValue
    return ##"<span class="v \##(kind)\##(weak)"><svg class="sign" width="14" height="14" aria-hidden="true">"##
      + ##"<use href="#v-\##(kind)"/></svg> \##(mark.word)\##(note)</span>"##
  }
}
