// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

// Apart from the other benchmarks, which are built without any trait.
let package = Package(
    name: "store-load",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "identitovigilance", path: "../..", traits: ["SQLite"])],
    targets: [
        .executableTarget(
            name: "store-load",
            dependencies: [
                .product(name: "Identitovigilance", package: "identitovigilance"),
                .product(name: "IdentitovigilanceSQLite", package: "identitovigilance"),
            ],
            swiftSettings: strict
        )
    ]
)
