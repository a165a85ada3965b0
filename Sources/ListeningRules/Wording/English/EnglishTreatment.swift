extension WordPack {
  /// One size fits all, moulding, conquest, service as a cost, enforcement.
  static let englishTreatment: [(sign: Sign, list: [String])] = [
    (
      .cannedReply,
      [
        "!dear valued? customer",
        "canned|templated|boilerplate|scripted|standard|generic|copy-paste|template reply|answer|response|letter|email|text|apology",
        "paste *2 reply|answer|response|text|template", "same answer|reply to everyone|all|every",
      ]
    ),
    (
      .makesRepeat,
      [
        "!explain *4 again", "!ask|asks|asked *6 every|each|again time|twice",
        "!transfer|transferred|passed|bounced|handed|shunted|sent *3 several|multiple|many|three|four|five|<number> time|people|person|department|agent|team",
        "!repeat|retell|re-tell my|our|their|his|her|the|your *1 story|information|info|detail|problem|issue|question|request|everything",
        "repeat|repeats|repeating info|story|details",
        "!repeat <det>? same? story|detail|problem|information|issue|everything|himself|herself|themselves|account|same",
        "re-enter|reenter", "!already told|gave|given|provided|explained",
        "pass|bounce|shunt|send from *1 team|department|desk|person|pillar to",
        "!transfer again|twice|between|several|multiple|repeatedly", "!=transferred <number>|three|two|four time",
        "!be? =bounced",
        "!tell|tells|explain *4 once more", "!tell|explain|give|say *4 all over", "!tell|explain|give *4 anew|afresh",
        "!tell|explain|give *4 from the beginning|start|scratch",
        "!tell *2 story *2 again|twice", "!start *3 from|again the|from? beginning|scratch", "!start over",
        "!ask again for",
        "!give *3 detail *2 again", "multiple transfers", "!fill *4 again", "!re-explain|reexplain",
        "!same question again|twice",
      ]
    ),
    (
      .sellsIntoTrouble,
      [
        "upsell|cross-sell|pitch|upgrade|offer|promotion|sell *8 fault|outage|complaint|problem|cancel|bereavement",
        "fault|outage|complaint|problem *6 upsell|cross-sell|pitch *2",
      ]
    ),
    (
      .forcedChannel,
      [
        "!app|web|online only", "app-only|web-only|online-only|digital-only",
        "!only|solely *3 app|portal|online|website|web",
        "!must|has|have|had *1 use|download|register|go *2 app|portal|website|online|account",
        "!phone|telephone line *1 closed|close|switched off",
        "!branch|office|counter|line *1 =closed for good", "!no alternative|other way|other channel",
        "!no phone number|line|support",
        "!force to *3 app|portal|online|register|use", "!cannot|cant *3 without *2 app|account|registering",
        "move with the times",
      ]
    ),
    (
      .ourWork,
      [
        "!<number> page form", "!12-page|20-page|10-page|multi-page form|paperwork", "!same form again",
        "!office hours only", "!not|isnt our department|job|team",
        "!policy *2 not allow", "!only *1 office hour", "!against *1 policy", "!long form", "!too many required? field",
        "!confusing paperwork",
      ]
    ),
    (
      .hardExit,
      [
        "!cancel|unsubscribe|cancellation|opt-out|leave|quit *4 only by|through|via|in|at",
        "!cancel|unsubscribe|cancellation *4 must|has|have *1 call|write|phone|visit",
        "!cancel|unsubscribe|cancellation|opt-out *4 hide|hidden|bury|buried|difficult|hard|impossible|penalty|fee",
        "!retention script|team|offer|department",
        "!hide|hidden|hard|difficult *2 to? cancel|cancellation|unsubscribe|opt-out",
        "!talk|talks <customer>|<pronoun> out of", "!only by *1 registered? letter",
        "!no way to cancel|unsubscribe|opt", "!cancel *2 only", "!exit fee|penalty",
      ]
    ),
    (
      .blamesCustomer,
      [
        "educate *2 <customer>|them", "user error", "change customer|user behaviour|behavior",
        "!not read *2 terms|instruction|manual|small",
        "difficult customer", "customer fault|mistake", "train <det>? customer to", "teach <det>? customer to",
        "problem customer",
        "!should have? read", "customer misuse",
      ]
    ),
    (
      .newCustomersOnly,
      [
        "!new customer only", "!only *2 new customer", "introductory offer|price|rate",
        "existing customer *2 exclude|=excluded|not",
        "price|premium|rate rise|increase|goes at|on renewal", "loyalty penalty", "!not *2 existing customer",
      ]
    ),
    (
      .serviceAsCost,
      [
        "!cut|reduce|fewer|deflect|minimise|minimize *1 call|contact|ticket", "discourage *2 contact|call", "aht",
        "cost to serve",
        "cost per contact|call|ticket", "average handling|handle time", "call deflection",
        "!reduce *2 cost *1 call|service|support|contact",
        "handling time", "contact avoidance",
      ]
    ),
    (
      .enforces,
      [
        "cut|cuts off", "suspend", "disconnect|disconnection", "late fee|charge|penalty", "collections",
        "debt collector|collection|agency",
        "bailiff", "repossess|repossession", "block *2 account|card|line", "terminate *2 contract|account|service",
        "penalty fee|charge",
        "fine|fined for", "!line *1 go|goes dead",
      ]
    ),
    (.givesUp, ["give|gives|gave up", "exasperated", "abandon", "drop|drops out", "let|lets *2 drop"]),
  ]
}
