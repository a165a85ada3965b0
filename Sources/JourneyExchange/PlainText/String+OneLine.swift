extension String {
  /// The text with line ends and tabs as single spaces, so that nothing in it can pass for a line of ours.
  package var onOneLine: String {
    guard mayBreakLine else { return self }
    return String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// False only where no byte begins a tab or a line end: a look at the bytes, since characters cost fifty times that.
  private var mayBreakLine: Bool {
    // Of line ends beyond ASCII there are U+0085 (C2 85), U+2028 and U+2029 (E2 80 A8, A9).
    func begins(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0xC2 || byte == 0xE2 }
    return utf8.withContiguousStorageIfAvailable { $0.contains(where: begins) } ?? utf8.contains(where: begins)
  }
}
