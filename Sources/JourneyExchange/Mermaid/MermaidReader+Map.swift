import Journey

extension MermaidReader {
  /// A map with the lines of its elements and what was guessed and dropped.
  struct Draft {
    var map: JourneyMap
    var lines: [ElementID: Int] = [:]
    var losses: [Loss]
  }

  /// The map that the statements make.
  func draft(title fallback: String?) throws(ImportProblem) -> Draft {
    guard title != nil || sections.count > 1 || !sections[0].tasks.isEmpty else {
      throw ImportProblem(.nothingToImport, "this journey has no section and no task")
    }
    var draft = Draft(map: JourneyMap(), losses: losses)
    draft.map.state = .current
    draft.losses.append(Loss(.map, "state", .guessed, "taken as the journey as it is, \"current\""))
    draft.map.title = mapTitle(fallback, &draft)
    var ids = FreshIDs()
    for section in sections where section.name != nil || !section.tasks.isEmpty {
      draft.map.stages.append(stage(section, &draft, &ids))
    }
    draft.map.scenario = scenario(of: draft.map)
    return draft
  }

  private func mapTitle(_ fallback: String?, _ draft: inout Draft) -> String {
    if let title, !title.text.isEmpty {
      if let other = accessibleTitle, !other.text.isEmpty, other.text != title.text {
        draft.losses.append(
          Loss(
            .map, "title", .dropped, line: other.line, "accTitle differs from the title and is left out: \(other.text)")
        )
      }
      return title.text
    }
    if let other = accessibleTitle, !other.text.isEmpty {
      draft.losses.append(Loss(.map, "title", .guessed, line: other.line, "there is no title; accTitle is taken"))
      return other.text
    }
    let guess = fallback.flatMap { $0.isEmpty ? nil : $0 } ?? "Imported journey"
    draft.losses.append(Loss(.map, "title", .guessed, "there is no title; taken as \"\(guess)\""))
    return guess
  }

  /// The description, unless it is the sentence that the writer puts there when a map has no scenario.
  private func scenario(of map: JourneyMap) -> String? {
    guard let description, !description.isEmpty else { return nil }
    let touchpoints = map.stages.reduce(0) { $0 + $1.touchpoints.count }
    let own = MermaidJourney.summary(stages: map.stages.count, touchpoints: touchpoints)
    return description == own ? nil : description
  }

  private func stage(_ section: Section, _ draft: inout Draft, _ ids: inout FreshIDs) -> Stage {
    let line = section.name == nil ? section.tasks.first?.line ?? section.line : section.line
    let given = section.name ?? draft.map.title
    let name = given.isEmpty ? "Stage \(draft.map.stages.count + 1)" : given
    var stage = Stage(id: ids.fresh(for: name, kind: .stage), name: name)
    draft.lines[stage.id] = line
    if section.name == nil {
      let message = "tasks before the first section are put into a stage named after the title"
      draft.losses.append(Loss(stage.id, "name", .guessed, line: line, message))
    } else if given.isEmpty {
      draft.losses.append(Loss(stage.id, "name", .guessed, line: line, "the section has no name; taken as \"\(name)\""))
    }
    for task in section.tasks {
      var touchpoint = Touchpoint(id: ids.fresh(for: task.name, kind: .touchpoint), name: task.name)
      draft.lines[touchpoint.id] = task.line
      touchpoint.participants = task.actors
      touchpoint.emotion = emotion(of: task, touchpoint.id, &draft)
      stage.touchpoints.append(touchpoint)
    }
    return stage
  }

  /// The emotion of a score: 1 ... 5 is -2 ... +2; other numbers are brought into that range, other words give none.
  private func emotion(of task: Task, _ id: ElementID, _ draft: inout Draft) -> Int? {
    func say(_ reason: Loss.Reason, _ message: String) {
      draft.losses.append(Loss(id, "emotion", reason, line: task.line, message))
    }
    if task.score.isEmpty {
      say(.dropped, "there is no score; the emotion is left unset")
      return nil
    }
    guard let score = Double(task.score), score.isFinite else {
      say(.dropped, "the score \"\(task.score)\" is no number; the emotion is left unset")
      return nil
    }
    // A fraction goes to the side of neutral: nothing is made stronger than it was said.
    let clamped = min(max(score, 1), 5)
    let whole = Int(clamped > 3 ? clamped.rounded(.down) : clamped.rounded(.up))
    if Double(whole) != score {
      say(.guessed, "the score \(task.score) is none of 1, 2, 3, 4, 5; taken as \(whole)")
    }
    return whole - 3
  }
}
