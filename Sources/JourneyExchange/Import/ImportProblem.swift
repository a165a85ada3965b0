/// Why a text gives no map at all: what is wrong, where, and what to do.
public struct ImportProblem: Error, Hashable, Sendable {
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The bytes are no text.
    case notText = "not-text"
    /// There is no journey, no row, no touchpoint in it.
    case nothingToImport = "nothing-to-import"
    /// It is another kind of diagram.
    case notAJourney = "not-a-journey"
    /// There are fewer diagrams than that.
    case noSuchDiagram = "no-such-diagram"
    /// A column was named that the table does not have.
    case noSuchColumn = "no-such-column"
    /// A field was named that does not exist.
    case noSuchField = "no-such-field"
    /// A quotation mark opens a cell and nothing closes it.
    case unclosedQuote = "unclosed-quote"
  }

  public let code: Code
  /// The line of the text, from 1; nil when it is about the whole.
  public let line: Int?
  public let message: String

  init(_ code: Code, line: Int? = nil, _ message: String) {
    self.code = code
    self.line = line
    self.message = message
  }
}
