extension WordPack {
  /// Spanish: the frequent signs. Words are given with the forms that texts show.
  static let spanish = WordPack(
    language: .spanish, words: spanishPeople + spanishVerbs + spanishSmallWords,
    phrases: spanishListening + spanishTalkingAt + spanishFailure, masks: spanishMasks,
    readInQuotes: SignSet([.noReply, .pressure]))

  private static let spanishPeople: [(classes: WordClass, list: String)] = [
    (
      .customer,
      """
      cliente/clientes/clienta paciente/pacientes usuario/usuarios/usuaria/usuarias inquilino/inquilinos/inquilina
      socio/socios/socia miembro/miembros ciudadano/ciudadanos/ciudadana comprador/compradores candidato/candidatos
      asegurado/asegurados/asegurada alumno/alumnos/alumna estudiante/estudiantes viajero/viajeros/viajera
      pasajero/pasajeros/pasajera consumidor/consumidores suscriptor/suscriptores padres madre/madres huésped/huéspedes
      visitante/visitantes solicitante/solicitantes afiliado/afiliados
      """
    ),
    (
      .staff,
      """
      asesor/asesores/asesora agente/agentes empleado/empleados/empleada vendedor/vendedores/vendedora médico/médicos/médica
      enfermero/enfermera/enfermeras técnico/técnicos/técnica banco/bancos aseguradora empresa/empresas compañía
      ayuntamiento hotel/hoteles equipo/equipos comercial/comerciales gestor/gestores/gestora profesor/profesores/profesora
      compañero/compañeros responsable/responsables proveedor/proveedores operador/operadora recepcionista personal
      investigador/investigadora casero administración camarero/camarera soporte
      """
    ),
    (.machine, "chatbot/chatbots bot/bots robot/robots sistema/sistemas máquina/máquinas contestador"),
    (.yours, "usted ustedes tú te tu"), (.ours, "nosotros nuestro/nuestra/nuestros/nuestras nos"),
    (.pronoun, "él ella ellos ellas"),
    (.others, "amigo/amigos amiga vecino/vecinos prensa periodista/periodistas"),
  ]

  private static let spanishVerbs: [(classes: WordClass, list: String)] = [
    (
      [],
      """
      preguntar/pregunta/preguntan/preguntó/preguntamos/preguntado 
      consultar/consulta/consultan/consultó/consultado llamar/llama/llaman/llamó/llamado/llamando
      contactar/contacta/contactan reclamar/reclama/reclaman explicar/explica/explican/explicó/explicado
      escribir/escribe/escriben quejar/queja/quejan/quejó reportar/reporta notificar/notifica/notifican/notificado
      avisar/avisa/avisan/avisado solicitar/solicita/solicitan pedir/pide/piden/pidió
      enviar/envía/envían/envió/enviado/enviamos mandar/manda/mandan informar/informa/informan/informó/informado/informados
      presentar/presenta/presentan vender/vende/venden ofrecer/ofrece/ofrecen recomendar/recomienda/recomiendan
      anunciar/anuncia/anuncian recibir/recibe/reciben/recibió responder/responde/responden/responda/respondió/respondido
      contestar/contesta/contestan/contestó/contestado ayudar/ayudan/ayudó escuchar/escucha/escuchan/escuchado
      resolver/resuelve/resuelven/resolvió/resuelto/resuelta anotar/anota/anotan disculpar/disculpa/disculpan
      reembolsar/reembolsa tramitar/tramita atender/atiende/atienden/atendido comprar/compra/compran pagar/paga/pagan
      leer/lee/leen/leído buscar/busca/buscan comparar/compara/comparan reservar/reserva/reservan elegir/elige/eligen
      firmar/firma/firman rellenar/rellena descargar/descarga visitar/visita/visitan esperar/espera/esperan
      cancelar/cancela/cancelan registrar/registra abrir/abre recoger/recoge hablar/habla/hablan/habló
      deber/debe/deben tener/tiene/tienen repetir/repite/repiten ser/es/son/fue/fueron/sido invitar/invita/invitan/invitado
      conversar/conversa opinar/opina recopilar/recopila recoger ignorar/ignora/ignoran volver/vuelve/vuelven/volvió
      darse dar/da/dan/dio navegar/navega
      """
    )
  ]

