// The first room of JourneyExchange; see the design of the house in Package.swift.
