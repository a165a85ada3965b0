/// A field's closed set of values; the raw value is the JSON text.
public protocol Choice: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

/// How the map relates to reality.
public enum MapState: String, Choice { case current, future }

/// How far the map has been held against reality.
public enum MapStatus: String, Choice { case draft, researched, validated, retired }

/// How much of the relationship the map covers on purpose.
public enum MapScope: String, Choice { case whole, purchase, service }

/// Who made the map with or without the customer.
public enum Making: String, Choice { case organisation, asked, together }

/// How well a component of the organisation fits the journey it has to carry.
public enum Fit: String, Choice { case fits, strains, blocks }

/// The six components of an organisation's "operating system" (Hill, after Iqbal).
public enum Component: String, Choice { case objectives, mindset, culture, structure, processes, technology }

/// Who has to change for an opportunity to work: a component of the organisation, or the customer.
public enum ChangeTarget: String, Choice {
  case objectives, mindset, culture, structure, processes, technology, customer
}

/// Where in the relationship a stage lies; the first three are before the sale, `onboard` is the sale being kept.
public enum StageKind: String, Choice {
  case aware, consider, buy, onboard, use, help, complain, renew, leave

  /// True for the stages before the customer has bought.
  public var isBeforeSale: Bool { self == .aware || self == .consider || self == .buy }
  /// True for the stages of ownership after the sale has been kept.
  public var isAfterSale: Bool { !isBeforeSale && self != .onboard }
}

/// Whether the customer can see a touchpoint; backstage is never judged.
public enum Visibility: String, Choice { case frontstage, backstage }

/// Who speaks to whom; `none` is an act without a message.
///
/// Here and below no case is called `none`, because `.none` of an optional means "unset".
public enum Direction: String, Choice {
  case outbound, inbound
  case twoWay = "two-way"
  case noMessage = "none"
}

/// Who acts at a touchpoint.
public enum Actor: String, Choice { case organisation, customer, partner, machine, `public` }

/// What the organisation does at a touchpoint; `echoes` is a receipt of the customer's own act.
public enum Act: String, Choice { case tells, asks, sells, serves, decides, enforces, echoes }

/// Whether the customer wanted the message.
public enum Consent: String, Choice {
  case askedFor = "asked-for"
  case optedIn = "opted-in"
  case contract
  case unasked = "none"
}

/// Whether customers are treated the same or differently.
public enum Audience: String, Choice { case everyone, segment, individual }

/// Whether the customer may answer in own words.
public enum Asking: String, Choice { case open, closed }

/// What a customer who answers reaches.
public enum Reply: String, Choice {
  case nobody = "none"
  case machine, person
}

/// Whether the customer may choose the channel.
public enum ChannelChoice: String, Choice { case free, forced }

/// A contact the customer wanted, or one that a failure made necessary (Seddon).
public enum Demand: String, Choice { case value, failure }

/// Who decides what is decided here.
public enum Decider: String, Choice { case organisation, jointly, customers }

/// How the customer's words were acknowledged.
public enum Acknowledgement: String, Choice {
  case missing = "none"
  case automatic, specific
}

/// What was changed because of what was heard: this case, or its cause for all.
public enum Changed: String, Choice { case `case`, cause }

/// How far the action on what was heard has come.
public enum HeardStatus: String, Choice { case open, planned, done, declined }

/// Whether the customer's matter was resolved.
public enum Resolution: String, Choice {
  case yes, no
  case gaveUp = "gave-up"
}

/// Whose word it is that a matter was resolved.
public enum ResolutionSource: String, Choice { case customer, organisation }

/// Who bears a cost.
public enum CostBearer: String, Choice { case organisation, customer }

/// What one cost amount is counted for.
public enum CostUnit: String, Choice { case contact, `case`, year }

/// How a cost is known.
public enum CostBasis: String, Choice { case counted, estimated, unknown }

/// Which way a metric is better.
public enum Better: String, Choice { case higher, lower }

/// What kind of evidence it is; an assumption is no evidence yet.
public enum EvidenceKind: String, Choice { case quote, observation, metric, assumption }

/// Whose evidence it is.
public enum EvidenceSource: String, Choice { case customer, organisation, researcher, `public` }

/// Whether a pain is still felt.
public enum PainStatus: String, Choice { case open, fixed }

/// How far an opportunity has come.
public enum OpportunityStatus: String, Choice { case idea, planned, doing, done, dropped }

/// The rungs a person's override may name; the rules module judges on the same ladder.
public enum Rung: String, Choice {
  case talkingAt = "talking-at"
  case informing, hearing, listening, acting
  case customerLed = "customer-led"
  case neither, unclear
}
