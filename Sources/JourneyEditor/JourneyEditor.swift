// The first room of JourneyEditor; see the design of the house in Package.swift.
