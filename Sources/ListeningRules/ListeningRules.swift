// The first room of ListeningRules; see the design of the house in Package.swift.
