/// What a Markdown export holds.
public struct MarkdownOptions: Sendable {
  /// The parts of an export, in their order; the first eight are page one.
  public enum Section: String, CaseIterable, Sendable {
    case head, balance, changes, start, cost, knowledge, quotes, overview
    case stages, organisation, about, footer
  }

  public var sections: Set<Section>
  /// False leaves out the drawing that GitHub makes from a Mermaid block.
  public var hasMermaid: Bool
  /// The level of the first heading, 1 ... 6, for an export that becomes a part of another page.
  public var level: Int

  public init(sections: Set<Section> = Set(Section.allCases), hasMermaid: Bool = true, level: Int = 1) {
    self.sections = sections
    self.hasMermaid = hasMermaid
    self.level = level
  }
}