  private static let spanishSmallWords: [(classes: WordClass, list: String)] = [
    (.negator, "no nunca jamás sin nadie ningún/ninguna/ninguno nada ni"),
    (.turn, "pero sino luego después aunque"),
    (.determiner, "el la los las un una unos unas su sus este esta estos cada"),
    (.preposition, "a de en para con por sobre al del"),
  ]

  private static let spanishListening: [(sign: Sign, list: [String])] = [
    (
      .asks,
      lines(
        """
        encuesta|encuestas|sondeo|cuestionario|entrevista|entrevistas
        grupo focal|de
        prueba de|con usuarios|usabilidad
        <staff>|<machine>|<ours> *2 preguntar|consultar
        ^ preguntamos|consultamos
        <customer>|<pronoun> ser *1 consultado|consultados|preguntado|entrevistado|invitado
        pedir|solicitar|recopilar|recoger *2 opinión|opiniones|sugerencias|comentarios
        dar *2 opinión
        buzón de sugerencias
        """)
    ),
    (
      .receivesInPerson,
      lines(
        """
        <customer>|<pronoun> *2 llamar|contactar|reclamar|explicar|escribir|quejar|reportar|avisar|solicitar|pedir|preguntar
        <customer>|<pronoun> *2 hablar|conversar con
        queja|quejas|reclamación|reclamaciones|reclamo|reclamos|recurso
        solicitud de información|ayuda|reembolso
        <staff>|<ours> *2 responder|contestar|escuchar|resolver|anotar|disculpar|reembolsar|atender|ayudar
        <staff> *2 ayuda|devuelve
        reunión|conversación|cita|charla con *2 <staff>
        problema|solicitud|pregunta|duda *3 resolver|tramitar|atender
        """)
    ),
  ]

  private static let spanishTalkingAt: [(sign: Sign, list: [String])] = [
    (
      .tells,
      lines(
        """
        <staff>|<ours>|<machine> *1 enviar|mandar|informar|presentar|vender|ofrecer|recomendar|anunciar|notificar
        <customer>|<pronoun> *1 recibir *4 publicidad|oferta|ofertas|correo|carta|email|sms|mensaje|folleto|aviso
        <customer>|<pronoun> ser *2 informado|informados|notificado|avisado
        subida|aumento de tarifa|precio|precios|tarifas
        presentar|vender|enviar|recomendar *1 tarifas|ofertas|productos|opciones|planes
        correo|mensaje|email de bienvenida
        carta de aviso|cobro|despido|rechazo
        presentación|demostración|formación|capacitación|seminario
        ^ enviar|informar|notificar|anunciar
        """)
    ),
    (
      .broadcasts,
      lines(
        """
        boletín|boletines|publicidad|anuncio|anuncios|folleto|folletos|cartel|carteles|catálogo|newsletter
        llamada comercial|fría|publicitaria
        telemarketing|cuña de radio
        """)
    ),
    (.promotes, lines("descuento|descuentos|promoción|promociones|rebajas|oferta especial|exclusiva|comercial")),
    (
      .noticeByName,
      lines(
        """
        confirmación|factura|facturas|recibo|recibos
        acuse de recibo
        extracto bancario
        seguimiento de|del pedido|envío|paquete
        número de pedido|seguimiento|expediente
        recordatorio de cita|la
        billete|entrada|albarán
        """)
    ),
    (
      .transacts,
      lines(
        """
        <customer>|<pronoun> *1 comprar|pagar|leer|buscar|comparar|reservar|elegir|firmar|rellenar|descargar|visitar|esperar
        <customer>|<pronoun> *1 cancelar|registrar|abrir|recoger|navegar
        <customer>|<pronoun> *1 darse|da de|se baja|de
        =compra|pago|registro|=reserva|entrega|búsqueda|recogida|inscripción|baja|pedido
        ^ =comprar|=pagar|=comparar|=reservar|=elegir|=firmar|=descargar|=buscar
        """)
    ),
    (
      .noReply,
      lines(
        """
        !noreply|no-reply
        !no responda|responder|conteste|contestar
        !respuestas *2 no|nunca *2 leer
        """)
    ),
    (
      .pressure,
      lines(
        """
        !último|última aviso|oportunidad|advertencia|recordatorio
        !solo|sólo hoy
        !amenaza|amenazan|amenazar
        !pague|pagar *2 antes|ya|inmediatamente
        """)
    ),
    (.chasesForAnswers, lines("!recordatorio|insistencia *4 encuesta|cuestionario|sondeo")),
    (
      .hardExit,
      lines(
        """
        !cancelar|cancelación|baja *5 solo|sólo|únicamente *3 carta|teléfono|escrito|correo
        !solo|sólo|únicamente *4 cancelar|cancelación|baja *2 carta|teléfono|escrito|correo
        !cancelación|baja *3 imposible|oculta|difícil
        """)
    ),
    (.forcedChannel, lines("!solo|sólo|únicamente|exclusivamente *3 línea|app|aplicación|internet|portal|web")),
    (
      .claims,
      lines(
        """
        ^ escuchamos
        nosotros escuchamos
        <customer> *3 centro|rey
        tu|su opinión *2 importa|importante|cuenta
        """)
    ),
    (.enforces, lines("recargo|recargos|embargo|desahucio|penalización|corte de suministro|luz")),
  ]

