import INSFormats
internal import Identitovigilance

extension FuzzTarget {
    /// A scanned text that is accepted, written again by the rules of the format, reads as the same identity without a
    /// warning; the encoder writes the very same bytes.
    static let datamatrix = FuzzTarget(name: "datamatrix") { bytes in
        let identity: ReceivedIdentity
        do throws(FormatError) { identity = try DatamatrixReader.read(bytes) } catch { return try requireSilent(error) }
        try requireSound(identity)
        guard let ins = identity.ins else { throw Violation("a Datamatrix has an INS") }
        try require(identity.statut == .qualifiee && identity.canal == .datamatrix, "a Datamatrix claims qualification")
        let text = text(of: identity, ins)
        guard let again = try? DatamatrixReader.read(text) else { throw Violation("the text of an identity is read") }
        try require(again.traits == identity.traits && again.ins == identity.ins, "the text of an identity reads as it")
        try require(again.avertissements.allSatisfy { $0.code == .lieuNonRecu }, "a text by the rules has no warning")
        guard identity.traits.lieuNaissance != nil, let qualified = Resent(identity)?.qualified,
            qualified.ins.traits.dateNaissance.texte == identity.traits.dateNaissance
        else { return true }
        guard let payload = try? DatamatrixPayload(qualified) else { throw Violation("what was read can be written") }
        try require(payload.octets == text, "the encoder writes the text of the format")
        return true
    }

    /// The text by the rules of the format (ANS v2.2): the blocks in order, a separator after a short name that is not last.
    private static func text(of identity: ReceivedIdentity, _ ins: ReceivedINS) -> [UInt8] {
        let traits = identity.traits
        let date = (traits.dateNaissance ?? "").split(separator: "-").reversed().joined(separator: "-")
        func variable(_ value: String, _ maximum: Int) -> String {
            value.utf8.count < maximum ? value + "\u{1D}" : value
        }
        var text = "IS01" + String(repeating: "0", count: 22) + "S1" + ins.matricule.texte
        text += "S2" + variable(ins.oid, 20)
        text += "S3" + variable(traits.listePrenoms ?? "", 100) + "S4" + variable(traits.nomNaissance ?? "", 100)
        text += "S5" + (traits.sexe ?? "") + "S6" + date
        if let place = traits.lieuNaissance { text += "S7" + place }
        return Array(text.utf8)
    }
}
