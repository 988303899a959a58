extension AssertionPS {
    /// The canonical form without a signature.
    func bytes() -> [UInt8] { canonical.bytes() }

    /// What the canonical form is written from.
    var canonical: CanonicalAssertion {
        CanonicalAssertion(
            id: id,
            issueInstant: issueInstant,
            issuer: issuer,
            issuerFormat: AssertionVocabulary.subjectNameFormat,
            nameID: nameID,
            nameQualifier: typeCarte.rawValue,
            attributes: [
                (AssertionVocabulary.codeSpecialite, codeSpecialite),
                (AssertionVocabulary.secteurActivite, secteurActivite),
                (AssertionVocabulary.identifiantFacturation, identifiantFacturation),
            ]
        )
    }
}
