import Journey
import ListeningRules

// What the file said that the map cannot take: told where it is, gone to, and mended as one undo step.

extension EditorState {
  /// Counts the problems anew where they can have changed. An edit never adds one; undoing the fix of one does. Of a large
  /// map they are counted only when they are looked at: until then, the touchpoints that could not be judged.
  mutating func countProblems(isOpening: Bool = false) {
    guard isOpening || hadProblems else { return }
    problemCount = isLarge ? balance.counts.broken : document.problems().count { !$0.isNote }
    if problemCount > 0 { hadProblems = true }
    hasCountedProblems = true
  }

  /// Lists every problem of the map. O(elements).
  mutating func openProblems() {
    guard let list = problemList() else {
      message = Message(kind: .notice, text: "nothing in this map is broken")
      return
    }
    hadProblems = true
    countProblems()
    open(.pick(list))
  }

  /// The list of problems as it is now; nil where there is none.
  private func problemList() -> PickLayer? {
    let problems = document.problems()
    guard !problems.isEmpty else { return nil }
    var rows = problems.map { problem in
      PickLayer.Row(
        title: problem.message, detail: place(of: problem.element),
        choice: .problem(problem))
    }
    let sure = problems.count { document.fixes(for: $0).first.map { !$0.isForPeople } ?? false }
    if sure > 1, file.readOnlyReason == nil {
      rows.insert(.init(title: "Make all \(sure) obvious fixes", detail: "one step", choice: .mendAll), at: 0)
    }
    let notes = problems.count(where: \.isNote)
    let errors = problems.count - notes
    let parts = [
      errors == 0 ? "" : errors == 1 ? "1 problem" : "\(errors) problems",
      notes == 0 ? "" : notes == 1 ? "1 unknown key" : "\(notes) unknown keys",
    ]
    return PickLayer(title: parts.filter { !$0.isEmpty }.joined(separator: ", "), rows: rows)
  }

  /// An element by its name, else by its id.
  private func place(of id: ElementID) -> String {
    if id == .map { return "the map" }
    return document.element(id)?.displayName.isEmpty == false ? quoted(id) : "\(id)"
  }

  /// The list of problems follows what was mended from it, with the selection where it was.
  mutating func refreshProblems() {
    guard case .pick(let old)? = layers.last, old.rows.contains(where: \.isProblem) else { return }
    closeLayer()
    guard var list = problemList() else { return }
    list.selected = min(old.selected, list.rows.count - 1)
    layers.append(.pick(list))
  }

  /// The fixes that are obvious, in an order in which they can be made. The copy of the map that finds it out is gone
  /// when they are made: a map that is held twice is copied by the first edit.
  private func obviousFixes() -> [ProblemFix] {
    var mended = document
    return mended.mend().map(\.fix)
  }

  /// Makes every fix that is obvious, as one undo step.
  mutating func mendAll() {
    let made = obviousFixes()
    let label = made.count == 1 ? "1 problem mended" : "\(made.count) problems mended"
    perform(label, made.flatMap(\.edits), says: "\(label), \(keyName("history.undo")) undoes")
    if let list = problemList() { layers.append(.pick(list)) }
  }

  /// Asks what to do about a problem: mend it in one of the ways there are, fill the field in, or look at it.
  mutating func ask(about problem: Problem) {
    var options: [ChoiceLayer.Option] = []
    if file.readOnlyReason == nil {
      for (number, fix) in document.fixes(for: problem).prefix(8).enumerated() {
        options.append(
          .init(
            .character(Character(String(number + 1))), fix.does, .edits(fix.edits, label: fix.does.loweringFirst)))
      }
      if fieldRow(of: problem) != nil { options.append(.init("e", "edit the field", .editField(of: problem))) }
    }
    options.append(.init("g", "go there", .goTo(problem.element)))
    open(.choice(ChoiceLayer(question: problem.message, options: options)))
  }

  /// Opens the form at the field of a problem, and the field.
  mutating func editField(of problem: Problem) {
    guard let row = fieldRow(of: problem) else { return }
    var form = FormLayer(element: problem.element)
    form.selected = row
    open(.form(form))
    edit(rows(of: problem.element)[row], of: problem.element)
  }

  /// The row of its element's form in which a problem is.
  private func fieldRow(of problem: Problem) -> Int? {
    guard let address = document.address(of: problem.element) else { return nil }
    let keys = keys(of: problem, below: address)
    return rows(of: problem.element).firstIndex { row in
      guard keys.starts(with: row.path) else { return false }
      switch row.entry.info.kind {
      case .id, .constant: return false
      default: return true
      }
    }
  }

  /// The fixes of what is broken in an element, and in the pain points and opportunities that it shows.
  func problemFixes(of id: ElementID) -> [PickLayer.Row] {
    let ids = [id] + (id == card ? items : [])
    let problems = ids.flatMap { document.problems(of: $0) }
    let fixes = problems.flatMap { problem in document.fixes(for: problem).map { (problem: problem, fix: $0) } }
    // What is obvious comes first.
    return (fixes.filter { !$0.fix.isForPeople } + fixes.filter(\.fix.isForPeople)).map { problem, fix in
      PickLayer.Row(
        title: fix.does, detail: problem.message, choice: .edits(fix.edits, label: fix.does.loweringFirst))
    }
  }

  /// By row of an element's form: what is wrong with its field.
  func problemsByRow(of id: ElementID, _ rows: [FormRow]) -> [Int: String] {
    guard problemCount > 0, let address = document.address(of: id) else { return [:] }
    var found: [Int: String] = [:]
    for problem in document.problems(of: id) where !problem.isNote {
      let keys = keys(of: problem, below: address)
      if let row = rows.firstIndex(where: { keys.starts(with: $0.path) }) { found[row] = problem.message }
    }
    return found
  }

  /// The keys of the field in its element.
  private func keys(of problem: Problem, below address: Address) -> [String] {
    var keys: [String] = []
    for case .key(let key) in problem.path.dropFirst(address.path.count) { keys.append(key) }
    if problem.code == .missingField, let key = problem.key { keys.append(key) }
    return keys
  }
}

extension PickLayer.Row {
  fileprivate var isProblem: Bool { if case .problem = choice { true } else { false } }
}

extension String {
  /// As it follows other words.
  fileprivate var loweringFirst: String { prefix(1).lowercased() + dropFirst() }
}
