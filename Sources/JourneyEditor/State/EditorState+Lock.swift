// Another editor has the file.

extension EditorState {
  /// Asks how to go on; `holder` says who has it: "anna on studio, process 812, since 10:04".
  mutating func askAboutHolder(_ holder: String) {
    open(
      .choice(
        ChoiceLayer(
          question: "\(file.name) is being edited by \(holder).",
          options: [
            .init("r", "open read-only", .effect(.openReadOnly(holder))),
            .init("o", "open anyway", .goOn),
            .init("q", "quit", .effect(.quit)),
          ], escapeLabel: "read-only", escapeAction: .effect(.openReadOnly(holder)))))
  }

  /// Nothing can be changed here; a copy can be saved and is then this session's map.
  mutating func openReadOnly(_ holder: String) {
    layers = []
    file.holder = holder
    file.readOnlyReason = "read-only: \(holder) edits it; \(keyName("file.save")) saves a copy to work on"
    message = Message(kind: .notice, text: "read-only; \(keyName("file.save")) saves a copy to work on")
  }
}

extension EditorState {
  /// Nobody else can be told that the map is being edited.
  mutating func noteUnlocked(_ why: String) {
    let text = "\(file.name) cannot be locked (\(why)): others are not told that you edit it"
    message = Message(kind: .notice, text: [message?.text, text].compactMap { $0 }.joined(separator: "; "))
  }
}
