extension WordPack {
  /// French: the frequent signs. Words are given with the forms that texts show.
  static let french = WordPack(
    language: .french, words: frenchPeople + frenchVerbs + frenchSmallWords,
    phrases: frenchListening + frenchTalkingAt + frenchFailure, masks: frenchMasks,
    readInQuotes: SignSet([.noReply, .pressure]))

  private static let frenchPeople: [(classes: WordClass, list: String)] = [
    (
      .customer,
      """
      client/clients/cliente/clientes patient/patients/patiente/patientes usager/usagers/usagère utilisateur/utilisateurs
      utilisatrice/utilisatrices locataire/locataires adhérent/adhérents/adhérente membre/membres citoyen/citoyens
      citoyenne acheteur/acheteurs candidat/candidats/candidate assuré/assurés/assurée élève/élèves
      étudiant/étudiants/étudiante voyageur/voyageurs/voyageuse passager/passagers/passagère consommateur/consommateurs
      abonné/abonnés/abonnée parent/parents visiteur/visiteurs/visiteuse bénéficiaire/bénéficiaires demandeur/demandeurs
      """
    ),
    (
      .staff,
      """
      conseiller/conseillers/conseillère/conseillères agent/agents employé/employés/employée vendeur/vendeurs/vendeuse
      médecin/médecins infirmier/infirmiers/infirmière technicien/techniciens/technicienne banque/banques assureur
      assurance entreprise/entreprises société/sociétés mairie hôtel/hôtels équipe/équipes commercial/commerciaux
      gestionnaire/gestionnaires professeur/professeurs collègue/collègues responsable/responsables fournisseur
      opérateur/opérateurs réceptionniste bailleur/bailleurs administration guichetier chercheur/chercheuse préfecture
      """
    ),
    (.machine, "chatbot/chatbots bot/bots robot/robots système/systèmes automate/automates serveur"),
    (.yours, "vous votre vos tu"), (.ours, "nous notre/nos"), (.pronoun, "il ils elle elles"),
    (.others, "ami/amis amie voisin/voisins presse journaliste/journalistes"),
  ]

  private static let frenchVerbs: [(classes: WordClass, list: String)] = [
    (
      [],
      """
      demander/demande/demandent/demandé/demandée/demandait interroger/interroge/interrogent/interrogé/interrogés
      appeler/appelle/appellent/appelé téléphoner/téléphone contacter/contacte/contactent/contacté
      signaler/signale/signalent réclamer/réclame expliquer/explique/expliquent/expliqué écrire/écrit/écrivent
      plaindre/plaint/plaignent rappeler/rappelle/rappellent/rappelé relancer/relance/relancent/relancé
      envoyer/envoie/envoient/envoyé/envoyée informer/informe/informent/informé/informés/informée
      présenter/présente/présentent vendre/vend/vendent proposer/propose/proposent recommander/recommande
      annoncer/annonce/annoncent notifier/notifie/notifié recevoir/reçoit/reçoivent/reçu
      répondre/répond/répondent/répondu aider/aide/aident/aidé écouter/écoute/écoutent/écouté résoudre/résout/résolu/résolue
      noter/note/notent excuser/excuse/excusent rembourser/rembourse/remboursé traiter/traite/traité/traitée
      acheter/achète/achètent commander/commande payer/paie/paye/paient lire/lit/lisent/lu/lus/lue
      chercher/cherche/cherchent comparer/compare/comparent réserver/réserve choisir/choisit signer/signe
      remplir/remplit télécharger/télécharge visiter/visite attendre/attend/attendent consulter/consulte/consulté/consultés
      résilier/résilie désabonner/désabonne inscrire/inscrit ouvrir/ouvre retirer/retire parler/parle/parlent
      devoir/doit/doivent répéter/répète être/est/sont/été/sera était inviter/invite/invitent/invité/invités
      discuter/discute échanger/échange poser/pose exprimer/exprime donner/donne recueillir/recueille ignorer/ignore/ignoré
      """
    )
  ]

