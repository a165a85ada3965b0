// Made by Tests/regenerate from maps/templates; change the files there.

/// The maps that `hark new` starts from, by name.
public enum Templates {
  /// Every template's name, sorted.
  public static let names = [
    "bank-dispute",
    "blank",
    "citizen-benefit",
    "patient-appointment",
    "saas-onboarding",
    "telecom-billing",
  ]

  /// The text of a template, as its file has it; nil when there is none of this name.
  public static func text(named name: String) -> String? {
    switch name {
    case "bank-dispute": bankDispute
    case "blank": blank
    case "citizen-benefit": citizenBenefit
    case "patient-appointment": patientAppointment
    case "saas-onboarding": saasOnboarding
    case "telecom-billing": telecomBilling
    default: nil
    }
  }

  private static let bankDispute =
    #"""
    {
      "format": "journey-map/1",
      "title": "There is a payment on my card that I did not make",
      "scenario": "A customer finds a payment they do not know. They expect it to be stopped, looked into and explained.",
      "persona": {
        "name": "A customer who finds a strange payment",
        "goals": ["What this customer wants to get done"]
      },
      "state": "current",
      "status": "draft",
      "language": "en",
      "currency": "GBP",
      "notes": [
        {
          "text": "A starting point: keep what is true for your customers, take out the rest, and go and ask them."
        }
      ],
      "stages": [
        {
          "id": "spotting-it",
          "name": "Spotting it",
          "kind": "use",
          "customerGoal": "Know quickly when something is wrong",
          "touchpoints": [
            {
              "id": "bank-texts-a-warning",
              "name": "Bank texts a warning",
              "channel": "sms",
              "direction": "outbound"
            },
            {
              "id": "finds-the-payment",
              "name": "Finds the payment",
              "channel": "app",
              "direction": "none"
            }
          ]
        },
        {
          "id": "telling-the-bank",
          "name": "Telling the bank",
          "kind": "help",
          "customerGoal": "Tell it once and be believed",
          "touchpoints": [
            {
              "id": "phones-the-card-team",
              "name": "Phones the card team",
              "channel": "phone",
              "direction": "inbound"
            },
            {
              "id": "fills-in-the-form",
              "name": "Fills in the form",
              "channel": "web",
              "direction": "inbound"
            }
          ]
        },
        {
          "id": "waiting",
          "name": "Waiting",
          "kind": "help",
          "customerGoal": "Know that somebody is looking, and until when",
          "touchpoints": [
            {
              "id": "receipt-for-the-form",
              "name": "Receipt for the form",
              "channel": "email",
              "direction": "outbound",
              "act": "echoes"
            },
            {
              "id": "rings-for-news",
              "name": "Rings for news",
              "channel": "phone",
              "direction": "inbound"
            }
          ]
        },
        {
          "id": "being-told",
          "name": "Being told",
          "kind": "complain",
          "customerGoal": "Understand the decision, and have it looked at if it is wrong",
          "touchpoints": [
            {
              "id": "decision-letter",
              "name": "Decision letter",
              "channel": "post",
              "direction": "outbound",
              "act": "decides"
            },
            {
              "id": "disagrees-with-it",
              "name": "Disagrees with it",
              "channel": "phone",
              "direction": "inbound"
            }
          ]
        },
        {
          "id": "afterwards",
          "name": "Afterwards",
          "kind": "use",
          "customerGoal": "Use the card without worrying",
          "touchpoints": [
            {
              "id": "uses-the-new-card",
              "name": "Uses the new card",
              "channel": "in-person",
              "direction": "none"
            },
            {
              "id": "bank-asks-how-it-was",
              "name": "Bank asks how it was",
              "channel": "survey",
              "direction": "outbound",
              "act": "asks",
              "asks": "open"
            }
          ]
        }
      ]
    }

