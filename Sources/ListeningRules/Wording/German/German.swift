extension WordPack {
  /// German: the frequent signs. Words are given with the forms that texts show.
  static let german = WordPack(
    language: .german, words: germanPeople + germanVerbs + germanSmallWords,
    phrases: germanListening + germanTalkingAt + germanFailure, masks: germanMasks,
    readInQuotes: SignSet([.noReply, .pressure]))

  private static let germanPeople: [(classes: WordClass, list: String)] = [
    (
      .customer,
      """
      kunde/kunden/kundin/kundinnen gast/gäste/gästen patient/patienten/patientin/patientinnen
      nutzer/nutzern/nutzerin/nutzerinnen mieter/mietern/mieterin mitglied/mitglieder/mitgliedern
      bürger/bürgern/bürgerin käufer/käuferin/käufern bewerber/bewerberin/bewerbern anrufer/anrufern/anruferin
      versicherte/versicherter/versicherten schüler/schülern/schülerin student/studenten/studierende/studierenden
      reisende/reisender/reisenden fahrgast/fahrgäste/fahrgästen verbraucher/verbrauchern abonnent/abonnenten eltern
      besucher/besuchern/besucherin teilnehmer/teilnehmern/teilnehmerin antragsteller/antragstellerin anwender/anwendern
      """
    ),
    (
      .staff,
      """
      mitarbeiter/mitarbeitern/mitarbeiterin/mitarbeitende berater/beratern/beraterin arzt/ärzte/ärztin
      pflegekraft/pflegekräfte verkäufer/verkäufern/verkäuferin sachbearbeiter/sachbearbeitern/sachbearbeiterin
      techniker/technikern/technikerin händler/händlern bank/banken versicherung/versicherer firma/firmen
      unternehmen amt/ämter behörde/behörden hotel/hotels team/teams vertrieb kundendienst kundenservice support
      dienstleister anbieter lehrer/lehrern/lehrerin kollege/kollegen/kollegin hausverwaltung vermieter/vermieterin
      praxis pfleger/pflegerin schwester anwalt/anwältin hotline forscher/forscherin filiale verwaltung monteur
      """
    ),
    (.machine, "chatbot/chatbots bot/bots system/systeme automat/automaten sprachcomputer maschine"),
    (.yours, "ihnen du dir dich dein/deine/deinen"), (.ours, "wir uns unser/unsere/unserem/unseren/unserer"),
    (.pronoun, "er sie ihm ihn man"),
    (.others, "freund/freunde/freunden nachbar/nachbarn bekannte/bekannten presse kollegen"),
  ]

  private static let germanVerbs: [(classes: WordClass, list: String)] = [
    (
      [],
      """
      fragen/fragt/frage/fragte/fragten/gefragt befragen/befragt/befragte anrufen/anruft/angerufen rufen/ruft/rief/riefen
      bitten/bittet/bat/gebeten einladen/eingeladen schreiben/schreibt/schrieb/geschrieben melden/meldet/meldete/gemeldet
      beschweren/beschwert/beschwerte reklamieren/reklamiert/reklamierte erkundigen/erkundigt schildern/schildert
      erklären/erklärt/erklärte sprechen/spricht/sprach bekommen/bekommt/bekam erhalten/erhält/erhielt
      senden/sendet/sandte/gesendet schicken/schickt/schickte/geschickt verschicken/verschickt versenden/versendet
      informieren/informiert/informierte benachrichtigen/benachrichtigt präsentieren/präsentiert vorstellen/vorgestellt
      verkaufen/verkauft empfehlen/empfiehlt/empfohlen anbieten/angeboten auffordern/aufgefordert mitteilen/mitgeteilt
      antworten/antwortet/antwortete beantworten/beantwortet helfen/hilft/half/geholfen zuhören/zugehört hören/hört
      klären/klärt/klärte/geklärt lösen/löst/löste/gelöst notieren/notiert/notierte entschuldigen/entschuldigt
      erstatten/erstattet/erstattete kümmern/kümmert bearbeiten/bearbeitet aufnehmen/aufgenommen
      müssen/muss/musste/müssten warten/wartet/wartete/gewartet hängen/hängt hing kaufen/kauft/kaufte/gekauft
      bestellen/bestellt/bestellte zahlen/zahlt/zahlte/gezahlt bezahlen/bezahlt lesen/liest/las/gelesen
      suchen/sucht/suchte vergleichen/vergleicht/verglich buchen/bucht/buchte/gebucht nutzen/nutzt wählen/wählt
      unterschreiben/unterschreibt laden/lädt füllen/füllt holen/holt besuchen/besucht gehen/geht/ging fahren/fährt
      kommen/kommt/kam packen/packt öffnen/öffnet klicken/klickt registrieren/registriert finden/findet schauen/schaut
      prüfen/prüft kündigen/kündigt gekündigt abbestellen/abbestellt abmelden/abgemeldet bleiben/bleibt
      werden/wird/wurde/wurden/worden stellen/stellt äußern/äußert geben/gibt/gab/gegeben sagen/sagt/sagte
      bewerten/bewertet teilen/teilt werben/wirbt
      """
    )
  ]

  private static let germanSmallWords: [(classes: WordClass, list: String)] = [
    ([.negator, .postNegator], "nicht nie niemals"), (.negator, "kein/keine/keinen/keinem/keiner niemand ohne weder"),
    (.turn, "aber sondern jedoch dann"),
    (
      .determiner,
      "der die das dem den des ein/eine/einen/einem/einer ihr/ihre/ihren/ihrem sein/seine/seinen dieser/diese/dieses"
    ),
    (.preposition, "mit für auf von zum zur bei nach über vom im als an in um zu aus"),
  ]

  private static let germanListening: [(sign: Sign, list: [String])] = [
    (
      .asks,
      lines(
        """
        umfrage|umfragen|kundenumfrage|befragung|befragungen|fragebogen|interview|interviews|fokusgruppe|kundenbeirat
        nutzertest|nutzertests|bedarfsanalyse|bedarfsgespräch|erstgespräch|feedbackbogen|feedbackgespräch
        <staff>|<ours>|<machine> *1 fragen|befragen
        fragen <det>? <staff>|<ours>|<machine>
        <customer>|<pronoun> werden *4 fragen|befragen
        werden <det>? <customer>|<pronoun> *4 fragen|befragen
        bitten *3 um *1 feedback|rückmeldung|meinung|bewertung
        feedback|rückmeldung|rückmeldungen|meinung|wünsche|ideen *2 einholen|sammeln|sammelt|erfragen|abgeben|geben
        nach <det>? bedarf|bedürfnissen|wünschen|wunsch|meinung
        """)
    ),
    (
      .receivesInPerson,
      lines(
        """
        <customer>|<pronoun> *2 anrufen|fragen|melden|beschweren|reklamieren|schreiben|bitten|erkundigen|schildern|erklären
        <customer>|<pronoun> rufen *5 an
        <customer>|<pronoun> *2 sprechen *2 mit
        beschwerde|beschwerden|reklamation|reklamationen|kundenanfrage|rückfrage|rückfragen|widerspruch|einspruch
        <staff>|<ours> *3 antworten|beantworten|helfen|zuhören|klären|lösen|notieren|entschuldigen|erstatten|kümmern
        <staff> hören *3 zu
        <staff>|<ours> nehmen|nimmt *4 auf
        telefonat|kundengespräch|elterngespräch
        gespräch|chat|telefonat|termin mit *2 <staff>
        anliegen|problem|frage|beschwerde *3 lösen|klären|aufnehmen|bearbeiten|beantworten
        rufen *4 zurück
        """)
    ),
  ]

  private static let germanTalkingAt: [(sign: Sign, list: [String])] = [
    (
      .tells,
      lines(
        """
        <staff>|<ours>|<machine> *2 senden|schicken|verschicken|versenden|informieren|benachrichtigen|präsentieren
        <staff>|<ours>|<machine> *2 verkaufen|empfehlen|anbieten|auffordern|mitteilen|werben
        <staff>|<ours>|<machine> *3 teilen|stellen *6 mit|vor
        <pronoun> präsentieren|verkaufen|schicken|empfehlen
        <customer>|<pronoun> bekommen|erhalten *4 werbung|angebot|angebote|mail|e-mail|brief|schreiben|mahnung|sms|nachricht
        bekommen|erhalten <det>? <customer>|<pronoun> *4 werbung|angebot|mail|e-mail|brief|schreiben|mahnung|sms
        <customer>|<pronoun> werden *4 informieren|benachrichtigen|auffordern
        preiserhöhung|mahnung|vorführung|präsentation|anschreiben|ankündigung|willkommensmail|produktvorstellung|schulung
        informationsschreiben|infobrief|rundschreiben|vortrag|verkaufsgespräch|kündigungsschreiben|hinweisschreiben
        ^ verschicken|versenden|schicken|senden|informieren|benachrichtigen
        """)
    ),
    (
      .broadcasts,
      lines(
        """
        newsletter|werbung|werbeanzeige|anzeige|flyer|prospekt|broschüre|plakat|werbespot|werbemail|kaltakquise
        postwurfsendung|katalog|werbebrief|mailing|handzettel|rundmail
        """)
    ),
    (.promotes, lines("rabatt|rabatte|sonderangebot|sonderangebote|gutschein|werbeaktion|werbeangebot|werbeangebote")),
    (
      .noticeByName,
      lines(
        """
        bestätigung|bestellbestätigung|auftragsbestätigung|eingangsbestätigung|rechnung|quittung|beleg|kontoauszug
        sendungsverfolgung|terminerinnerung|lieferschein|fahrkarte|abrechnung|sendungsnummer|bestellnummer
        """)
    ),
    (
      .transacts,
      lines(
        """
        <customer>|<pronoun> *2 kaufen|bestellen|zahlen|bezahlen|lesen|suchen|vergleichen|buchen|nutzen|wählen
        <customer>|<pronoun> *2 unterschreiben|laden|füllen|holen|besuchen|gehen|fahren|kommen|packen|öffnen|klicken
        <customer>|<pronoun> *2 registrieren|finden|schauen|prüfen|kündigen|abbestellen|warten|abmelden
        <customer>|<pronoun> melden|bestellen *4 ab
        kauf|bestellung|buchung|registrierung|anmeldung|abholung|lieferung|bezahlung|vergleich|onlinesuche|abmeldung|suche
        =kaufen|=bestellen|=bezahlen|=vergleichen|=buchen|=suchen|=lesen|=unterschreiben|=abbestellen|=kündigen $
        """)
    ),
    (
      .noReply,
      lines(
        """
        !noreply|no-reply
        !bitte *2 nicht *2 antworten
        !bitte antworten *2 nicht
        !antworten sie *1 nicht
        !antworten *3 nicht *2 lesen|möglich|bearbeiten
        !können|kann *2 nicht antworten|beantworten
        """)
    ),
    (
      .pressure,
      lines(
        """
        !letzte|letzter mahnung|chance|warnung|erinnerung|aufforderung
        !nur heute|noch
        !jetzt zugreifen|kaufen
        !droht|drohung|drohbrief|zwangsräumung|inkasso
        !innerhalb von *2 tagen *2 zahlen
        """)
    ),
    (
      .chasesForAnswers,
      lines(
        """
        !erinnerung *4 umfrage|befragung|bewertung|fragebogen
        !umfrage|befragung *3 erinnerung
        """)
    ),
    (
      .hardExit,
      lines(
        """
        !kündigen|abbestellen|abmelden|kündigung|abmeldung *5 nur *3 schriftlich|brief|telefonisch|einschreiben|post
        !kündigung|abmeldung|kündigen|abmelden *4 versteckt|unmöglich
        !nur schriftlich|per kündbar|einschreiben
        """)
    ),
    (
      .forcedChannel,
      lines(
        """
        !nur *2 online|app|portal|internet *2 möglich
        !nur noch *2 online|app|portal|internet
        !ausschließlich *2 online|app|portal|internet
        """)
    ),
    (
      .claims,
      lines(
        """
        wir hören|nehmen *2 zu|ernst
        <customer> *3 mittelpunkt
        <customer> *1 könig
        ihre|deine meinung *2 wichtig
        """)
    ),
    (.enforces, lines("sperrung|abgeschaltet|mahngebühr|mahngebühren|verzugszinsen|inkasso|stromsperre")),
  ]

  private static let germanFailure: [(sign: Sign, list: [String])] = [
    (
      .chases,
      lines(
        """
        !rufen|fragen|melden|schreiben *5 erneut|wieder|nochmals|nochmal|mehrfach|mehrmals
        !erneut|wieder|nochmals|nochmal|mehrfach|mehrmals *2 anrufen|nachfragen|melden|schreiben
        !zum zweiten|dritten|vierten|fünften mal
        !immer noch|nicht|keine
        !noch immer
        !müssen *5 hinterherlaufen|nachhaken|hinterhertelefonieren
        !hakt|haken *3 nach
        !niemand *2 rufen|melden *2 zurück|sich
        """)
    ),
    (
      .unresolved,
      lines(
        """
        !kein|ohne *1 antwort|rückmeldung|erklärung|lösung|reaktion|auskunft|begründung|rückruf|hilfe
        !nicht|nie *2 lösen|klären|beantworten|bearbeiten|helfen|erklären
        !ungelöst|ungeklärt|unbeantwortet|abgewimmelt|abgewiesen|vertröstet|weggeschickt
        !niemand *3 zuständig|helfen|weiß|erreichbar|antworten|erklären|kümmern|melden
        """)
    ),
    (
      .ignored,
      lines(
        """
        !niemand *4 lesen|hören
        !ignoriert|ungelesen|überhört|ungehört
        !nicht *2 lesen|zuhören|ernst
        """)
    ),
    (
      .onHold,
      lines(
        """
        !warteschleife|wartemusik|bandansage|telefonwarteschleife
        !hängen|bleiben *3 in der leitung
        !niemand hebt|geht *3 ab|ran|ans|dran
        !nicht erreichbar|erreichen
        """)
    ),
    (
      .botWall,
      lines(
        """
        !sprachmenü|telefonmenü
        !kein *2 mensch|menschen|mitarbeiter|ansprechpartner *2 erreichbar|erreichen
        !bot|chatbot|system *4 versteht *3 nicht
        """)
    ),
    (
      .makesRepeat,
      lines(
        """
        !müssen *4 nochmal|erneut|wieder|nochmals *3 erklären|schildern|angeben|eingeben|schicken|erzählen
        !müssen *4 noch einmal *3 erklären|schildern|angeben|eingeben|schicken|erzählen
        !erklären|schildern|erzählen *3 noch einmal
        !weiterverbunden|weitergereicht|durchgereicht
        !von *2 zu *2 verbunden|geschickt|weitergeleitet
        """)
    ),
    (
      .unexplained,
      lines(
        """
        !unerwartete|unerklärte|unangekündigte|überraschende *1 rechnung|gebühr|abbuchung|erhöhung|nachzahlung
        !ohne *1 vorwarnung|ankündigung|rückfrage|zustimmung|begründung
        """)
    ),
    (.goesPublic, lines("<customer> *2 twittert|postet\nombudsmann|shitstorm|zeitung")),
  ]

  private static let germanMasks: [String] = lines(
    """
    kein|keine antwort|rückmeldung|unterschrift|begründung *1 nötig|erforderlich|notwendig
    nicht nur
    auf anfrage
    """)
}
