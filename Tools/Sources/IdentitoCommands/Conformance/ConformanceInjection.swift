import Foundation
internal import INSi
internal import INSiSimulator

/// An answer that the test book has the software read instead of the real one (insi-protocol 16.1).
struct ConformanceInjection: Sendable {
    /// The name of the file in the package of CNDA.
    let file: String

    /// Which exchanges of the case it replaces.
    let ranks: ClosedRange<Int>

    /// Whether no service gives this answer by itself, so that it is injected without the package too.
    let isNeeded: Bool

    /// The same answer, written again.
    let reply: @Sendable () throws -> INSiReply

    /// The bytes to read instead; nothing when the answer received is to be read.
    ///
    /// - Parameters:
    ///   - rank: The rank of the exchange in its case.
    ///   - package: The folder of the package, when there is one.
    /// - Returns: The bytes.
    /// - Throws: What making the answer throws, which no fictional person raises.
    func bytes(rank: Int, package: URL?) throws -> [UInt8]? {
        guard ranks.contains(rank), isNeeded || package != nil else { return nil }
        let official = package?.appendingPathComponent(file)
        if let official, let data = try? Data(contentsOf: official) { return [UInt8](data) }
        return WireEra.latest.envelope(of: try reply())
    }

    /// About a person.
    static func personne(_ file: String, isNeeded: Bool = false, _ person: FictionalPerson) -> ConformanceInjection {
        ConformanceInjection(file: file, ranks: 1...1, isNeeded: isNeeded) {
            .resultat(INSiResultat(codeCR: "00", libelleCR: "OK", individu: try person.personneTrouvee()))
        }
    }

    /// `01` to some of the questions: the editor test service does not give it.
    static func nobody(_ ranks: ClosedRange<Int>) -> ConformanceInjection {
        ConformanceInjection(file: "REP_CR01.xml", ranks: ranks, isNeeded: false) {
            .resultat(INSiResultat(codeCR: "01", libelleCR: "Aucune identite trouvee", individu: nil))
        }
    }
}
