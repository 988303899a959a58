// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

// What a vendor who wants the core and matching alone builds: no third-party package, no trait. The benches of the parts that
// need one are in the package AllTraits.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    products: [.library(name: "BenchHarness", targets: ["BenchHarness"])],
    dependencies: [.package(name: "identitovigilance", path: "..", traits: [])],
    targets: [
        .target(name: "BenchHarness", swiftSettings: strict),
        .target(name: "CCoreBaselines"),
        .executableTarget(
            name: "core-bench",
            dependencies: [
                "BenchHarness", "CCoreBaselines", .product(name: "Identitovigilance", package: "identitovigilance"),
                .product(name: "INSiSimulator", package: "identitovigilance"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "codec-bench",
            dependencies: [
                "BenchHarness", .product(name: "INSi", package: "identitovigilance"),
                .product(name: "Identitovigilance", package: "identitovigilance"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "duplicates-bench",
            dependencies: [.product(name: "IdentityMatching", package: "identitovigilance")],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "search-bench",
            dependencies: [
                .product(name: "Identitovigilance", package: "identitovigilance"),
                .product(name: "IdentityMatching", package: "identitovigilance"),
            ],
            swiftSettings: strict
        ),
    ]
)
