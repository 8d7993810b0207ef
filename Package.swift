// swift-tools-version:6.2
import PackageDescription

let isStrict = Context.environment["DOCKET_STRICT"] == "1"
// For `swift build -c release`: what is ours is built as for debugging, what it depends on as for
// a release. The parser of arguments alone takes two thirds of the time of the tests otherwise.
let isForTests = Context.environment["DOCKET_FOR_TESTS"] == "1"
let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])
  + (isForTests
    ? [
      .unsafeFlags([
        "-Onone", "-no-whole-module-optimization", "-enable-batch-mode", "-enable-testing",
      ])
    ] : [])

let package = Package(
  name: "docket",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "docket", targets: ["docket"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .target(name: "Domain", swiftSettings: settings),
    .target(
      name: "Schema", path: "Schema", exclude: ["README.md"],
      resources: [.embedInCode("v001_initial.sql")], swiftSettings: settings),
    .target(
      name: "Storage",
      dependencies: [
        "Domain", "Schema",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: settings),
    .target(
      name: "Documents", dependencies: ["Domain"],
      resources: [.embedInCode("SessionReport/SessionReportHeadings.tsv")],
      swiftSettings: settings),
    .target(
      name: "Rendering",
      dependencies: ["Domain", .product(name: "Mustache", package: "swift-mustache")],
      resources: [.embedInCode("HTML/Templates")], swiftSettings: settings),
    .target(
      name: "Reports", dependencies: ["Domain", "Storage", "Rendering"], swiftSettings: settings),
    .executableTarget(
      name: "docket",
      dependencies: [
        "Domain", "Storage", "Documents", "Rendering", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Domain"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "DomainTests", dependencies: ["Domain", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "StorageTests", dependencies: ["Storage", "Reports", "Domain", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Domain", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "RenderingTests", dependencies: ["Rendering", "Domain", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "Storage", "Rendering", "Domain", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "docketTests",
      dependencies: [
        "docket", "Storage", "Domain", "Documents", "Rendering", "Reports", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Fixtures"], swiftSettings: settings),
  ]
)
