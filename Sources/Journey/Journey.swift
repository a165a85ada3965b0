// The first room of Journey; see the design of the house in Package.swift.