    """#

  private static let blank =
    #"""
    {
      "format": "journey-map/1",
      "title": "Untitled journey",
      "state": "current",
      "status": "draft",
      "stages": [
        {
          "id": "before",
          "name": "Before",
          "touchpoints": []
        },
        {
          "id": "during",
          "name": "During",
          "touchpoints": []
        },
        {
          "id": "after",
          "name": "After",
          "touchpoints": []
        }
      ]
    }

    """#

  private static let citizenBenefit =
    #"""
    {
      "format": "journey-map/1",
      "title": "I need to know what I can count on",
      "scenario": "Somebody claims a benefit for the first time. They expect to say once how things are, and to be able to trust the sum.",
      "persona": {
        "name": "Somebody who claims for the first time",
        "goals": ["What this customer wants to get done"]
      },
      "state": "current",
      "status": "draft",
      "language": "en",
      "currency": "GBP",
      "notes": [
        {
          "text": "A starting point: keep what is true for your customers, take out the rest, and go and ask them."
        }
      ],
      "stages": [
        {
          "id": "finding-out",
          "name": "Finding out",
          "kind": "aware",
          "customerGoal": "Know whether it is worth asking",
          "touchpoints": [
            {
              "id": "reads-about-it",
              "name": "Reads about it",
              "channel": "web",
              "direction": "none"
            }
          ]
        },
        {
          "id": "claiming",
          "name": "Claiming",
          "kind": "onboard",
          "customerGoal": "Say once how things are",
          "touchpoints": [
            {
              "id": "fills-in-the-claim",
              "name": "Fills in the claim",
              "channel": "web",
              "direction": "inbound"
            },
            {
              "id": "receipt-for-the-claim",
              "name": "Receipt for the claim",
              "channel": "email",
              "direction": "outbound",
              "act": "echoes"
            }
          ]
        },
        {
          "id": "waiting",
          "name": "Waiting",
          "kind": "help",
          "customerGoal": "Know that it is moving, and until when",
          "touchpoints": [
            {
              "id": "talks-with-a-case-worker",
              "name": "Talks with a case worker",
              "channel": "in-person",
              "direction": "two-way"
            },
            {
              "id": "message-wants-more-proof",
              "name": "Message wants more proof",
              "channel": "web",
              "direction": "outbound",
              "act": "asks",
              "asks": "open"
            }
          ]
        },
        {
          "id": "the-decision",
          "name": "The decision",
          "kind": "use",
          "customerGoal": "A sum to trust, and how it comes about",
          "touchpoints": [
            {
              "id": "decision-notice",
              "name": "Decision notice",
              "channel": "post",
              "direction": "outbound",
              "act": "decides"
            },
            {
              "id": "asks-how-it-was-worked-out",
              "name": "Asks how it was worked out",
              "channel": "phone",
              "direction": "inbound"
            }
          ]
        },
        {
          "id": "living-with-it",
          "name": "Living with it",
          "kind": "use",
          "customerGoal": "Keep it right when things change",
          "touchpoints": [
            {
              "id": "reports-a-change",
              "name": "Reports a change",
              "channel": "phone",
              "direction": "inbound"
            },
            {
              "id": "letter-on-the-new-sum",
              "name": "Letter on the new sum",
              "channel": "post",
              "direction": "outbound",
              "act": "decides"
            }
          ]
        }
      ]
    }

