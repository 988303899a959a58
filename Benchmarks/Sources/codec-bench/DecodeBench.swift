import BenchHarness
import Foundation
import INSi
import Identitovigilance

/// An answer of INSi, from its bytes to the person it tells of; all read the same file, and check once what they read.
///
/// Ours also checks the key of the matricule and the OID, and refuses what is there twice.
enum DecodeBench {
    static func run() async throws {
        let file = try DataFolder.path("answer.xml")
        let answer = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        try check(answer)
        for peer in peers {
            try await peer.compare("decode an INSi answer", unit: "answers", file: file) {
                keep(try ReplyDecoder.decode(answer))
            }
        }
    }

    private static var peers: [CodecPeer] {
        [
            .compiled("libxml2 SAX2 in C", .timeAtMost(1.5), variable: "BENCH_DECODE_SAX2", count: 50_000),
            .python("lxml", .times(6), script: "decode_lxml.py", count: 5_000, needs: "BENCH_PYTHON_XML"),
            .python("zeep", .times(25), script: "decode_zeep.py", count: 1_000, needs: "INSI_SCHEMAS"),
        ]
    }

    private static func check(_ answer: [UInt8]) throws {
        guard case .resultat(let resultat) = try ReplyDecoder.decode(answer), let personne = resultat.individu,
            resultat.codeCR == "00", personne.matricule.texte == "109076322083489",
            personne.nature.oid == "1.2.250.1.213.1.4.8", personne.traits.nomNaissance == "ECETINSI",
            personne.historique.count == 2
        else { throw BenchError("answer.xml is not the expected answer") }
    }
}