  private static let frenchSmallWords: [(classes: WordClass, list: String)] = [
    (.negator, "ne n pas jamais aucun/aucune sans personne rien ni"),
    (.turn, "mais puis cependant toutefois"),
    (.determiner, "le la les l un une des du ce cette ces son sa ses leur leurs votre vos chaque"),
    (.preposition, "à de d en pour avec par sur dans chez au aux"),
  ]

  private static let frenchListening: [(sign: Sign, list: [String])] = [
    (
      .asks,
      lines(
        """
        enquête|enquêtes|sondage|sondages|questionnaire|questionnaires|entretien|entretiens|interview
        groupe de discussion|parole|utilisateurs
        test utilisateur|utilisateurs
        <staff>|<machine> *2 demander|interroger|consulter
        nous *1 demander|interroger|consulter
        <customer>|<pronoun> être *1 interroger|consulter|inviter
        demander *2 avis|retour|retours|opinion
        recueillir *3 avis|retours|besoins|opinion|attentes
        donner *2 avis
        boîte à idées|suggestions
        """)
    ),
    (
      .receivesInPerson,
      lines(
        """
        <customer>|<pronoun> *2 appeler|téléphoner|contacter|signaler|réclamer|expliquer|écrire|plaindre|demander
        <customer>|<pronoun> *2 parler|discuter|échanger avec|à
        <customer>|<pronoun> poser *2 question|questions
        réclamation|réclamations|plainte|plaintes|recours
        demande de renseignement|renseignements|information|aide|remboursement
        <staff>|<ours> *2 répondre|aider|écouter|résoudre|noter|excuser|rembourser|rappeler
        rendez-vous|rendezvous|entretien|conversation|discussion avec *2 <staff>
        problème|demande|question *3 résoudre|traiter
        """)
    ),
  ]

  private static let frenchTalkingAt: [(sign: Sign, list: [String])] = [
    (
      .tells,
      lines(
        """
        <staff>|<ours>|<machine> *1 envoyer|informer|présenter|vendre|proposer|recommander|annoncer|notifier
        <customer>|<pronoun> *1 recevoir *4 publicité|offre|offres|courrier|lettre|mail|e-mail|sms|message|relance|brochure
        <customer>|<pronoun> être *2 informer|notifier
        courrier d information|augmentation
        <pronoun> présenter|vendre|envoyer|recommander
        augmentation de tarif|prix|tarifs
        hausse de tarif|prix
        mise en demeure
        message|mail|e-mail|email|courriel de bienvenue
        lettre de relance|rappel|résiliation
        présentation|démonstration|formation|démarchage|webinaire
        ^ envoyer|informer|notifier|annoncer
        """)
    ),
    (
      .broadcasts,
      lines(
        """
        newsletter|newsletters|publicité|publicités|prospectus|dépliant|brochure|affiche|affichage|catalogue|démarchage
        infolettre|lettre d information
        spot publicitaire|télé|radio
        """)
    ),
    (.promotes, lines("promotion|promotions|remise|remises|offre spéciale|promotionnelle|commerciale\nsoldes")),
    (
      .noticeByName,
      lines(
        """
        confirmation|facture|factures|reçu|ticket de caisse
        confirmation de commande
        accusé de réception
        relevé de compte
        suivi de colis|commande|livraison
        numéro de commande|dossier|suivi
        rappel de rendez-vous|rendezvous
        billet|bon de livraison
        """)
    ),
    (
      .transacts,
      lines(
        """
        <customer>|<pronoun> *1 acheter|commander|payer|lire|chercher|comparer|réserver|choisir|signer|remplir
        <customer>|<pronoun> *1 télécharger|visiter|attendre|consulter|résilier|désabonner|inscrire|ouvrir|retirer
        achat|commande|paiement|inscription|réservation|livraison|recherche|retrait|désabonnement|connexion
        ^ =acheter|=commander|=payer|=comparer|=réserver|=choisir|=signer|=télécharger|=consulter|=chercher
        """)
    ),
    (
      .noReply,
      lines(
        """
        !noreply|no-reply
        !ne pas|jamais répondre
        !merci de ne pas répondre
        !réponses *2 pas|jamais *2 lire
        """)
    ),
    (
      .pressure,
      lines(
        """
        !dernier|dernière avertissement|chance|rappel|relance|avis
        !mise en demeure
        !menace|menaces|menacer
        !aujourd hui seulement
        !sous *2 jours *3 payer
        """)
    ),
    (.chasesForAnswers, lines("!rappel|relance *4 enquête|sondage|questionnaire|avis")),
    (
      .hardExit,
      lines(
        """
        !résilier|résiliation|désabonnement|désabonner *5 uniquement|seulement|que *3 courrier|recommandé|téléphone|lettre
        !résiliation|désabonnement *3 caché|impossible|difficile
        """)
    ),
    (
      .forcedChannel,
      lines(
        """
        !uniquement|seulement|exclusivement *2 ligne|application|appli|internet|portail|site
        """)
    ),
    (
      .claims,
      lines(
        """
        nous écouter
        <customer> *3 coeur|cœur|centre
        votre avis *2 compte|important
        """)
    ),
    (.enforces, lines("pénalité|pénalités|coupure|huissier|contentieux|frais de retard")),
  ]

