import Foundation
internal import INSi
internal import INSiSecurity
internal import Identitovigilance

/// The object `authentification` of the contract.
enum AuthentificationDocument {
    /// Reads it, and signs the assertion that the mode asks for; an assertion of Pro Santé Connect names the `emetteur`
    /// unless it says otherwise.
    ///
    /// - Throws: ``InputError`` for a wrong shape, and the refusal of the file, its pass phrase or a value.
    static func read(_ fields: JSONFields, emetteur: String) async throws -> Authentification {
        var fields = fields
        switch try fields.requiredString("mode") {
        case "certificatLogiciel":
            try fields.finish()
            return .certificatLogiciel()
        case "cpx": return .cpx(try await signed(fields))
        case "psc": return .psc(try unsigned(fields, emetteur: emetteur))
        default: throw JSONFields.invalid("mode : valeur non admise")
        }
    }

    /// The assertion of Pro Santé Connect: `codeSpecialiteAMO`, `secteurActivite`, `identifiantFacturation`,
    /// `codeProfession`, `nameID`, `issuer`, `idAssertion`, `instant`; the second and the third are compulsory.
    private static func unsigned(_ given: JSONFields, emetteur: String) throws -> AssertionPSC {
        var fields = given
        let assertion = try AssertionPSC(
            identifiant: fields.string("idAssertion") ?? RandomIdentifierSource().next(),
            issueInstant: RequestDocument.moment(fields.string("instant")),
            nameID: fields.string("nameID") ?? emetteur,
            issuer: fields.string("issuer"),
            codeSpecialiteAMO: fields.string("codeSpecialiteAMO"),
            secteurActivite: fields.requiredString("secteurActivite"),
            identifiantFacturation: fields.requiredString("identifiantFacturation"),
            codeProfession: fields.string("codeProfession")
        )
        try fields.finish()
        return assertion
    }

    private static func signed(_ given: JSONFields) async throws -> SignedAssertion {
        var fields = given
        let path = try fields.requiredString("p12")
        let passphrase = try fields.requiredString("motDePasse")
        let typeCarte = try fields.choice("typeCarte", of: AssertionPS.TypeCarte.self)
        let codeSpecialite = try fields.string("codeSpecialite")
        let secteurActivite = try fields.requiredString("secteurActivite")
        let identifiantFacturation = try fields.requiredString("identifiantFacturation")
        let identifiant = try fields.string("idAssertion") ?? RandomIdentifierSource().next()
        let instant = try fields.string("instant")
        try fields.finish()
        guard let file = try? FileBytes.read(path) else { throw InputError(.entreeInvalide, detail: "p12 illisible") }
        let signer = try SoftwareAssertionSigner(pkcs12: file, passphrase: passphrase)
        let assertion = try AssertionPS(
            identifiant: identifiant,
            issueInstant: RequestDocument.moment(instant),
            issuer: signer.issuer,
            nameID: signer.nameID,
            typeCarte: typeCarte,
            codeSpecialite: codeSpecialite,
            secteurActivite: secteurActivite,
            identifiantFacturation: identifiantFacturation
        )
        return try await assertion.signed(by: signer)
    }
}
