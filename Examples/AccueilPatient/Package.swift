// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "AccueilPatient",
    platforms: [.macOS(.v15)],
    dependencies: [
        // Of the library's dependencies, only the store's: INSi is the simulator, in the process.
        .package(name: "identitovigilance", path: "../..", traits: ["SQLite"]),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "AccueilPatient",
            dependencies: [
                .product(name: "Identitovigilance", package: "identitovigilance"),
                .product(name: "IdentitovigilanceSQLite", package: "identitovigilance"),
                .product(name: "IdentityMatching", package: "identitovigilance"),
                .product(name: "INSi", package: "identitovigilance"),
                .product(name: "INSiSimulator", package: "identitovigilance"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: [.copy("Resources/accueil.css")],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]
        )
    ]
)
