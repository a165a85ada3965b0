extension ClueWeights {
  /// What clues are worth in English; read from the list when the first text is weighed.
  static let english = ClueWeights(EnglishClues.list)
}
