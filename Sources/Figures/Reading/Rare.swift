/// A part that few figures have: kept apart, so that those without it are small to move.
@propertyWrapper
enum Rare<Value> {
  case absent
  indirect case present(Value)

  var isAbsent: Bool {
    switch self {
    case .absent: true
    case .present: false
    }
  }

  init(wrappedValue: Value?) { self = wrappedValue.map { .present($0) } ?? .absent }

  var wrappedValue: Value? {
    get {
      switch self {
      case .absent: nil
      case .present(let value): value
      }
    }
    set { self = Rare(wrappedValue: newValue) }
  }
}

extension Rare: Sendable where Value: Sendable {}
extension Rare: Equatable where Value: Equatable {}
extension Rare: Hashable where Value: Hashable {}