    """#

  private static let patientAppointment =
    #"""
    {
      "format": "journey-map/1",
      "title": "When will somebody look at this?",
      "scenario": "A patient is referred to the hospital. They expect a date they can plan for, to be looked at, and to hear what comes next.",
      "persona": {
        "name": "A patient who has been referred",
        "goals": ["What this customer wants to get done"]
      },
      "state": "current",
      "status": "draft",
      "language": "en",
      "currency": "GBP",
      "notes": [
        {
          "text": "A starting point: keep what is true for your customers, take out the rest, and go and ask them."
        }
      ],
      "stages": [
        {
          "id": "being-referred",
          "name": "Being referred",
          "kind": "onboard",
          "customerGoal": "Be taken seriously and know what comes next",
          "touchpoints": [
            {
              "id": "tells-the-doctor",
              "name": "Tells the doctor",
              "channel": "in-person",
              "direction": "two-way"
            },
            {
              "id": "letter-you-are-on-the-list",
              "name": "Letter: you are on the list",
              "channel": "post",
              "direction": "outbound",
              "act": "echoes"
            }
          ]
        },
        {
          "id": "getting-a-date",
          "name": "Getting a date",
          "kind": "use",
          "customerGoal": "A date to get to, and in good time",
          "touchpoints": [
            {
              "id": "letter-sets-a-date",
              "name": "Letter sets a date",
              "channel": "post",
              "direction": "outbound",
              "act": "decides"
            },
            {
              "id": "phones-to-change-it",
              "name": "Phones to change it",
              "channel": "phone",
              "direction": "inbound"
            }
          ]
        },
        {
          "id": "getting-ready",
          "name": "Getting ready",
          "kind": "use",
          "customerGoal": "Know what will happen and what to bring",
          "touchpoints": [
            {
              "id": "text-before-the-visit",
              "name": "Text before the visit",
              "channel": "sms",
              "direction": "outbound",
              "act": "tells"
            }
          ]
        },
        {
          "id": "on-the-day",
          "name": "On the day",
          "kind": "use",
          "customerGoal": "Be looked at, and understand what is found",
          "touchpoints": [
            {
              "id": "sits-and-waits",
              "name": "Sits and waits",
              "channel": "in-person",
              "direction": "none"
            },
            {
              "id": "sees-the-consultant",
              "name": "Sees the consultant",
              "channel": "in-person",
              "direction": "two-way"
            }
          ]
        },
        {
          "id": "going-home",
          "name": "Going home",
          "kind": "help",
          "customerGoal": "Know what was found and who to ring",
          "touchpoints": [
            {
              "id": "letter-with-the-result",
              "name": "Letter with the result",
              "channel": "post",
              "direction": "outbound",
              "act": "tells"
            },
            {
              "id": "rings-with-a-question",
              "name": "Rings with a question",
              "channel": "phone",
              "direction": "inbound"
            }
          ]
        }
      ]
    }

    """#

  private static let saasOnboarding =
    #"""
    {
      "format": "journey-map/1",
      "title": "I want to get my first job done with it",
      "scenario": "Somebody tries a service on the web. They expect to get one real thing done in the first week.",
      "persona": {
        "name": "Somebody who has just signed up",
        "goals": ["What this customer wants to get done"]
      },
      "state": "current",
      "status": "draft",
      "language": "en",
      "currency": "EUR",
      "notes": [
        {
          "text": "A starting point: keep what is true for your customers, take out the rest, and go and ask them."
        }
      ],
      "stages": [
        {
          "id": "looking-around",
          "name": "Looking around",
          "kind": "consider",
          "customerGoal": "See whether it would help",
          "touchpoints": [
            {
              "id": "compares-services",
              "name": "Compares services",
              "channel": "web",
              "direction": "none"
            }
          ]
        },
        {
          "id": "signing-up",
          "name": "Signing up",
          "kind": "buy",
          "customerGoal": "Try it without risk",
          "touchpoints": [
            {
              "id": "starts-a-trial",
              "name": "Starts a trial",
              "channel": "web",
              "direction": "none"
            },
            {
              "id": "welcome-e-mail",
              "name": "Welcome e-mail",
              "channel": "email",
              "direction": "outbound",
              "act": "tells"
            }
          ]
        },
        {
          "id": "first-week",
          "name": "The first week",
          "kind": "onboard",
          "customerGoal": "Get one real thing done",
          "touchpoints": [
            {
              "id": "sets-it-up",
              "name": "Sets it up",
              "channel": "app",
              "direction": "none"
            },
            {
              "id": "writes-to-support",
              "name": "Writes to support",
              "channel": "chat",
              "direction": "inbound"
            },
            {
              "id": "set-up-call",
              "name": "Set-up call",
              "channel": "video",
              "direction": "two-way"
            }
          ]
        },
        {
          "id": "using-it",
          "name": "Using it",
          "kind": "use",
          "customerGoal": "Have it work every week without thinking",
          "touchpoints": [
            {
              "id": "suggests-a-change",
              "name": "Suggests a change",
              "channel": "app",
              "direction": "inbound"
            }
          ]
        },
        {
          "id": "staying-or-leaving",
          "name": "Staying or leaving",
          "kind": "renew",
          "customerGoal": "Pay a fair price, or stop without trouble",
          "touchpoints": [
            {
              "id": "e-mail-about-the-price",
              "name": "E-mail about the price",
              "channel": "email",
              "direction": "outbound",
              "act": "tells"
            },
            {
              "id": "stops-the-subscription",
              "name": "Stops the subscription",
              "channel": "web",
              "direction": "inbound"
            }
          ]
        }
      ]
    }

