import Testing

@testable import Building

@Suite struct ParallelMapTests {
  @Test(arguments: [0, 1, 2, 7, 64, 1000], [1, 2, 3, 16])
  func keepsTheOrderAtAnyWidth(count: Int, width: Int) async throws {
    let result = try await parallelMap(Array(0..<count), width: width) { $0 * $0 }
    #expect(result == (0..<count).map { $0 * $0 })
  }

  @Test func passesOnWhatIsThrown() async {
    struct Broken: Error {}
    await #expect(throws: Broken.self) {
      try await parallelMap([1, 2, 3], width: 2) { if $0 == 2 { throw Broken() } }
    }
  }
}
