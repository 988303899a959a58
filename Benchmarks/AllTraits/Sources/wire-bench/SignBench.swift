import BenchHarness
import Foundation
import INSi
import INSiSecurity
import Identitovigilance

/// An assertion from what it says to its signed bytes, with a software key; the peers sign with the same key.
///
/// Ours writes the assertion, digests it, writes what is signed, signs it and writes the whole. xmlsec1 parses a template that
/// lacks only digest and signature, fills it in and writes it; the signature it makes has to be ours, bit for bit.
enum SignBench {
    static func run() async throws {
        let folder = try ScratchFolder()
        let identity = try TestCertificateAuthority().cardIdentity()
        let signer = try SoftwareAssertionSigner(pkcs12: try identity.pkcs12(passphrase: "bench"), passphrase: "bench")
        let assertion = try assertion(of: signer)
        let signed = try await assertion.signed(by: signer).bytes
        let key = try folder.write(Array(identity.keyPEM.utf8), as: "key.pem")
        let template = try folder.write(try template(from: signed), as: "template.xml")
        let expected = try folder.write(signed, as: "signed.xml")
        let environment = ProcessInfo.processInfo.environment
        try await compare(
            "raw private operations of OpenSSL",
            .percent(92),
            environment["BENCH_SIGN_RSA"].map { ($0, [key]) }
        ) { keep(try await assertion.signed(by: signer)) }
        try await compare(
            "xmlsec1",
            .times(1),
            environment["BENCH_SIGN_XMLSEC"].map { ($0, [key, template, expected]) }
        ) { keep(try await assertion.signed(by: signer)) }
    }

    private static func compare(
        _ peer: String,
        _ goal: Goal,
        _ program: (executable: String, arguments: [String])?,
        ours: @escaping () async throws -> Void
    ) async throws {
        let comparison = Comparison("sign an assertion", unit: "signatures", beside: peer, goal: goal, rounds: 15)
        guard let program else { return comparison.skip("it can't be compiled") }
        let units = 1_000
        try await comparison.run(
            ours: .work(units: units) { for _ in 0..<units { try await ours() } },
            theirs: .program(executable: program.executable, arguments: program.arguments + ["\(units)"])
        )
    }

    private static func assertion(of signer: SoftwareAssertionSigner) throws -> AssertionPS {
        try AssertionPS(
            identifiant: "9f3a1f52-7a0e-4b8a-9a35-2f6b6f1e5005",
            issueInstant: Timestamp(millisecondsSince1970: 1_772_442_900_007),
            issuer: signer.issuer,
            nameID: signer.nameID,
            typeCarte: signer.typeCarte,
            codeSpecialite: "SM26",
            secteurActivite: "SA07",
            identifiantFacturation: "991144332"
        )
    }

    /// The signed assertion without its digest and its signature.
    private static func template(from signed: [UInt8]) throws -> [UInt8] {
        var text = String(decoding: signed, as: UTF8.self)
        for name in ["DigestValue", "SignatureValue"] {
            guard let start = text.range(of: "<\(name)>"), let end = text.range(of: "</\(name)>") else {
                throw BenchError("the signed assertion has no \(name)")
            }
            text.removeSubrange(start.upperBound..<end.lowerBound)
        }
        return Array(text.utf8)
    }
}
