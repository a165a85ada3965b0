/// The channel of a touchpoint, whatever it is called in the map.
enum Medium: UInt8, Sendable, CaseIterable {
  case email, phone, messages, post, web, app, chat, chatbot, phoneMenu, branch, inPerson, social, survey, video, push
  case advertising, press

  /// The channels that a team's settings may name.
  static let channelNames = [
    "email", "phone", "sms", "post", "web", "app", "chat", "chatbot", "ivr", "branch", "in-person", "social", "survey",
    "video", "push", "ad", "press",
  ]

  /// A machine receives what the customer says.
  var isMachine: Bool { self == .chatbot || self == .phoneMenu }

  /// It carries words from the organisation; answers come another way, if at all.
  var isOneWay: Bool {
    switch self {
    case .email, .messages, .post, .push, .advertising, .press: true
    default: false
    }
  }

  /// A person is there by the nature of the channel.
  var isPersonal: Bool { self == .phone || self == .branch || self == .inPerson }

  /// Reads a free channel text: the first part of it that is known. Nil for channels nobody knows.
  init?(channel: String) {
    guard let found = channel.withBytes({ Self.first(in: $0) }) else { return nil }
    self = found
  }

  private static func first(in bytes: UnsafeBufferPointer<UInt8>) -> Medium? {
    var word: UInt64 = 0
    var length = 0
    for index in 0...min(bytes.count, 64) {
      let byte = index < min(bytes.count, 64) ? bytes[index] : 0
      let lower = byte | 0x20
      if lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "z") {
        if length < 8 { word = word << 8 | UInt64(lower) }
        length += 1
      } else if byte != UInt8(ascii: "-") {
        if length > 0, let medium = words.medium(word) { return medium }
        word = 0
        length = 0
      }
    }
    return nil
  }

  /// Names by their first eight letters, hyphens left out, packed into a number.
  private static let words: ChannelWords = {
    let names: [(Medium, String)] = [
      (.email, "email emails mail mailing newslett"),
      (.phone, "phone call calls tel telephon hotline helpline voice landline mobile"),
      (.messages, "sms text texts whatsapp messages message messagin messenge mms rcs telegram viber wechat slack"),
      (.post, "post letter paper postal letters leaflet"),
      (
        .web,
        "web website websites site portal online browser webform page pages landing homepage dashboar checkout digital"
      ),
      (.app, "app apps inapp pwa"), (.chat, "chat livechat webchat"), (.chatbot, "chatbot bot robot chatbots bots"),
      (.phoneMenu, "ivr"), (.branch, "branch shop store office counter desk showroom"),
      (.inPerson, "inperson person facetofa visit onsite meeting physical"),
      (.social, "social facebook twitter linkedin instagra tiktok reddit discord x"),
      (.survey, "survey surveys nps csat poll"),
      (.video, "video youtube webinar zoom"), (.push, "push notifica"),
      (.advertising, "ad ads advert adverts flyer banner billboar tv radio print poster posters signage display"),
      (.press, "press papers newspape news"),
    ]
    var table: [(key: UInt64, medium: Medium)] = []
    for (medium, list) in names {
      for name in list.split(separator: " ") {
        table.append((key: name.utf8.reduce(0) { $0 << 8 | UInt64($1) }, medium: medium))
      }
    }
    return ChannelWords(table)
  }()

  /// Packed names in order, looked up by halving: every touchpoint asks.
  private struct ChannelWords: Sendable {
    private let keys: ContiguousArray<UInt64>
    private let media: ContiguousArray<Medium>

    init(_ table: [(key: UInt64, medium: Medium)]) {
      let ordered = table.sorted { $0.key < $1.key }
      keys = ContiguousArray(ordered.map(\.key))
      media = ContiguousArray(ordered.map(\.medium))
    }

    func medium(_ key: UInt64) -> Medium? {
      var low = 0
      var high = keys.count
      while low < high {
        let middle = (low + high) / 2
        if keys[middle] < key { low = middle + 1 } else { high = middle }
      }
      return low < keys.count && keys[low] == key ? media[low] : nil
    }
  }
}
