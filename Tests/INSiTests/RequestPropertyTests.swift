import INSi
@testable import INSiSimulator
import Identitovigilance
import IdentitovigilanceTesting
import SafeXML
import Testing

@Suite("Generated requests")
struct RequestPropertyTests {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

    /// Two to five words of capitals, joined as names are.
    private func name(_ separators: [String], _ generator: inout SplitMix64) -> String {
        var text = word(&generator)
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
            text += (separators.randomElement(using: &generator) ?? " ") + word(&generator)
        }
        return text
    }

    private func word(_ generator: inout SplitMix64) -> String {
        String(
            (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                Self.letters.randomElement(using: &generator) ?? "A"
            }
        )
    }

    /// A text with what XML must escape, and what it must not change.
    private func free(_ generator: inout SplitMix64) -> String {
        let pieces = ["&", "<", ">", "\"", "'", "é", "e\u{301}", "😀", " ", "A", "]]>", "\t", "\n", "\r", "&amp;"]
        let count = Int.random(in: 1...12, using: &generator)
        return "x" + (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }

    private func digits(_ range: ClosedRange<Int>, _ width: Int, _ generator: inout SplitMix64) -> String {
        let text = String(Int.random(in: range, using: &generator))
        return String(repeating: "0", count: width - text.count) + text
    }

    private func query(_ generator: inout SplitMix64) throws -> INSiQuery {
        let count = Int.random(in: 1...4, using: &generator)
        let date =
            digits(1900...2025, 4, &generator) + "-" + digits(1...12, 2, &generator) + "-"
            + digits(1...28, 2, &generator)
        return try Caller.query(
            name([" ", "-", "'", "--"], &generator),
            prenoms: (0..<count).map { _ in name(["-", "'"], &generator) },
            sexe: Bool.random(using: &generator) ? .masculin : .feminin,
            date: date,
            lieu: Bool.random(using: &generator) ? digits(1...95, 2, &generator) + digits(1...999, 3, &generator) : nil
        )
    }

    @Test("Ten thousand generated requests are read by the simulator as they were meant", arguments: 0..<10)
    func roundTrip(_ seed: UInt64) throws {
        var generator = SplitMix64(state: seed)
        for _ in 0..<1_000 {
            let query = try query(&generator)
            let values = (0..<7).map { _ in free(&generator) }
            let logiciel = try LogicielLPS(idam: values[0], nom: values[1], version: "1", instance: values[2])
            let context = try CallContext(
                messageID: values[3],
                idLPS: values[4],
                idBAM: values[5],
                temps: Caller.moment
            )
            let encoder = try RequestEncoder(logiciel: logiciel, emetteur: values[6])
            let request = try encoder.encode(query, context: context)

            let read = try RequestReader(request.body)
            let traits = try TraitsRequest(read.content)
            let found =
                [traits.nomNaissance] + traits.prenoms
                + [
                    traits.sexe, traits.dateNaissance, traits.lieuNaissance ?? "-", read.idam, read.messageID,
                    read.action,
                ]
                + (try contextValues(in: request.body))
            let meant =
                [query.nomNaissance.texte] + query.prenoms.map(\.texte)
                + [query.sexe.rawValue, query.dateNaissance.iso, query.lieuNaissance?.code ?? "-", values[0]]
                + ["uuid:" + values[3], request.action, values[4], values[5], values[6], values[6], values[2]]
                + ["urn:lps:\(values[1]):1"]
            // Code points, since Swift takes both forms of an accent as equal.
            try #require(found.map { Array($0.utf8) } == meant.map { Array($0.utf8) })
        }
    }

    /// What the simulator does not read: the identifiers and the caller in both contexts, the installation, the name.
    private func contextValues(in body: [UInt8]) throws -> [String] {
        let header = try SOAPBody.envelope(of: body).required("Header", in: INSiNamespace.soap)
        let lps = try header.required("ContexteLPS", in: INSiNamespace.lps)
        let bam = try header.required("ContexteBAM", in: INSiNamespace.bam)
        let software = try lps.required("LPS", in: INSiNamespace.lps)
        return [
            try lps.requiredValue("Id", in: INSiNamespace.lps), try bam.requiredValue("Id", in: INSiNamespace.bam),
            try lps.requiredValue("Emetteur", in: INSiNamespace.lps),
            try bam.requiredValue("Emetteur", in: INSiNamespace.bam),
            try software.requiredValue("Instance", in: INSiNamespace.lps),
            try software.requiredValue("Nom", in: INSiNamespace.lps),
        ]
    }
}
