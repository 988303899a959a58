// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

// One trait guards one third-party dependency; a product reference is conditioned by exactly one trait, so that a
// vendor who writes `traits: []` neither resolves nor builds it.
let withHTTP = TargetDependencyCondition.when(traits: ["HTTPTransport"])
let withSQLite = TargetDependencyCondition.when(traits: ["SQLite"])
let withOpenSSL = TargetDependencyCondition.when(traits: ["OpenSSL"])
let withEncryption = TargetDependencyCondition.when(traits: ["Encryption"])
let withDatamatrix = TargetDependencyCondition.when(traits: ["Datamatrix"])

let package = Package(
    name: "identitovigilance",
    platforms: [.macOS(.v15), .iOS(.v18)],
    products: [
        .library(name: "Identitovigilance", targets: ["Identitovigilance"]),
        .library(name: "IdentityMatching", targets: ["IdentityMatching"]),
        .library(name: "SafeXML", targets: ["SafeXML"]),
        .library(name: "INSi", targets: ["INSi"]),
        .library(name: "INSFormats", targets: ["INSFormats"]),
        .library(name: "INSiSimulator", targets: ["INSiSimulator"]),
        .library(name: "INSiSecurity", targets: ["INSiSecurity"]),
        .library(name: "INSiHTTP", targets: ["INSiHTTP"]),
        .library(name: "IdentitovigilanceSQLite", targets: ["IdentitovigilanceSQLite"]),
        .library(name: "IdentitovigilanceEncryption", targets: ["IdentitovigilanceEncryption"]),
        .library(name: "IdentitovigilanceTesting", targets: ["IdentitovigilanceTesting"]),
        .library(name: "IdentitovigilanceTorture", targets: ["IdentitovigilanceTorture"]),
    ],
    traits: [
        .trait(name: "HTTPTransport", description: "The HTTPS transport of INSiHTTP, on async-http-client."),
        .trait(name: "SQLite", description: "The embedded store of IdentitovigilanceSQLite, on GRDB."),
        .trait(name: "Encryption", description: "The AES-GCM of IdentitovigilanceEncryption, on swift-crypto."),
        .trait(name: "OpenSSL", description: "PKCS#12 files and certificate checks of INSiSecurity, on OpenSSL 3."),
        .trait(name: "Datamatrix", description: "The symbol of the Datamatrix INS in INSFormats, on libdmtx."),
        .default(enabledTraits: ["HTTPTransport", "SQLite", "Encryption", "OpenSSL", "Datamatrix"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.6"),
    ],
    targets: [
        .target(name: "Identitovigilance", swiftSettings: strict),
        .target(name: "IdentityMatching", dependencies: ["Identitovigilance"], swiftSettings: strict),
        .systemLibrary(
            name: "CLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
        ),
        .target(name: "SafeXML", dependencies: ["CLibXML2"], swiftSettings: strict),
        .target(name: "INSi", dependencies: ["Identitovigilance", "SafeXML"], swiftSettings: strict),
        .systemLibrary(
            name: "CDMTX",
            pkgConfig: "libdmtx",
            providers: [.apt(["libdmtx-dev"]), .brew(["libdmtx"])]
        ),
        .target(
            name: "INSFormats",
            dependencies: ["Identitovigilance", "SafeXML", .target(name: "CDMTX", condition: withDatamatrix)],
            swiftSettings: strict
        ),
        .target(name: "INSiSimulator", dependencies: ["INSi", "Identitovigilance", "SafeXML"], swiftSettings: strict),
        .systemLibrary(
            name: "COpenSSL",
            pkgConfig: "openssl",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]
        ),
        .systemLibrary(name: "CPKCS11"),
        .target(
            name: "INSiSecurity",
            dependencies: [
                "Identitovigilance", "INSi", "SafeXML", .target(name: "COpenSSL", condition: withOpenSSL),
                .target(name: "CPKCS11", condition: withOpenSSL),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "INSiHTTP",
            dependencies: [
                "Identitovigilance", "INSi",
                .product(name: "AsyncHTTPClient", package: "async-http-client", condition: withHTTP),
                .product(name: "NIOCore", package: "swift-nio", condition: withHTTP),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: withHTTP),
                .product(name: "NIOPosix", package: "swift-nio", condition: withHTTP),
                .product(name: "NIOSSL", package: "swift-nio-ssl", condition: withHTTP),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "IdentitovigilanceSQLite",
            dependencies: [
                "Identitovigilance", .product(name: "GRDB", package: "GRDB.swift", condition: withSQLite),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "IdentitovigilanceEncryption",
            dependencies: [
                "Identitovigilance", .product(name: "Crypto", package: "swift-crypto", condition: withEncryption),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "IdentitovigilanceTesting",
            dependencies: ["Identitovigilance", "INSi", "INSiSimulator"],
            swiftSettings: strict
        ),
        .target(
            name: "IdentitovigilanceTorture",
            dependencies: ["Identitovigilance", "INSi", "INSiSimulator"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "IdentitovigilanceTortureTests",
            dependencies: ["IdentitovigilanceTorture", "Identitovigilance"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "IdentitovigilanceTests",
            dependencies: ["Identitovigilance", "IdentitovigilanceTesting", "INSiSimulator"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "IdentityMatchingTests",
            dependencies: ["IdentityMatching", "Identitovigilance", "IdentitovigilanceTesting"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "SafeXMLTests",
            dependencies: ["SafeXML", "INSiSimulator", "Identitovigilance", "PeakMemory"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "INSiTests",
            dependencies: ["INSi", "INSiSimulator", "Identitovigilance", "IdentitovigilanceTesting", "SafeXML"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "INSFormatsTests",
            dependencies: ["INSFormats", "INSiSimulator", "Identitovigilance", "SafeXML"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "INSiSecurityTests",
            dependencies: [
                "INSiSecurity", "INSi", "INSiSimulator", "Identitovigilance", "IdentitovigilanceTesting", "SafeXML",
                .target(name: "CPKCS11", condition: withOpenSSL),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "INSiHTTPTests",
            dependencies: [
                "INSiHTTP", "INSiSecurity", "INSi", "Identitovigilance", "IdentitovigilanceTesting", "HangLimit",
                "PeakMemory",
                .product(name: "NIOCore", package: "swift-nio", condition: withHTTP),
                .product(name: "NIOPosix", package: "swift-nio", condition: withHTTP),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: withHTTP),
                .product(name: "NIOSSL", package: "swift-nio-ssl", condition: withHTTP),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "IdentitovigilanceSQLiteTests",
            dependencies: [
                "IdentitovigilanceSQLite", "IdentitovigilanceEncryption", "Identitovigilance",
                "IdentitovigilanceTesting",
                "INSiSimulator", "INSi",
                .product(name: "GRDB", package: "GRDB.swift", condition: withSQLite),
                .target(name: "CPowerLoss", condition: withSQLite),
            ],
            exclude: ["OldFiles"],
            swiftSettings: strict
        ),
        // The promises that the fuzzers of Fuzz/ check, on their seeds and findings.
        .testTarget(
            name: "FuzzTests",
            dependencies: ["Identitovigilance", "HangLimit", "INSFormats", "INSi", "INSiSecurity", "INSiSimulator"],
            path: "Fuzz",
            exclude: ["Corpora", "Dictionaries", "FailCases", "run.sh"],
            sources: ["Sources/Properties", "Tests"],
            swiftSettings: strict
        ),
        .target(name: "CPowerLoss", path: "Tests/CPowerLoss"),
        .target(name: "HangLimit", path: "Tests/HangLimit", swiftSettings: strict),
        .target(name: "PeakMemory", path: "Tests/PeakMemory", swiftSettings: strict),
    ]
)

// The documentation plugin is for those who build the documentation, not for those who use the package.
if Context.environment["IDENTITOVIGILANCE_DOCS"] != nil {
    package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin.git", from: "1.5.0"))
}
