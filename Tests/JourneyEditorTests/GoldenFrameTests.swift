import Journey
import TerminalUI
import Testing

@testable import JourneyEditor

let goldenSizes = [(80, 24), (120, 40), (40, 12), (20, 5)].map { Size(width: $0.0, height: $0.1) }

/// A screen or a layer as a person gets to it.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  /// Pressed on the journey screen of 80 by 24, before the screen takes its size.
  let way: String
  /// Where it begins.
  var start = Start.sample
  let show: @Sendable (inout EditorDriver) -> Void
  var testDescription: String { name }

  /// A map to begin with.
  enum Start: Sendable {
    case sample, tutor, broken, scripts, brokenScripts

    func driver() throws -> EditorDriver {
      switch self {
      case .sample: try EditorDriver()
      case .tutor: try EditorDriver.tutor()
      case .broken: EditorDriver(try ProblemsTests.brokenMap(named: "Phones", "Calls again"))
      case .scripts: EditorDriver(IndexedMap(makeScriptsMap()))
      case .brokenScripts: EditorDriver(try ProblemsTests.brokenMap(named: "電話で聞く 👩‍👩‍👧", "טלפון לחברה e\u{301}"))
      }
    }
  }

  init(_ name: String, way: String = "", _ show: @escaping @Sendable (inout EditorDriver) -> Void) {
    self.name = name
    self.way = way
    self.show = show
  }

  init(_ name: String, way: String = "", keys: String) { self.init(name, way: way) { $0.press(keys) } }

  func beginning(_ start: Start) -> Scene {
    var scene = self
    scene.start = start
    return scene
  }

  /// The scene before the screen takes its size; with the map as it was at first.
  struct Near {
    let before: IndexedMap
    let driver: EditorDriver
  }

  func near(_ look: Look = Look()) throws -> Near {
    var driver = try start.driver()
    let before = driver.state.document
    driver.state.look = look
    driver.press(way)
    return Near(before: before, driver: driver)
  }

  /// The scene on a screen of this size.
  func driver(_ near: Near, _ size: Size) -> EditorDriver {
    var driver = near.driver
    _ = driver.state.handle(.resize(size))
    show(&driver)
    if name == "compare" { driver.state.noteOther(.found(near.before, name: "the file on disk")) }
    return driver
  }

  /// The screens on which a person stays for long.
  static let main = [
    Scene("journey", way: "l") { $0.show(.journey) },
    Scene("outline") { driver in
      driver.show(.outline)
      driver.press("l h h h j j j j")
    },
    Scene("table", keys: "t j j l l >"),
    Scene("findings", keys: "f j"),
    Scene("report", keys: "r Tab"),
    Scene("form", way: "l", keys: "e j"),
    Scene("lens", keys: "M j j"),
  ]

  static let others = [
    Scene("compare", way: "l - p N o Space V A T Space 4 Enter", keys: "= d"),
    Scene("help", keys: "?"),
    Scene("field-help", way: "l", keys: "e j j j j j i"),
    Scene("palette", keys: ": w s p"),
    Scene("prompt", way: "l", keys: "a P h o n e s Space @ p"),
    Scene("question", way: "l +", keys: "q"),
    Scene("replace", keys: "& b i l l Enter i n v o i c e Enter"),
    Scene("undo-list", way: "+ l - l m", keys: "U"),
    Scene("pick", way: "l l j", keys: "B b i l l"),
    Scene("tutor") { _ in }.beginning(.tutor),
    Scene("notes", keys: "T"),
    Scene("problems", keys: "b").beginning(.broken),
    Scene("problem", keys: "b Down Down Enter").beginning(.broken),
    Scene("who-speaks", way: "l", keys: "s"),
    Scene("waive", keys: "f w"),
    Scene("find", keys: "/ b i l l"),
    Scene("columns", keys: "t C j j"),
    Scene("values", way: "l") { $0.open(field: "Direction", way: "e g") },
    Scene("text", way: "l") { $0.open(field: "Description", way: "e g") },
    Scene("entries", way: "l") { $0.open(field: "Evidence", way: "e g") },
    Scene("entry", way: "l", keys: "E Tab"),
  ]

  /// What shows texts of a map in the scripts of the world.
  static let scripts =
    main.map { $0.beginning(.scripts) }
    + [
      Scene("compare", way: "l + p N o Enter", keys: "= d"),
      Scene("prompt", way: "l l k", keys: "R"),
      Scene("question", way: "l l l k", keys: "d d"),
      Scene("replace", keys: "& 料 Enter 金 Enter"),
      Scene("undo-list", way: "R Enter l m l k R e Enter", keys: "U"),
      Scene("pick", way: "l", keys: "B"),
      Scene("notes", way: "l c メ モ 👍 Enter k c ש Enter", keys: "T"),
      Scene("who-speaks", way: "l", keys: "s"),
      Scene("waive", keys: "f w"),
      Scene("find", keys: "/ t"),
      Scene("text", way: "l") { driver in
        driver.open(field: "Description", way: "e g")
        driver.type("料金が届くまで一年近く 👩‍👩‍👧 e\u{301}tape לחברה")
      },
      Scene("entries", way: "l") { driver in
        driver.press("E l j Enter")
        driver.type("「電話が鳴らない」 👍🏽\n")
        driver.press("Ctrl-S")
        driver.open(field: "Evidence", way: "e g")
      },
    ].map { $0.beginning(.scripts) }
    + [
      Scene("problems", keys: "b").beginning(.brokenScripts),
      Scene("problem", keys: "b Down Down Enter").beginning(.brokenScripts),
    ]
}

/// What a person sees, on every kind of screen: a change that nobody meant shows here.
@Suite struct GoldenFrameTests {
  @Test(arguments: Scene.main + Scene.others) func everySizeAndSetOfSigns(scene: Scene) throws {
    for usesUnicode in [true, false] {
      let near = try scene.near(Look(usesUnicode: usesUnicode))
      for size in goldenSizes {
        let frame = scene.driver(near, size).state.frame()
        try expectGolden(scene.name + (usesUnicode ? "-\(size)" : "-ascii-\(size)"), frame)
        guard !usesUnicode else { continue }
        let others = frame.text.filter { !$0.isASCII && !Self.inTheTexts.contains($0) }
        #expect(others.isEmpty, "signs are ASCII; texts stay as they are: \(others)")
      }
    }
  }

  /// What the sample's own texts hold beside ASCII.
  static let inTheTexts = "£“”’"

  @Test(arguments: Scene.scripts) func wideAndHostileTextStaysInItsCell(scene: Scene) throws {
    // The odd width cuts wide signs in the middle.
    for usesUnicode in [true, false] {
      let near = try scene.near(Look(usesUnicode: usesUnicode))
      for size in goldenSizes + [Size(width: 41, height: 13)] {
        let frame = scene.driver(near, size).state.frame()
        #expect(!frame.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
        for y in 0..<size.height { #expect(SafeText.singleLine(frame.row(at: y)).width <= size.width) }
        try expectGolden("\(scene.name)-scripts\(usesUnicode ? "" : "-ascii")-\(size)", frame)
      }
    }
  }

  @Test func everyKindOfLayerAndScreenIsThere() throws {
    var layers: Set<String> = []
    var views: Set<MainView> = []
    for scene in Scene.main + Scene.others {
      let state = scene.driver(try scene.near(), Size(width: 80, height: 24)).state
      layers.formUnion(state.layers.map(\.name))
      views.insert(state.view)
    }
    #expect(layers == Set(Layer.names))
    #expect(views == Set(MainView.allCases))
  }
}
