// The first room of JSONText; see the design of the house in Package.swift.
