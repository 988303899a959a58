// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "QualifyPatient",
    platforms: [.macOS(.v15)],
    dependencies: [
        // Only the store's dependency is resolved: no HTTP package, no OpenSSL.
        .package(name: "identitovigilance", path: "../..", traits: ["SQLite"])
    ],
    targets: [
        .executableTarget(
            name: "QualifyPatient",
            dependencies: [
                .product(name: "Identitovigilance", package: "identitovigilance"),
                .product(name: "IdentitovigilanceSQLite", package: "identitovigilance"),
                .product(name: "INSi", package: "identitovigilance"),
                .product(name: "INSiSimulator", package: "identitovigilance"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]
        )
    ]
)
