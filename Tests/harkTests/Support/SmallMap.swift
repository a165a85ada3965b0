/// Small maps in their canonical text.
enum SmallMap {
  /// Two touchpoints: a letter that nobody may answer, and a call.
  static let text = """
    {
      "format": "journey-map/1",
      "title": "A bill I do not understand",
      "state": "current",
      "status": "draft",
      "stages": [
        {
          "id": "asking",
          "name": "Asking",
          "touchpoints": [
            {
              "id": "bill",
              "name": "Bill arrives",
              "channel": "post",
              "direction": "outbound",
              "reply": "none",
              "emotion": -1
            },
            {
              "id": "calls",
              "name": "Phones to ask",
              "channel": "phone",
              "direction": "inbound",
              "reply": "person",
              "demand": "failure",
              "causedBy": "bill"
            }
          ]
        }
      ]
    }

    """

  /// The smallest map that can be opened, with these members besides.
  static func with(_ members: String) -> String {
    "{\"format\": \"journey-map/1\", \"title\": \"T\", \"state\": \"current\", \(members), \"stages\": []}"
  }
}
