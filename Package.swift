// swift-tools-version: 6.1
import PackageDescription

let algorithms = Target.Dependency.product(name: "Algorithms", package: "swift-algorithms")

// One target a room; the arrows between rooms go one way (ARCHITECTURE.md tells why).
let package = Package(
  name: "tallymark",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "tallymark", targets: ["tallymark"]),
    .library(name: "Figures", targets: ["Figures"])
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1")
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .target(name: "CSystem"),
    .target(name: "Values"),
    .target(name: "Figures", dependencies: ["Values"]),
    .target(name: "Diagnostics", dependencies: ["Values", algorithms]),
    .target(name: "Parsing", dependencies: ["CCmark", "Diagnostics", "Figures", "Values", "Yams", algorithms]),
    .target(
      name: "ReportModel", dependencies: ["Diagnostics", "Figures", "Parsing", "Values", algorithms],
      exclude: ["Embedded"], plugins: ["EmbedFilesPlugin"]),
    .target(name: "Checks", dependencies: ["ReportModel", algorithms]),
    .target(
      name: "Rendering",
      dependencies: ["ReportModel", algorithms, .product(name: "Mustache", package: "swift-mustache")],
      plugins: ["EmbedFilesPlugin"]),
    .target(name: "Building", dependencies: ["Checks", "CSystem", "CXLSXWriter", "Rendering", algorithms]),
    .target(
      name: "Preview", dependencies: ["Building", .product(name: "FlyingSocks", package: "FlyingFox")],
      exclude: ["Embedded"], plugins: ["EmbedFilesPlugin"]),
    .executableTarget(
      name: "tallymark",
      dependencies: ["Preview", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      exclude: ["Embedded"], plugins: ["EmbedFilesPlugin"]),
    // How fast the reader of figures is; no part of the product.
    .executableTarget(name: "MeasureFigures", dependencies: ["Figures"]),
    // Puts templates, frameworks and the starter site into the binary.
    .executableTarget(name: "EmbedFiles"),
    .plugin(
      name: "EmbedFilesPlugin", capability: .buildTool(), dependencies: ["EmbedFiles"],
      path: "Sources/EmbedFilesPlugin"),
    .testTarget(name: "ValuesTests", dependencies: ["Values"]),
    .testTarget(name: "FiguresTests", dependencies: ["Figures"], exclude: ["Labelled"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "ParsingTests", dependencies: ["Parsing"]),
    .testTarget(name: "ReportModelTests", dependencies: ["ReportModel"]),
    .testTarget(name: "ChecksTests", dependencies: ["Checks"], exclude: ["Texts"]),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering"], exclude: ["Golden"]),
    .testTarget(name: "BuildingTests", dependencies: ["Building"]),
    .testTarget(
      name: "PreviewTests", dependencies: ["Preview", .product(name: "FlyingSocks", package: "FlyingFox")]),
    .testTarget(name: "CommandTests", dependencies: ["tallymark"])
  ],
  swiftLanguageModes: [.v6]
)
