extension WordPack {
  /// What messages, meetings, places and matters are called.
  static let englishNouns: [(classes: WordClass, list: String)] = [
    (
      .message,
      """
      email letter text sms notification message mailing reminder alert mailer communication update announcement
      postcard notice badge banner guidance thankyou e-newsletter
      """
    ),
    (
      .notice,
      """
      receipt confirmation invoice bill ticket tracking statement otp! passcode acknowledgement acknowledgment itinerary
      password verification voucher payslip certificate delivery-note auto-reply autoreply autoresponse status
      """
    ),
    (
      .question,
      """
      survey questionnaire interview feedback poll nps! csat! consultation rating suggestion focus-group
      """
    ),
    (
      .matter,
      """
      complaint enquiry inquiry query appeal request dispute escalation grievance
      """
    ),
    (
      .show,
      """
      newsletter ad advert advertisement advertising commercial webinar demo demonstration presentation campaign leaflet
      flyer brochure billboard banner popup pop-up promotion pitch tutorial training outreach spam telemarketing
      tooltip tour walkthrough drip sequence slideshow infographic blog ebook e-book whitepaper catalogue catalog poster
      signage banner-ad press-release recommendation retargeting sponsorship flier infomercial keynote teaser trailer testimonial
      """
    ),
    (.promotion, "offer discount promotion upgrade deal sale bundle upsell"),
    (
      .place,
      """
      website site portal app store shop office centre center page platform dashboard crm! system facebook instagram
      twitter linkedin youtube google kiosk inbox phone e-mail web! internet online! marketplace channel media! social!
      """
    ),
    (
      .encounter,
      """
      chat conversation helpline hotline helpdesk
      """
    ),
    (
      .deed,
      """
      visit appointment session check-in checkin checkout check-out purchase payment booking reservation registration
      login signup sign-up upload download search reset installation delivery pickup collection checkin return trial
      application onboard arrival departure order setup activation transaction reimbursement
      """
    ),
    (.contact, "call callback call-back"),
    (.trouble, "fault outage problem issue fail failure error breakdown mistake"),
    (
      .thing,
      """
      parcel card key product goods! item package room seat table car phone meal food line account form contract
      document money price plan tariff service faq! article video podcast music question need want/wants/wanted/wanting
      concern story word view opinion wish preference
      """
    ),
  ]
}
