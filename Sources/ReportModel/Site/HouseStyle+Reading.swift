import Parsing

extension HouseStyle {
  private static let choices = ["thousands", "spaces", "scales", "kilowatt-hours", "dates", "tonnes", "titles"]

  /// `style: {thousands: grouped, range-unit: off}`
  init(_ node: YAMLNode?, _ reader: inout NodeReader) {
    self.init()
    let conventions = Convention.allCases.map(\.rawValue)
    guard let fields = reader.fields(of: node, known: conventions + Self.choices) else { return }
    for convention in Convention.allCases { switches[convention] = reader.choice(fields[convention.rawValue]) }
    thousands = reader.choice(fields["thousands"])
    spaces = reader.choice(fields["spaces"])
    scales = reader.choice(fields["scales"])
    kilowattHours = reader.choice(fields["kilowatt-hours"])
    dates = reader.choice(fields["dates"])
    tonnes = reader.choice(fields["tonnes"])
    titles = reader.choice(fields["titles"])
  }
}
