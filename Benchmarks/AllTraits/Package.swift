// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

// What needs a third-party package or a system library beside ours; the core and matching are in the package above.
let package = Package(
    name: "benchmarks-all-traits",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "identitovigilance", path: "../.."),
        .package(name: "benchmarks", path: ".."),
    ],
    targets: [
        .target(name: "CSQLiteBaseline", linkerSettings: [.linkedLibrary("sqlite3")]),
        .executableTarget(
            name: "store-bench",
            dependencies: [
                "CSQLiteBaseline", .product(name: "BenchHarness", package: "benchmarks"),
                .product(name: "Identitovigilance", package: "identitovigilance"),
                .product(name: "IdentitovigilanceSQLite", package: "identitovigilance"),
                .product(name: "INSiSimulator", package: "identitovigilance"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "store-load",
            dependencies: [
                .product(name: "Identitovigilance", package: "identitovigilance"),
                .product(name: "IdentitovigilanceSQLite", package: "identitovigilance"),
                .product(name: "IdentityMatching", package: "identitovigilance"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "wire-bench",
            dependencies: [
                .product(name: "BenchHarness", package: "benchmarks"),
                .product(name: "INSi", package: "identitovigilance"),
                .product(name: "INSiHTTP", package: "identitovigilance"),
                .product(name: "INSiSecurity", package: "identitovigilance"),
                .product(name: "Identitovigilance", package: "identitovigilance"),
            ],
            swiftSettings: strict
        ),
    ]
)
