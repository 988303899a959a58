/// A request to verify that an INS and its traits agree, for an identity that holds one.
///
/// Made by ``IdentityRecord/verificationQuery()`` only: an INS never travels without its five traits.
public struct INSVerificationQuery: Sendable, Hashable {
    /// The INS, with the traits that INSi gave.
    public let ins: INS

    /// The first given name, local: INSi does not return it.
    public let premierPrenom: Prenom

    /// Whom the verification is about and who makes it; not sent.
    public private(set) var origin: CallOrigin

    init(ins: INS, premierPrenom: Prenom, origin: CallOrigin) {
        self.ins = ins
        self.premierPrenom = premierPrenom
        self.origin = origin
    }

    /// The same verification, with the user who makes it.
    ///
    /// - Parameter auteur: The user; nobody changes nothing.
    /// - Returns: The verification.
    public func asked(by auteur: Auteur?) -> INSVerificationQuery {
        var query = self
        query.origin = origin.by(auteur)
        return query
    }
}

extension INSVerificationQuery: CustomStringConvertible {
    /// A placeholder: an INS is personal data and stays out of logs.
    public var description: String { "<vérification INS>" }
}

extension IdentityRecord {
    /// Makes a request to verify the INS of this identity (RNIV 6.10, recalled).
    ///
    /// - Returns: The request.
    /// - Throws: ``ActRefusal`` with `transitionInterdite` when the identity holds no INS.
    public func verificationQuery() throws(ActRefusal) -> INSVerificationQuery {
        if let code = RuleBook.standard.refusal(of: .verifierConforme, from: etat) { throw ActRefusal(code) }
        guard let ins else { throw ActRefusal(.transitionInterdite) }
        return INSVerificationQuery(
            ins: ins,
            premierPrenom: traitsSaisis.premierPrenom,
            origin: CallOrigin(identity: id)
        )
    }
}
