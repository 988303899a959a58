extension AssertionPS {
    /// The canonical form, with something between the issuer and the subject: nothing, or the signature.
    func bytes(signature: [UInt8] = []) -> [UInt8] {
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
        ).bytes(signature: signature)
    }
}