  private static let spanishFailure: [(sign: Sign, list: [String])] = [
    (
      .chases,
      lines(
        """
        !volver a llamar|escribir|preguntar|reclamar|contactar|pedir
        !llamar|escribir|preguntar|reclamar|contactar|pedir|ir|quejarse *4 otra vez
        !llamar|escribir|preguntar|reclamar|contactar|pedir|ir|quejarse *4 de nuevo
        !otra vez *2 llamar|escribir|preguntar|reclamar|contactar|pedir|teléfono
        !segunda|tercera|cuarta|enésima vez|llamada
        !sigue|siguen *1 esperando|sin
        !varias|muchas|repetidas veces|llamadas
        !aún|todavía no|sin
        """)
    ),
    (
      .unresolved,
      lines(
        """
        !sin|ninguna|ningún|no *2 respuesta|explicación|solución|ayuda|contestación|noticias
        !no|nunca|sin *2 resolver|responder|contestar|tramitar|explicar|atender
        !nadie *3 responder|contestar|ayudar|ayuda|sabe|explicar|atender|llamar
        !sin resolver|responder|atender
        """)
    ),
    (
      .ignored,
      lines(
        """
        !nadie *3 leer|escuchar
        !ignorar|ignorado|ignorada|ignorados|ignoradas
        !no|nunca *2 leer|leído|leídos|escuchar
        !caso omiso
        """)
    ),
    (
      .onHold,
      lines(
        """
        !música de espera
        !en espera *3 teléfono|línea|minutos
        !nadie descuelga|coge|contesta
        !espera telefónica
        """)
    ),
    (
      .botWall,
      lines(
        """
        !menú telefónico|de
        !imposible|no *3 hablar *3 persona|humano|agente|alguien
        !ningún humano|agente
        !no entiende
        """)
    ),
    (
      .makesRepeat,
      lines(
        """
        !tener|deber *3 repetir|explicar *2 nuevo|vez|todo
        !tener|deber *1 repetir *1 problema|historia|datos|caso|explicación|queja
        !repetir *2 todo|historia|datos
        !de departamento en|a departamento
        """)
    ),
    (
      .unexplained,
      lines(
        """
        !factura|cargo|cobro *1 inesperada|inesperado|inexplicable|sorpresa
        !sin *1 avisar|aviso|explicación|consentimiento|consultar|preguntar
        """)
    ),
    (.goesPublic, lines("<customer> *2 tuitea|publica\ndefensor|periódicos")),
  ]

  private static let spanishMasks: [String] = lines(
    """
    no *2 requiere|necesita respuesta|firma
    no solo|sólo
    """)
}
