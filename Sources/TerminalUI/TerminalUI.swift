// The first room of TerminalUI; see the design of the house in Package.swift.
