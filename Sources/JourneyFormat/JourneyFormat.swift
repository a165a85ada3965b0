// The first room of JourneyFormat; see the design of the house in Package.swift.
