/// Gathers bytes and hands them on in pieces, so that no export is in memory as a whole unless its taker keeps it.
public final class TextSink {
  private var buffer: [UInt8] = []
  private let take: ([UInt8]) -> Void
  private static let pieceSize = 1 << 16

  /// `take` receives the pieces in order.
  public init(_ take: @escaping ([UInt8]) -> Void) {
    self.take = take
    buffer.reserveCapacity(Self.pieceSize + 4096)
  }

  func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.pieceSize { flush() }
  }

  func write(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.pieceSize { flush() }
  }

  func flush() {
    guard !buffer.isEmpty else { return }
    take(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
