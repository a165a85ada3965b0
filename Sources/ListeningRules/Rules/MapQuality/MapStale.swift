import Journey

extension Rule {
  /// The last review is too old, or there never was one.
  static let mapStale = Rule(
    "map-stale", .mapQuality, "Not held against reality for long",
    forms: [
      .fields(
        .warning, .shown, field: ["reviews"],
        looksAt: "last review + `reviewEveryDays` is past, or never reviewed and not a draft",
        message: "The map has not been held against reality.")
    ],
    rationale: "\"Customer focus is always going out\": what was true last year need not be.",
    fix: "Hold it against reality with customers, and note the review.",
    falsePositives: "Drafts and future maps.",
    firing: [
      Example {
        $0.status = .researched
      },
      Example {
        $0.title = "Bill"
      },
      Example {
        var review = Review()
        review.on = CalendarDate(year: 2020, month: 1, day: 31)
        review.by = "Ana"
        $0.reviews = [review]
        $0.reviewEveryDays = 90
      },
    ],
    silent: [
      Example {
        $0.status = .draft
      },
      Example {
        $0.state = .future
      },
      Example {
        var review = Review()
        review.on = CalendarDate(year: 2020, month: 1, day: 31)
        review.by = "Ana"
        $0.reviews = [review]
      },
    ],
    check: .map { scene in
      let journey = scene.journey
      guard journey.status != .draft, !journey.isFuture else { return [] }
      guard let last = journey.reviews.compactMap(\.on).max() else {
        return [MapHit(message: "The map was never held against reality: there is no review.")]
      }
      guard let days = journey.reviewEveryDays, let today = scene.assessment.today, last.adding(days: days) < today
      else {
        return []
      }
      return [MapHit(message: "The last review was on \(last); it was to be every \(days) days.")]
    })
}
