import BenchHarness
import Foundation
import INSi
import Identitovigilance

/// A search by traits, from the query to its bytes; each peer checks once that it writes what is in the file, ours too.
enum EncodeBench {
    static func run() async throws {
        let file = try DataFolder.path("request.xml")
        let (encoder, query, context) = (try encoder(), try query(), try context())
        let expected = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        guard try encoder.encode(query, context: context).body == expected else {
            throw BenchError("request.xml is not what is written")
        }
        for peer in peers {
            try await peer.compare("encode a request", unit: "requests", file: file) {
                keep(try encoder.encode(query, context: context))
            }
        }
    }

    private static var peers: [CodecPeer] {
        [
            .compiled("libxml2 writer in C", .times(1), variable: "BENCH_ENCODE_WRITER", count: 50_000),
            .python("lxml", .times(20), script: "encode_lxml.py", count: 5_000, needs: "BENCH_PYTHON_XML"),
            .python("zeep", .times(150), script: "encode_zeep.py", count: 1_000, needs: "INSI_SCHEMAS"),
        ]
    }

    private static let moment = Timestamp(millisecondsSince1970: 1_772_442_900_007)

    private static func encoder() throws -> RequestEncoder {
        let instance = "5f0c7a64-0a2b-4a67-9e35-3f4f9f3a2003"
        let logiciel = try LogicielLPS(idam: "TEST00NF00AA0", nom: "DEMO", version: "1.0", instance: instance)
        return try RequestEncoder(logiciel: logiciel, emetteur: "300000000000001")
    }

    private static func context() throws -> CallContext {
        try CallContext(
            messageID: "2f6b6f1e-98f3-4d0a-8a34-5d1c0f6a3004",
            idLPS: "7b2a5d18-1f57-4a5f-8a39-0a6f7a6b1002",
            idBAM: "0d9a3a3e-6a52-4f0e-9a52-4a8a35a3f001",
            temps: moment
        )
    }

    private static func query() throws -> INSiQuery {
        let traits = try IdentityTraits(
            nomNaissance: NomNaissance("ADRTROIS"),
            listePrenoms: ListePrenoms("TOUSSAINT"),
            dateNaissance: DateNaissance("1960-01-01"),
            sexe: .masculin,
            lieuNaissance: LieuNaissance("2B020")
        )
        let creation = Act.Creation(traits: traits, canal: .saisieManuelle)
        let record = try IdentityRecord.creating(IdentityID("1"), by: .creer(creation), at: moment).get()
        return try record.insiQuery(prenoms: [Prenom("TOUSSAINT")], lieu: true)
    }
}
