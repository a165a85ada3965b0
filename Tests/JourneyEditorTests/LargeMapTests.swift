import Journey
import JourneyFormat
import ListeningRules
import Testing

@testable import JourneyEditor

@Suite struct LargeMapTests {
  /// A map so large that what looks at every touchpoint waits until the keys rest.
  private func makeDriver() -> EditorDriver {
    var map = JourneyMap()
    map.title = "Large"
    map.state = .current
    var stage = Stage(id: "stage", name: "Uses it")
    for number in 0..<2500 {
      var touchpoint = Touchpoint()
      touchpoint.id = ElementID("touchpoint-\(number)")
      touchpoint.name = "Calls \(number)"
      touchpoint.direction = .inbound
      touchpoint.reply = .person
      stage.touchpoints.append(touchpoint)
    }
    map.stages = [stage]
    return EditorDriver(IndexedMap(map))
  }

  @Test func theBalanceFollowsWhenTheKeysRest() {
    var driver = makeDriver()
    #expect(!driver.state.isJudging)
    let before = driver.state.balance
    driver.press("d d")
    #expect(driver.state.isJudging)
    #expect(driver.state.balance == before)
    driver.state.judgeMore(1)
    #expect(!driver.state.isJudging)
    #expect(driver.state.balance == driver.state.assessment.balance(in: driver.state.document))
    #expect(driver.state.balance != before)
  }

  @Test func judgingInSlicesEndsWithTheSameBalance() {
    var driver = makeDriver()
    let map = driver.state.document
    let whole = driver.state.balance
    driver.state = EditorState(
      map: map, file: FileLabel(name: "map.json"),
      assessment: Assessment(map, today: CalendarDate("2026-10-15"), judged: false), size: driver.state.size)
    var slices = 0
    while driver.state.isJudging, slices < 10 {
      driver.state.judgeMore(1000)
      slices += 1
    }
    #expect(slices == 3)
    #expect(driver.state.balance == whole)
  }
}
