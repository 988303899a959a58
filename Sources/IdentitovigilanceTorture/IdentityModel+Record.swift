internal import Identitovigilance

extension IdentityModel {
    /// What a record of the library says otherwise than the model.
    func differences(from record: IdentityRecord) -> [String] {
        let qualified = QualifiedIdentity(record)
        let facts: [(String, Bool)] = [
            ("version", record.version == version),
            ("status", record.statut == statut),
            ("INS", record.ins?.identifiant == ins?.identifiant),
            ("traits of the INS, byte for byte", holdsTheSame(record.ins)),
            ("controls", record.controles.map(\.piece) == controls),
            ("attributes", record.attributs == attributs),
            ("closed", (record.fusionneeDans != nil) == isClosed),
            ("what may leave", record.transmissible == isShareable && (qualified != nil) == isShareable),
            ("who may be searched", ((try? record.insiQuery()) != nil) == maySearch),
            ("what may be verified", ((try? record.verificationQuery()) != nil) == mayVerify),
        ]
        return facts.filter { !$0.1 }.map { "the record and the model disagree: \($0.0)" }
    }

    private func holdsTheSame(_ held: INS?) -> Bool {
        guard let held, let ins else { return held == nil && ins == nil }
        func same(_ kept: String, _ received: String?) -> Bool { kept.utf8.elementsEqual((received ?? "").utf8) }
        return same(held.traits.nomNaissance, ins.traits.nomNaissance)
            && same(held.traits.listePrenoms, ins.traits.listePrenoms)
            && same(held.traits.sexe.rawValue, ins.traits.sexe)
            && same(held.traits.dateNaissance.texte, ins.traits.dateNaissance)
            && same(held.traits.lieuNaissance, ins.lieu)
    }
}
