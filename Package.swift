// swift-tools-version:6.2
// The table of contents of the suite. Helpers at the foot keep every entry to what is particular to it.

import PackageDescription

let package = Package(
    name: "equality-standard",
    products: [
        .executable(name: "evidence-service", targets: ["EvidenceService"]),
        .executable(name: "action-plan-service", targets: ["ActionPlanService"]),
        .executable(name: "qa-service", targets: ["QAService"]),
        .executable(name: "eia-service", targets: ["EIAService"]),
        .executable(name: "portal", targets: ["Portal"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0", traits: []),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/vapor/jwt-kit", exact: "5.7.1"),
    ],
    targets: [
        // Shared
        .systemLibrary(name: "CLibPQ", path: "Shared/CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        shared("Postgres", ["CLibPQ", "ContractsCore", .logging, .lifecycle, .metrics, .crypto]),
        .systemLibrary(name: "CLibXLSXWriter", path: "Shared/CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CLibZip", path: "Shared/CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        shared("Spreadsheet", ["CLibXLSXWriter", "CLibZip", "ContractsCore"]),
        shared("Differences", ["ContractsCore"]),
        shared("Identity", ["ContractsCore", .jwt, .crypto]),
        shared(
            "ServiceKit",
            [
                "ContractsCore", "Identity", "Postgres", .hummingbird, .httpClient, .lifecycle, .configuration, .logging, .metrics, .httpTypes, .nio, .nioHTTP,
                .nioHTTPTypes, .hummingbirdCore, .crypto, .argumentParser,
            ]),
        shared(
            "Events",
            [
                "ContractsCore", "Identity", "Postgres", "ServiceKit", .argumentParser, .httpClient, .httpTypes, .lifecycle, .logging, .metrics, .nio, .nioHTTP,
                .nioPosix,
            ],
            exclude: ["SQL"]
        ),

        // Contracts
        contracts("Core", []),
        contracts("Evidence", ["ContractsCore"]),
        contracts("QA", ["ContractsCore", "ContractsEvidence"]),
        contracts("ActionPlan", ["ContractsCore", "ContractsEvidence"]),
        contracts("EIA", ["ContractsCore"]),

        // Services
        service(
            "Evidence",
            ["Differences", "Events", "Postgres", "Spreadsheet", "ContractsEvidence", "ContractsQA", "ContractsActionPlan", .crypto, .nio, .nioPosix],
            resources: ["Migrations", "Standards", "Units", "Glossary", "Demonstration", "openapi.yaml"]),
        service(
            "QA", ["Events", "Postgres", "ContractsQA", "ContractsEvidence", "ContractsActionPlan"], resources: ["Migrations", "openapi.yaml"]),
        service(
            "ActionPlan", ["Events", "Postgres", "ContractsActionPlan", "ContractsEvidence", "ContractsQA"],
            resources: ["Migrations", "Demonstration", "openapi.yaml"]),
        // Another team's: it imports no contracts but its own, and nobody but the portal imports those.
        service("EIA", ["Differences", "Events", "Postgres", "ContractsEIA", .crypto], resources: ["Migrations", "Guides", "Lifecycle.md", "openapi.yaml"]),
        .executableTarget(
            name: "Portal",
            dependencies: [
                "ContractsCore", "Differences", "Identity", "ServiceKit", "Postgres", "ContractsEvidence", "ContractsQA", "ContractsActionPlan", "ContractsEIA",
                .hummingbird, .lifecycle,
                .logging,
                .configuration, .argumentParser, .httpTypes, .jwt, .crypto, .mustache, .nio,
            ],
            path: "Services/Portal",
            resources: ["Migrations", "Templates", "Assets", "Strings", "Sample"].map { .copy($0) },
            swiftSettings: .house
        ),

        // Tests
        .target(
            name: "TestSupport",
            dependencies: ["Postgres", "Identity", "ServiceKit", "ContractsCore", .hummingbird, .hummingbirdTesting, .httpClient, .lifecycle, .logging],
            path: "Tests/Support", swiftSettings: .house),
        tests("Postgres", [], resources: ["Fixtures"]),
        tests("Identity", [.jwt]),
        tests("ServiceKit", [.hummingbird, .hummingbirdCore, .httpTypes, .metrics, .nio, .nioPosix]),
        tests("Differences", ["Differences"]),
        tests("Events", ["Events", "EventsProbe", .hummingbird, .httpClient, .lifecycle, .nio, .nioHTTP]),
        tests("Contracts", ["ContractsEvidence", "ContractsQA", "ContractsActionPlan", "ContractsEIA"], resources: ["Golden"]),
        tests(
            "Evidence",
            [
                "EvidenceService", "ContractsEvidence", "ContractsQA", "ContractsActionPlan", "Events", "Spreadsheet", "CLibZip", .hummingbird,
                .hummingbirdTesting,
                .nio, .yams,
            ],
            resources: ["Fixtures"]),
        tests("QA", ["QAService", "ContractsQA", "ContractsEvidence", "ContractsActionPlan", "Events", .hummingbird, .hummingbirdTesting, .yams]),
        tests("ActionPlan", ["ActionPlanService", "ContractsActionPlan", "ContractsEvidence", "ContractsQA", "ContractsEIA", "Events", .yams]),
        tests("EIA", ["EIAService", "ContractsEIA", "ContractsEvidence", "ContractsActionPlan", "Events", .yams]),
        tests(
            "System", ["EvidenceService", "QAService", "ActionPlanService", "ContractsEvidence", "ContractsQA", "ContractsActionPlan", "Events", .httpTypes]),
        tests("Portal", ["Portal", .nio, .hummingbird, .hummingbirdTesting, .httpTypes]),

        // A sender and a receiver of events as processes of their own, for EventsTests to start and kill
        .executableTarget(
            name: "EventsProbe",
            dependencies: ["ContractsCore", "Events", "Identity", "Postgres", "ServiceKit", .argumentParser, .hummingbird, .lifecycle, .logging],
            path: "Tests/EventsProbe",
            swiftSettings: .house
        ),

        // Benchmarks
        .executableTarget(
            name: "LoadBaseline", dependencies: ["Postgres", .hummingbird, .argumentParser, .logging], path: "Tests/Load/Baseline", swiftSettings: .house),
    ]
)

// MARK: - Products of the packages above

extension Target.Dependency {
    static var argumentParser: Target.Dependency { .product(name: "ArgumentParser", package: "swift-argument-parser") }
    static var configuration: Target.Dependency { .product(name: "Configuration", package: "swift-configuration") }
    static var crypto: Target.Dependency { .product(name: "Crypto", package: "swift-crypto") }
    static var httpClient: Target.Dependency { .product(name: "AsyncHTTPClient", package: "async-http-client") }
    static var httpTypes: Target.Dependency { .product(name: "HTTPTypes", package: "swift-http-types") }
    static var hummingbird: Target.Dependency { .product(name: "Hummingbird", package: "hummingbird") }
    static var hummingbirdCore: Target.Dependency { .product(name: "HummingbirdCore", package: "hummingbird") }
    static var hummingbirdTesting: Target.Dependency { .product(name: "HummingbirdTesting", package: "hummingbird") }
    static var jwt: Target.Dependency { .product(name: "JWTKit", package: "jwt-kit") }
    static var lifecycle: Target.Dependency { .product(name: "ServiceLifecycle", package: "swift-service-lifecycle") }
    static var logging: Target.Dependency { .product(name: "Logging", package: "swift-log") }
    static var metrics: Target.Dependency { .product(name: "Metrics", package: "swift-metrics") }
    static var mustache: Target.Dependency { .product(name: "Mustache", package: "swift-mustache") }
    static var nio: Target.Dependency { .product(name: "NIOCore", package: "swift-nio") }
    static var nioPosix: Target.Dependency { .product(name: "NIOPosix", package: "swift-nio") }
    static var nioHTTP: Target.Dependency { .product(name: "NIOHTTP1", package: "swift-nio") }
    static var nioHTTPTypes: Target.Dependency { .product(name: "NIOHTTPTypes", package: "swift-nio-extras") }
    static var yams: Target.Dependency { .product(name: "Yams", package: "Yams") }
}

// MARK: - Helpers

extension [SwiftSetting] {
    static var house: [SwiftSetting] {
        [
            .swiftLanguageMode(.v6),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        ]
    }
}

func shared(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Shared/\(name)", exclude: exclude, swiftSettings: .house)
}

func contracts(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: "Contracts\(name)", dependencies: dependencies, path: "Shared/Contracts/\(name)", swiftSettings: .house)
}

func service(_ name: String, _ dependencies: [Target.Dependency], resources: [String]) -> Target {
    .executableTarget(
        name: "\(name)Service",
        dependencies: ["ContractsCore", "Identity", "ServiceKit", .hummingbird, .lifecycle, .logging, .configuration, .argumentParser, .httpTypes]
            + dependencies,
        path: "Services/\(name)",
        resources: resources.map { .copy($0) },
        swiftSettings: .house
    )
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: ["TestSupport", "ContractsCore", "Identity", "ServiceKit", "Postgres", .logging] + dependencies,
        path: "Tests/\(name)",
        resources: resources.map { .copy($0) },
        swiftSettings: .house
    )
}
