extension WordPack {
  /// Who acts: the customer's side, the organisation's, machines, others.
  static let englishPeople: [(classes: WordClass, list: String)] = [
    (
      .customer,
      """
      customer client user patient tenant member guest passenger citizen resident shopper buyer subscriber student
      learner claimant policyholder visitor caller applicant consumer traveller traveler parent donor veteran homeowner
      borrower rider! leaver prospect complainant householder pupil cust! persona reader viewer respondent participant
      payer taxpayer bather diner attendee audience employer farmer cardholder purchaser
      household family mother father mum mom dad child kid couple motorist commuter
      holidaymaker tourist pilgrim walker cyclist golfer gamer player fan listener voter constituent jobseeker job-seeker
      candidate freshman fresher undergraduate postgraduate alumni alumnus trainee apprentice enrollee registrant
      beneficiary recipient sender supporter sponsor backer investor shareholder saver depositor
      accountholder lessee renter lodger occupant inhabitant villager grower breeder
      bride groom widow carer caregiver inmate asylum-seeker refugee migrant insured insuree merchant 
      admin! adopter newcomer returner bidder booker adoptee skier swimmer
      teen pensioner senior elder retiree people end-user enduser
      """
    ),
    (
      .staff,
      """
      agent adviser advisor staff! team clerk nurse doctor engineer technician manager rep representative researcher
      receptionist handler assistant salesman salesperson seller dealer insurer bank company organisation organization
      consultant officer specialist broker operator supplier provider retailer csm! ceo! executive director coach
      teacher host hotel airline utility government council counsellor counselor underwriter adjuster moderator
      facilitator concierge waiter vendor employee worker colleague crew department desk expert brand firm business
      gp! clinic hospital landlordagent caseworker planner lawyer trainer instructor supervisor leadership rm!
      surgeon anaesthetist anesthesiologist midwife paramedic pharmacist dentist vet therapist physician psychologist
      practitioner practice ward dean professor tutor lecturer headteacher librarian registrar
      admissions university school college academy salesperson saleswoman salesmen cashier barista bartender chef cook
      waitress server steward stewardess purser curator courier carrier postman
      installer fitter plumber electrician mechanic contractor builder architect surveyor foreman designer
      solicitor attorney notary judge councillor mayor minister ministry agency authority police detective
      bursar accountant auditor analyst investigator attendant operative housekeeping officer caseholder custodian ombudsman estimator scheduler operations stylist hairdresser beautician cleaner housekeeper porter
      valet usher fundraiser charity foundation publisher editor landlord housing-association landlady
      recruiter hr! employer-brand interviewer assessor examiner inspector controller dispatcher ae! sdr! bdr!
      marketer salesforce back-office backoffice helpdesk frontline merchandiser agronomist dietitian
      nutritionist physiotherapist physio optician audiologist chiropractor chair chairman president founder
      coordinator administrator superintendent warden caretaker ranger lifeguard
      driver restaurant! museum! gym! manufacturer maker producer wholesaler distributor
      """
    ),
    (
      .machine,
      """
      chatbot bot robot ai! system machine server algorithm automation assistantbot ivr! voicebot autoresponder
      computer mailbox answerphone autodialler robo
      """
    ),
    (.ours, "we/we us! our! ours!"),
    (.first, "i! me! my! mine! myself!"),
    (.yours, "you! your! yours! yourself!"),
    (.pronoun, "he! she! they! him! them! i!"),
    (
      .others,
      """
      friend neighbour neighbor colleague relative press! newspaper papers! media! public! influencer peer reviewer
      classmate roommate flatmate spouse husband wife sibling brother sister grandson grandmother grandfather aunt uncle
      cousin teammate bystander passer-by passersby rival competitor blogger journalist
      """
    ),
  ]
}
