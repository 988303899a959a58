internal import Identitovigilance

/// The extension `fr-core-identity-reliability` (interop-formats 2.4).
enum FHIRReliability {
    /// The extensions of an identity, and what they have no code for.
    ///
    /// In 2.2.0 an attribute is the whole extension once more; the draft has a place for it.
    static func extensions(
        _ identite: TransmittedIdentity,
        _ version: FHIRCoreVersion
    ) -> (extensions: [JSONNode], lost: LeftOut) {
        let provenance = identite.provenance
        let canal = provenance.canal.flatMap { FHIRVocabulary.code($0, version) }
        let piece = provenance.piece.flatMap { FHIRVocabulary.code($0, version, withINS: identite.ins != nil) }
        let isDraft = version == .quatreStatuts
        let system = isDraft ? FHIRVocabulary.statuses : FHIRVocabulary.table0445
        var parts = [coding("identityStatus", system, FHIRVocabulary.code(identite.statut, version))]
        if isDraft {
            parts += identite.attributs.sortedCodes.map { coding("comment", FHIRVocabulary.comments, $0) }
        }
        if let canal { parts.append(coding("methodCollection", FHIRVocabulary.channels, canal)) }
        if let date = provenance.dateInterrogation {
            parts.append(day(isDraft ? "dateInterrogationINSi" : "dateCollection", date))
        }
        if let date = provenance.dateValidation { parts.append(day("validationDate", date)) }
        if let piece { parts.append(coding("validationMode", FHIRVocabulary.documents, piece)) }
        var extensions = [complex(parts)]
        if !isDraft {
            extensions += identite.attributs.sortedCodes.map { complex([coding("identityStatus", system, $0)]) }
        }
        var lost = LeftOut()
        if !isDraft { lost.noteStatus(of: identite, at: "identityReliability.identityStatus") }
        lost.note("identityReliability.methodCollection", when: provenance.canal != nil && canal == nil)
        lost.note("identityReliability.validationMode", when: provenance.piece != nil && piece == nil)
        lost.note("identityReliability.finValiditePiece", when: provenance.finValiditePiece != nil)
        return (extensions, lost)
    }

    private static func complex(_ parts: [JSONNode]) -> JSONNode {
        .members(("url", .string(FHIRVocabulary.reliability)), ("extension", .array(parts)))
    }

    private static func coding(_ url: String, _ system: String, _ code: String) -> JSONNode {
        .members(
            ("url", .string(url)),
            ("valueCoding", .members(("system", .string(system)), ("code", .string(code))))
        )
    }

    private static func day(_ url: String, _ date: CalendarDate) -> JSONNode {
        .members(("url", .string(url)), ("valueDate", .string(date.iso)))
    }
}