    """#

  private static let telecomBilling =
    #"""
    {
      "format": "journey-map/1",
      "title": "I want to know what this bill is for",
      "scenario": "A bill comes that the customer cannot explain. What do they expect, and what happens when they ask?",
      "persona": {
        "name": "A customer with an unexpected bill",
        "goals": ["What this customer wants to get done"]
      },
      "state": "current",
      "status": "draft",
      "language": "en",
      "currency": "GBP",
      "notes": [
        {
          "text": "A starting point: keep what is true for your customers, take out the rest, and go and ask them."
        }
      ],
      "stages": [
        {
          "id": "joining",
          "name": "Joining",
          "kind": "onboard",
          "customerGoal": "Have a line that works, at a price to plan with",
          "touchpoints": [
            {
              "id": "orders-the-line",
              "name": "Orders the line",
              "channel": "web",
              "direction": "none"
            },
            {
              "id": "order-confirmation",
              "name": "Order confirmation",
              "channel": "email",
              "direction": "outbound",
              "act": "echoes"
            }
          ]
        },
        {
          "id": "bill-arrives",
          "name": "Bill arrives",
          "kind": "use",
          "customerGoal": "Understand the amount well enough to say yes or no",
          "touchpoints": [
            {
              "id": "bill-with-a-new-charge",
              "name": "Bill with a new charge",
              "channel": "post",
              "direction": "outbound",
              "act": "decides"
            },
            {
              "id": "looks-it-up",
              "name": "Looks it up",
              "channel": "web",
              "direction": "none"
            }
          ]
        },
        {
          "id": "asking-why",
          "name": "Asking why",
          "kind": "help",
          "customerGoal": "Have the charge explained by somebody who can put it right",
          "touchpoints": [
            {
              "id": "phones-to-ask",
              "name": "Phones to ask",
              "channel": "phone",
              "direction": "inbound"
            }
          ]
        },
        {
          "id": "paying-or-not",
          "name": "Paying or not",
          "kind": "use",
          "customerGoal": "Keep the line while the question is being answered",
          "touchpoints": [
            {
              "id": "payment-reminder",
              "name": "Payment reminder",
              "channel": "sms",
              "direction": "outbound",
              "act": "enforces"
            },
            {
              "id": "pays-the-bill",
              "name": "Pays the bill",
              "channel": "web",
              "direction": "none"
            }
          ]
        },
        {
          "id": "being-answered",
          "name": "Being answered",
          "kind": "complain",
          "customerGoal": "Hear what it was and what happens now",
          "touchpoints": [
            {
              "id": "writes-a-complaint",
              "name": "Writes a complaint",
              "channel": "email",
              "direction": "inbound"
            },
            {
              "id": "answer-to-the-complaint",
              "name": "Answer to the complaint",
              "channel": "email",
              "direction": "outbound"
            }
          ]
        }
      ]
    }

    """#
}
