extension WordPack {
  /// What messages, meetings, places and matters are called.
  static let englishNouns: [(classes: WordClass, list: String)] = [
    (
      .message,
      """
      email letter text sms notification message mailing reminder alert mailer communication update announcement
      postcard notice badge banner guidance thankyou e-newsletter memo bulletin circular
      warning instruction briefing advisory voicemail broadcast statement-of-terms mms
      """
    ),
    (
      .notice,
      """
      receipt confirmation invoice bill ticket tracking statement otp! passcode acknowledgement acknowledgment itinerary
      password verification voucher payslip certificate delivery-note auto-reply autoreply autoresponse status
      boarding-pass pass e-ticket eticket payslip token e-receipt
      """
    ),
    (
      .question,
      """
      survey questionnaire interview feedback poll nps! csat! consultation rating suggestion focus-group
      ces! usability debrief co-creation anamnesis q&a! ama!
      """
    ),
    (
      .matter,
      """
      complaint enquiry inquiry query appeal request dispute escalation grievance objection petition claim-dispute
      comment concern testimony testimonial-request
      """
    ),
    (
      .show,
      """
      newsletter ad advert advertisement advertising commercial webinar demo demonstration presentation campaign leaflet
      flyer brochure billboard banner popup pop-up promotion pitch tutorial training outreach spam telemarketing
      tooltip walkthrough drip slideshow infographic ebook e-book whitepaper poster
      signage banner-ad press-release recommendation retargeting sponsorship flier infomercial keynote teaser trailer
      catalogue catalog tour orientation patch testimonial speech lecture sermon talk-track mailshot handout pamphlet prospectus circular advertorial
       carousel induction seminar roadshow remarketing advertize podcast-ad
      jingle slogan screencast release-notes changelog roadmap-announcement case-study winback win-back nurturing nurture promo cross-selling upselling
      invitation pop-under interstitial takeover nudge paywall prompt
      """
    ),
    (.promotion, "offer discount promotion upgrade deal sale bundle upsell cross-sell coupon perk bonus prize add-on"),
    (
      .place,
      """
      website site portal app store shop office centre center page platform dashboard crm! system facebook instagram
      twitter linkedin youtube google kiosk inbox phone e-mail web! internet online! marketplace channel media! social!
      helpline hotline helpdesk tiktok pinterest whatsapp slack reddit homepage landing-page intranet lobby foyer lounge
      showroom counter desk branch depot warehouse terminal hub reception hall building room department unit call-centre
      service-desk switchboard forum network sms-channel pos! atm! crm! erp! cms! faq! knowledgebase wiki library
      playground terrace spa canteen waiting-room ward clinic campus mall outlet marketplace storefront
      """
    ),
    (
      .encounter,
      """
      chat conversation meeting dialogue dialog qbr! kickoff kick-off roundtable hearing one-to-one one-on-one
      negotiation mediation huddle surgery-hour debriefing stand-up intake anamnesis
      """
    ),
    (
      .deed,
      """
      visit appointment session check-in checkin checkout check-out purchase payment booking reservation registration
      login signup sign-up upload download search reset installation delivery pickup collection checkin return trial
      application onboard arrival departure order setup activation transaction reimbursement
      submission enrolment enrollment sign-in signin log-in withdrawal deposit transfer donation comparison selection
      boarding landing journey trip ride drive walk stay meal workout use usage unboxing assembly research browsing
      shopping subscription redemption renewal-payment exchange refill top-up topup printing scan test-drive tasting
      click view upload review-reading configuration customisation customization integration import export migration
      upgrade cancellation waiting queue wait exam test surgery treatment procedure fitting viewing inspection move-in creation linking
      """
    ),
    (
      .echo,
      """
      order booking claim application payment delivery parcel package shipment appointment registration reservation
      refund return purchase subscription-payment transaction dispatch pickup collection account password login security
      verification tracking shipping case ticket visit check-in checkin enrolment enrollment donation repair
      reference baggage luggage itinerary deposit transfer boarding gate flight outage signup sign-up balance
      meter statement confirmation receipt status class! course! lesson slot window
      """
    ),
    (
      .imposition,
      """
      fine penalty rejection refusal eviction ban surcharge hike denial termination disconnection suspension closure
      fee late-fee overcharge levy deduction repossession price-rise price-increase foreclosure expulsion exclusion
      surge summons subpoena seizure lockout downgrade withdrawal-of-service prosecution sanction
      """
    ),
    (
      .answer,
      """
      answer reply response advice help support solution apology refund resolution callback call-back consultation
      explanation outcome findings assistance compensation workaround clarification acknowledgement-in-person rebate remedy
      """
    ),
    (
      .input,
      """
      information info clarification detail input opinion story experience preference evidence statement wish need
      goal idea fear worry expectation circumstance history symptom priority requirement improvement
      thought impression remark insight
      """
    ),
    (.contact, "call callback call-back touch"),
    (
      .trouble, "fault outage problem issue fail failure error breakdown mistake defect damage bug crash incident delay"
    ),
    (
      .thing,
      """
      parcel card key product goods! item package room seat table car phone meal food line account form contract
      document money price plan tariff service faq! article video podcast music question need want/wants/wanted/wanting
      concern story word view opinion wish preference button link tab option command label field checkbox
      keys cash luggage bag ticket-machine menu drink coffee bed house flat apartment home garden dog cat pet medicine
      prescription pill bandage book film movie game photo picture data vitals measurement sample mileage weight file report-card device router charger battery
      """
    ),
    (
      .physical,
      """
      parcel card key product goods! item package room seat table car phone meal food money keys cash luggage bag menu
      drink coffee bed house flat apartment home garden dog cat pet medicine prescription pill bandage book device
      router charger battery
      """
    ),
    (
      .paper,
      """
      document documentation paperwork id! identity identification passport address data file photo evidence proof
      record detail information number name signature consent credential
      """
    ),
    (
      .oneWay,
      """
      poster signage billboard print tv! television radio loudspeaker tannoy post! paper letter sms! push! email! e-mail!
      newsletter in-app! inapp! flyer brochure display! screen banner media!
      """
    ),
  ]
}
