// The first room of JourneyReview; see the design of the house in Package.swift.
