// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "EtiquettePatient",
    platforms: [.macOS(.v15)],
    dependencies: [
        // Only the symbol's library is needed: no HTTP package, no store, no OpenSSL.
        .package(name: "identitovigilance", path: "../..", traits: ["Datamatrix"])
    ],
    targets: [
        .executableTarget(
            name: "EtiquettePatient",
            dependencies: [
                .product(name: "Identitovigilance", package: "identitovigilance"),
                .product(name: "INSFormats", package: "identitovigilance"),
                .product(name: "INSi", package: "identitovigilance"),
                .product(name: "INSiSimulator", package: "identitovigilance"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]
        )
    ]
)
