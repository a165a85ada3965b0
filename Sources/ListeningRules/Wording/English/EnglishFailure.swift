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
      ]
    ),
    (
      .unexplained,
      [
        "unexpected|unexplained|retrospective|surprise|mysterious|incorrect|wrong|backdated bill|charge|fee|invoice|disconnection|deduction|payment",
        "charge|bill without *2 notice|warning|explanation|consent", "hidden|undisclosed fee|charge|cost",
        "!no explanation", "!name|explain|state no service|reason|charge", "redirect *1 unexpectedly",
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
        "!nothing happen|change|come", "!not|never *1 act|use|follow upon?|on?|up", "dashboard only",
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
