extension WordPack {
  static let englishFailure: [(sign: Sign, list: [String])] = [
    (
      .chases,
      [
        "!call|phone|ring|contact|email|write|ask|complain|chase again",
        "!have to|must call|ring|phone|chase|contact|ask *2 again|twice|back|repeatedly",
        "!has|have|had to call|ring|phone again",
        "!chase|chases|chasing *2 refund|answer|reply|delivery|order|payment|claim|money|claim|parcel|up|case|update",
        "!still wait", "!second|third|fourth|repeat|another|fifth call|complaint|email|time|letter|contact",
        "!nobody|no-one|noone|never|not *1 call|ring|phone|get|got *1 back", "!call for update|an|status",
        "!follow-up call *3 no|without|with",
        "!follow up *2 several|multiple|many|three time", "!where is my",
        "!call|phone|ring|contact *2 several|multiple|many|repeatedly|three|fourteen|twice time?",
        "!multiple|repeated|several|many|constant follow-up? call|email|contact|attempt", "!no call back|callback",
        "!promise *3 nobody|never|no",
        "!repeat call|contact", "!calls back|again for|about", "!keep|keeps call|phone|ask|chase|ring",
      ]
    ),
    (
      .unresolved,
      [
        "!not|never|isnt|wasnt|un *1 resolve|solve|answer|explain|fix", "!unresolved|unsolved",
        "!no|not|never *2 explanation",
        "!<neg> *2 get|receive|give *2 answer|explanation|reply|reason|response",
        "!get|gets|got|receive|give|gave no|never *1 answer|reply|explanation|response|solution|resolution",
        "!ticket|case|call|complaint *1 close|closed without",
        "!no clear? answer|resolution|solution|reply|response", "!no response to|from|for",
        "!without *1 explanation|answer|resolution|reply",
        "!couldnt|cannot|cant|unable *1 get? help|answer|explain", "!still not|no *1 know|answer|explanation|resolve",
        "!dead end", "!no visibility|feedback|update|way|status *2 about|of|into|to|on|what",
        "!no status update|visibility", "!be left|leave *2 in the dark",
        "!no follow-up|follow", "!lose|lost in the system",
        "!no|without *1 word|news|message|warning|reply|answer|response|reasons|explanation|communication|acknowledgement from|about|on|be|as",
        "!no *1 reason|explanation|reply|answer|response|information|updates|communication $", "!no =word from",
        "!no reason|explanation|reply|answer|response|information|word|news *1 give|given|offered|provided|received|whatsoever|at",
        "!<customer>|<pronoun> never|not *1 hear back|anything|again", "!never hear|hears|heard back|anything|again",
        "!nobody|noone|none|no-one *2 help|know|tell|explain|come|show|call|reply|respond|react|care|notice",
        "!not|never turn|show|showed|turned up", "!shrug|stonewall|fob|rebuff|snub|belittle|ridicule",
        "!brush|send|turn *1 off|away", "!hang|hangs|hung up on", "!line|call *1 drop|cut", "!=cut off $",
        "!fall|falls through the cracks", "!go|goes|went nowhere|unanswered|unheard", "!get|gets|got nowhere",
        "!keep|keeps offering|repeating|sending|asking|giving", "!disappear|vanish into",
        "!unacknowledged|unprocessed|unheeded|disregarded|untouched|overlooked", "!left hanging|guessing|alone",
        "!be|get|gets|left stuck|stranded|trapped|locked",
        "!refer|direct|redirect|point|link *2 to *2 faq|website|portal",
        "!own fault|mistake", "!say|tell *2 it|that be meant|normal|policy|impossible|final|nothing|not|no|too",
        "!<staff>|<machine>|<ours> <adverb>? insist|refuse|deny|dismiss|decline|disagree|laugh",
        "!blame <customer>|<pronoun>", "!talk|talks|talked *1 into|out", "!<customer>|<pronoun> be talk into",
        "!never arrive|come|happen|materialise|materialize|appear",
        "!be|gets|get ignored|refused|dismissed|rejected|deflected",
        "!contractor|technician|engineer|fitter|plumber|agent|adviser no-show",
        "!not allow|able|possible to speak|talk|ask|reply",
        "!not|never =consulted|heard", "!nobody =asks|consults|listens", "!still *1 pending|broken|unresolved|waiting",
        "!give|gives|gave|offer|offers no help|solution|refund|choice",
        "!without *1 offering|giving|finding *1 solution|help",
        "!wait *2 week|month|day|hour *3 answer|reply|response|callback|decision",
      ]
    ),
    (
      .unexplained,
      [
        "unexpected|unexplained|retrospective|surprise|mysterious|incorrect|wrong|backdated bill|charge|fee|invoice|disconnection|deduction|payment",
        "charge|bill without *2 notice|warning|explanation|consent", "hidden|undisclosed fee|charge|cost",
        "!no explanation", "!take it or leave it", "!not|non negotiable|negotiable", "nonnegotiable",
        "!no choice|alternative|exceptions|appeal",
        "!without|never|nobody|not *1 asking|asked|consulting|consent|consulted whether|if|about|the|<customer>|<pronoun>|first|permission",
        "!<customer>|<pronoun> be not|never ask|consult|inform|notify|tell",
        "!without *2 consent|permission|agreement|approval|consultation",
        "!before <det>? <customer>|<pronoun> can|could|has|have",
        "!nobody|never had? agree|agreed|ordered|requested|wanted|approved|consented",
        "unannounced|unagreed|unauthorised|unauthorized|unrequested|unsolicited|unwanted|uninvited", "small print",
        "!impose|imposed",
        "!cannot|cant *2 say|explain|tell why", "!name|explain|state no service|reason|charge",
        "!without *1 warning|notice",
      ]
    ),
    (
      .goesPublic,
      [
        "<customer>|<pronoun>|tweet tweet|post|publish *2 complaint|video|review|story|it|about",
        "post|posts *1 a|the|his|her? video|complaint|review|story",
        "tweet|tweets *2 complaint|about", "newspaper", "the papers", "ombudsman", "go|goes|went viral",
        "press *1 pick|report|cover", "tv report|news",
        "social media complaint|post", "consumer programme|watchdog",
      ]
    ),
    (
      .onlyAfterPublic,
      [
        "!only after *3 press|publicity|newspaper|papers|viral|video|tweet|media|public|programme|story",
        "!after publicity",
      ],
    ),
    (
      .notUsed,
      [
        "result|answer|score|feedback|response *2 be? file|shelve|archive",
        "go|goes into *2 dashboard|drawer|spreadsheet|report|database", "!no action",
        "!nothing happen|change|come", "!not|never *1 act|use|follow up", "dashboard only",
        "score|scores *2 dashboard",
        "!no follow-up on|to",
      ]
    ),
    (
      .ignored,
      [
        "!nobody|no-one|noone|never|not *1 read|look|listen|open|reply|respond|care", "ignore",
        "!be|go|goes|left|stay unread|unanswered|unheard|nowhere",
        "!fall on deaf", "unread", "dismiss|dismissive", "!brush off",
        "!not|without|never|dont|doesnt|didnt <adverb>? listen", "!not *2 take|taken seriously",
        "!talks|talk over", "!interrupt",
      ]
    ),
  ]
}
