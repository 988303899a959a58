// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

let package = Package(
    name: "identito",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "identito", targets: ["identito"])],
    dependencies: [
        .package(name: "identitovigilance", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.6"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
    ],
    targets: [
        .target(
            name: "IdentitoCommands",
            dependencies: [
                .product(name: "Identitovigilance", package: "identitovigilance"),
                .product(name: "INSFormats", package: "identitovigilance"),
                .product(name: "IdentityMatching", package: "identitovigilance"),
                .product(name: "INSi", package: "identitovigilance"),
                .product(name: "INSiSimulator", package: "identitovigilance"),
                .product(name: "INSiSecurity", package: "identitovigilance"),
                .product(name: "INSiHTTP", package: "identitovigilance"),
                .product(name: "IdentitovigilanceSQLite", package: "identitovigilance"),
                .product(name: "IdentitovigilanceEncryption", package: "identitovigilance"),
                .product(name: "IdentitovigilanceTorture", package: "identitovigilance"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(name: "identito", dependencies: ["IdentitoCommands"], swiftSettings: strict),
        .testTarget(
            name: "IdentitoTests",
            dependencies: [
                "IdentitoCommands", "identito",
                .product(name: "Identitovigilance", package: "identitovigilance"),
                .product(name: "INSFormats", package: "identitovigilance"),
                .product(name: "INSi", package: "identitovigilance"),
                .product(name: "INSiHTTP", package: "identitovigilance"),
                .product(name: "INSiSecurity", package: "identitovigilance"),
                .product(name: "INSiSimulator", package: "identitovigilance"),
                .product(name: "IdentitovigilanceSQLite", package: "identitovigilance"),
                .product(name: "IdentitovigilanceTesting", package: "identitovigilance"),
            ],
            swiftSettings: strict
        ),
    ]
)
