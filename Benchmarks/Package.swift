// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

// What a vendor who wants matching alone builds: no third-party package, no trait.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "identitovigilance", path: "..", traits: [])],
    targets: [
        .executableTarget(
            name: "duplicates-bench",
            dependencies: [.product(name: "IdentityMatching", package: "identitovigilance")],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "search-bench",
            dependencies: [.product(name: "IdentityMatching", package: "identitovigilance")],
            swiftSettings: strict
        ),
    ]
)
