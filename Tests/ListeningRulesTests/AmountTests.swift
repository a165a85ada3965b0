import ListeningRules
import Testing

@Suite struct AmountTests {
  @Test func numbersAreGroupedAndHaveAtMostTwoDecimals() {
    let texts = [0, 1.6, 0.05, 1234, 1234.5, 12.345, -0.001, -2.5, 1.5e20].map { Amount.text($0) }
    #expect(texts == ["0", "1.6", "0.05", "1,234", "1,234.5", "12.35", "0", "-2.5", "1.5e+20"])
  }

  @Test func moneyHasTwoDecimalsOrNone() {
    #expect([12.5, 90, 0.05, 999.994, 1234.5].map { Amount.money($0) } == ["12.50", "90", "0.05", "999.99", "1,235"])
  }

  @Test func timeIsSaidInHoursAndMinutes() {
    #expect(
      [5, 59.5, 60, 100, 6010].map { Amount.time(minutes: $0) } == ["5 min", "59.5 min", "1 h", "1 h 40 min", "100 h"])
  }
}
