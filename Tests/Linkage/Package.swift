// swift-tools-version: 6.2
import PackageDescription

// A vendor who links the core alone: nothing third-party is resolved, and no Foundation is loaded.
let package = Package(
    name: "LinkageProbe",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "identitovigilance", path: "../..", traits: [])],
    targets: [
        .executableTarget(
            name: "LinkageProbe",
            dependencies: [.product(name: "Identitovigilance", package: "identitovigilance")]
        )
    ]
)
