import Journey

/// A map in the scripts of the world, with whatever a terminal could be tricked by: wide signs, from right to left,
/// combining marks, joined emoji, escape codes and controls.
func makeScriptsMap() -> JourneyMap {
  var map = JourneyMap()
  map.title = "\u{202E}evil \u{1B}[31m 料金"
  for stage in 0..<4 {
    var one = Stage(id: ElementID("s\(stage)"), name: ["料金が届く", "שלב ראשון", "e\u{301}tape", "👩‍👩‍👧 family"][stage])
    for index in 0..<3 {
      let name = ["請求書について電話で問い合わせる", "טלפון לחברה", "\u{1}tab\there"][index]
      var touchpoint = Touchpoint(id: ElementID("t\(stage)-\(index)"), name: name)
      touchpoint.emotion = index - 1
      touchpoint.direction = .outbound
      touchpoint.reply = .nobody
      touchpoint.owner = "\u{1B}]0;owned\u{7}所有者"
      touchpoint.painPoints = [PainPoint(id: ElementID("p\(stage)-\(index)"), title: "痛み\u{202E}\n", severity: 4)]
      one.touchpoints.append(touchpoint)
    }
    map.stages = ElementList(Array(map.stages) + [one])
  }
  return map
}
