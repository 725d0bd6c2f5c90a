/// Applies `transform` to every item on up to `width` cores; the results come back in the order of the items.
///
/// Slices are handed out as tasks get free, so that one slow page does not hold up the rest. `finished` hears how
/// many items are done, from one task at a time.
public func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], width: Int, finished: (@Sendable (Int) -> Void)? = nil,
  _ transform: @escaping @Sendable (Item) throws -> Result
) async throws -> [Result] {
  let slices = slices(of: items.count, width: width)
  var results = [[Result]?](repeating: nil, count: slices.count)
  try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
    var next = 0
    func startNext() {
      guard next < slices.count else { return }
      let (number, slice) = (next, slices[next])
      next += 1
      group.addTask { (number, try slice.map { try transform(items[$0]) }) }
    }
    for _ in 0..<max(width, 1) { startNext() }
    var done = 0
    while let (number, result) = try await group.next() {
      results[number] = result
      done += result.count
      finished?(done)
      startNext()
    }
  }
  return results.flatMap { $0 ?? [] }
}

private func slices(of count: Int, width: Int) -> [Range<Int>] {
  // Small, so that long items at the beginning do not all fall to one core.
  let size = max(1, min(4, count / (max(width, 1) * 8)))
  return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
}
