import Journey

/// Which column a heading means: by the field's path, by its title, or by a word of the table below.
enum CSVHeadings {
  /// What headings are compared by: Latin letters without marks and digits, in small letters.
  static func folded(_ heading: String) -> String {
    let slug = ElementID.slug(of: heading, kind: .stage)
    // Without any Latin letter the slug is the kind; then the words themselves are compared.
    if slug.rawValue == ElementKind.stage.slug, ElementID.slug(of: heading, kind: .touchpoint) != slug {
      return heading.lowercased().withoutOuterSpace
    }
    return slug.rawValue.replacing("-", with: "")
  }

  /// The column of a heading; nil for an unknown one.
  static func column(_ heading: String) -> CSVColumn? { columns[folded(heading)] }

  /// The heading, out of all that are known, that an unknown one was probably meant to be.
  static func suggestion(for heading: String) -> String? {
    nearest(to: folded(heading), among: columns.keys.sorted()).flatMap { columns[$0]?.heading }
  }

  private static let columns: [String: CSVColumn] = {
    var columns: [String: CSVColumn] = [:]
    func add(_ heading: String, _ column: CSVColumn) {
      let key = folded(heading)
      if columns[key] == nil { columns[key] = column }
    }
    for column in CSVColumn.all {
      add(column.heading, column)
      add(column.owner.rawValue + column.path.joined(), column)
    }
    for column in CSVColumn.all {
      if column.owner == .touchpoint { add(column.titles.joined(), column) }
      add(column.owner.rawValue + column.titles.joined(), column)
    }
    let byHeading = Dictionary(CSVColumn.all.map { ($0.heading, $0) }, uniquingKeysWith: { first, _ in first })
    for (heading, words) in words {
      guard let column = byHeading[heading] else { continue }
      for word in words { add(word, column) }
    }
    // A title inside a record, such as "Own words kept", last: most headings are plainer than that.
    for column in CSVColumn.all where column.owner == .touchpoint { add(column.titles.last ?? "", column) }
    return columns
  }()

  /// Headings of plain spreadsheets: English, German, French, Spanish.
  private static let words: [(heading: String, words: [String])] = [
    (
      "stage.name",
      [
        "stage", "journey stage", "phase", "journey phase", "step", "Abschnitt", "Etappe", "Stufe", "étape", "etapa",
        "fase",
      ]
    ),
    ("stage.customerGoal", ["stage goal", "Phasenziel", "objectif de l'étape", "objetivo de la etapa"]),
    (
      "name",
      [
        "touchpoint", "touch point", "activity", "action", "customer action", "interaction", "title", "task",
        "Kontaktpunkt", "Berührungspunkt", "Aktivität", "Kundenaktion", "Handlung", "Interaktion", "Bezeichnung", "nom",
        "point de contact", "activité", "nombre", "punto de contacto", "actividad", "acción", "interacción",
      ]
    ),
    ("description", ["details", "Beschreibung", "Einzelheiten", "détails", "descripción", "detalles"]),
    ("when", ["time", "timing", "Wann", "Zeitpunkt", "quand", "moment", "cuándo", "momento"]),
    ("waitDays", ["wait", "waiting days", "Wartetage", "Wartezeit", "attente", "jours d'attente", "días de espera"]),
    ("channel", ["medium", "Kanal", "canal"]),
    ("visibility", ["Sichtbarkeit", "visibilité", "visibilidad"]),
    ("direction", ["Richtung", "sens", "dirección"]),
    ("actor", ["Akteur", "Handelnder", "acteur"]),
    (
      "participants",
      ["actors", "people", "who", "Beteiligte", "Teilnehmer", "Akteure", "acteurs", "participantes", "actores"]
    ),
    ("demand", ["Anliegen", "demande", "demanda"]),
    ("causedBy", ["cause", "Ursache", "verursacht durch", "causé par", "causado por"]),
    ("expected", ["expectation", "expectations", "Erwartung", "Erwartungen", "attentes", "expectativas"]),
    ("thinks", ["thoughts", "thinking", "quote", "Gedanken", "denkt", "Zitat", "pensées", "pensamientos"]),
    ("feels", ["feelings", "feeling", "Gefühle", "fühlt", "ressenti", "sentiments", "sentimientos"]),
    (
      "emotion",
      [
        "emotions", "score", "sentiment", "mood", "satisfaction", "Emotionen", "Stimmung", "Gefühl", "Zufriedenheit",
        "émotions", "humeur", "emoción", "emociones",
      ]
    ),
    ("importance", ["priority", "weight", "Wichtigkeit", "Bedeutung", "Gewicht", "importancia", "prioridad"]),
    ("momentOfTruth", ["MOT", "Moment der Wahrheit", "moment de vérité", "momento de la verdad"]),
    (
      "customerGoal",
      [
        "goal", "goals", "customer goals", "Ziel", "Ziele", "Kundenziel", "Ziel des Kunden", "objectif",
        "objectif du client", "objetivo", "objetivo del cliente",
      ]
    ),
    ("businessGoal", ["company goal", "Geschäftsziel", "objectif de l'entreprise", "objetivo de la empresa"]),
    (
      "owner",
      ["responsible", "Verantwortlich", "Verantwortlicher", "Zuständig", "Eigentümer", "responsable", "propietario"]
    ),
    ("metrics", ["metric", "KPI", "KPIs", "Kennzahl", "Kennzahlen", "indicateurs", "métricas"]),
    ("evidence", ["source", "Beleg", "Belege", "Nachweis", "preuves", "evidencia"]),
    (
      "painPoints",
      [
        "pain point", "pain", "pains", "problem", "problems", "Schmerzpunkt", "Schmerzpunkte", "Problem", "Probleme",
        "points de douleur", "irritants", "problèmes", "puntos de dolor", "problemas",
      ]
    ),
    (
      "opportunities",
      [
        "opportunity", "ideas", "improvements", "Chance", "Chancen", "Ideen", "Verbesserungen", "opportunités", "idées",
        "oportunidades",
      ]
    ),
    ("notes", ["note", "comment", "comments", "Notiz", "Notizen", "Anmerkungen", "Bemerkungen", "remarques", "notas"]),
    ("map.title", ["journey", "map", "journey title", "journey name", "Titel der Reise", "parcours", "viaje"]),
    ("map.persona.name", ["persona"]),
  ]
}
