import JourneyStore

/// The map of the guided tour: a coffee subscription that renews itself.
public enum TutorMap {
  /// Canonical text.
  public static let text = #"""
    {
      "format": "journey-map/1",
      "title": "I only wanted to pause the coffee",
      "persona": { "name": "Noor, a customer for a year" },
      "state": "current",
      "status": "draft",
      "stages": [
        {
          "id": "signing-up",
          "name": "Signing up",
          "touchpoints": [
            {
              "id": "finds-the-box",
              "name": "Finds the coffee box online",
              "channel": "web",
              "direction": "none",
              "emotion": 1
            },
            {
              "id": "first-box",
              "name": "The first box arrives",
              "direction": "none",
              "emotion": 2
            }
          ]
        },
        {
          "id": "renewal",
          "name": "Renewal",
          "touchpoints": [
            {
              "id": "price-letter",
              "name": "Company e-mails that the price rises",
              "channel": "email",
              "direction": "outbound",
              "act": "tells",
              "reply": "none",
              "thinks": "Nobody asked me.",
              "emotion": -1
            },
            {
              "id": "charge",
              "name": "Company renews and charges the card",
              "channel": "app",
              "direction": "outbound",
              "act": "enforces",
              "reply": "none",
              "emotion": -1
            }
          ]
        },
        {
          "id": "leaving",
          "name": "Leaving",
          "touchpoints": [
            {
              "id": "looks-for-pause",
              "name": "Looks for a way to pause",
              "channel": "web",
              "direction": "none",
              "emotion": -1
            },
            {
              "id": "survey",
              "name": "Company sends a survey: rate us from 1 to 10",
              "channel": "email",
              "direction": "outbound",
              "act": "asks",
              "asks": "closed",
              "reply": "none"
            }
          ]
        }
      ]
    }

    """#
}

extension TutorMap {
  /// Puts a fresh copy into the state folder, where it is in nobody's way.
  /// - Returns: its path.
  /// - Throws: one problem that names the file.
  public static func freshCopy(in store: MapStore) throws(StoreProblem) -> String {
    let name = "tutor.json"
    try store.writeOwn(Array(text.utf8), as: name)
    return store.ownPath(name) ?? name
  }
}
