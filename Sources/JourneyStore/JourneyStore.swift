// The first room of JourneyStore; see the design of the house in Package.swift.
