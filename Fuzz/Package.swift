// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

let library: [Target.Dependency] = ["Identitovigilance", "INSFormats", "INSi", "INSiSecurity", "INSiSimulator"].map {
    .product(name: $0, package: "identitovigilance")
}

// libFuzzer over the public interface; no third-party package. `run.sh` builds it: the instruments are options of the
// command, so that they reach every module of the library. The root package compiles `Sources/Properties` too, into the
// tests that replay `Corpora` and `FailCases` without instruments.
let package = Package(
    name: "fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "identitovigilance", path: "..", traits: ["OpenSSL"])],
    targets: [
        .target(name: "Properties", dependencies: library, swiftSettings: strict + [.define("OpenSSL")]),
        .executableTarget(name: "Fuzzer", dependencies: ["Properties"], swiftSettings: strict),
        .executableTarget(name: "Seeds", dependencies: ["Properties"] + library, swiftSettings: strict),
    ]
)