  private static let frenchFailure: [(sign: Sign, list: [String])] = [
    (
      .chases,
      lines(
        """
        !<customer>|<pronoun> *1 rappeler|relancer
        !deuxième|troisième|quatrième|énième fois|appel|relance
        !appeler|téléphoner|contacter|écrire|signaler|réclamer|demander *4 de|à nouveau
        !de|à nouveau *1 appeler|téléphoner|contacter|écrire|signaler|réclamer|demander
        !encore une fois
        !toujours pas|aucune|rien|en
        !plusieurs|multiples fois|relances|appels
        """)
    ),
    (
      .unresolved,
      lines(
        """
        !aucune|aucun|sans|pas *1 réponse|explication|solution|suite|aide|retour|nouvelle|nouvelles
        !pas|jamais *1 résolu|répondu|traité|aidé|expliqué|résolue|traitée
        !personne *3 répondre|aider|savoir|sait|explique|rappeler
        !non résolu|traité|résolue|traitée
        !renvoyé|éconduit|balade|baladé
        !reste|restent *1 sans
        """)
    ),
    (
      .ignored,
      lines(
        """
        !personne *3 lire|écouter
        !ignoré|ignorée|ignorés|ignorées
        !jamais|pas *1 lus|lues|écouté|écoutés|lu
        !lettre morte
        """)
    ),
    (
      .onHold,
      lines(
        """
        !musique d attente
        !mise|mis en attente
        !en attente *2 téléphone|ligne
        !en attente *2 minutes|heure|heures
        !patienter *2 téléphone|ligne|minutes|heure|heures
        !file d attente téléphonique
        !personne ne décroche|répond
        !injoignable|injoignables
        """)
    ),
    (
      .botWall,
      lines(
        """
        !serveur vocal
        !impossible *3 joindre|parler *3 humain|conseiller|personne|quelqu
        !aucun humain|conseiller|interlocuteur
        !ne comprend pas
        """)
    ),
    (
      .makesRepeat,
      lines(
        """
        !devoir *3 répéter|réexpliquer|redonner
        !tout *1 répéter|réexpliquer|recommencer
        !de service en service
        """)
    ),
    (
      .unexplained,
      lines(
        """
        !inattendue|inexpliquée|injustifiée|surprise *1 facture|frais
        !facture|frais|prélèvement *1 inattendue|inexpliquée|injustifiés|surprise|inattendu|inexpliqué
        !sans *1 prévenir|préavis|accord|avertissement|explication|consulter
        """)
    ),
    (.goesPublic, lines("<customer> *2 tweete|publie|poste\nmédiateur|journaux")),
  ]

  private static let frenchMasks: [String] = lines(
    """
    aucune|pas de réponse|signature *2 nécessaire|requise|attendue
    non seulement
    """)
}
