internal import SafeXML
public import Identitovigilance

/// Writes requests of INSi as SOAP 1.2 envelopes.
///
/// Headers and values follow insi-protocol 6 (seen in working clients); the output depends only on the arguments.
public struct RequestEncoder: Sendable {
    private let envelope: RequestEnvelope
    let authentification: Authentification
    private let provisional: Set<ProvisionalFeature>

    /// Makes an encoder for one caller.
    ///
    /// - Parameters:
    ///   - logiciel: The software that calls.
    ///   - emetteur: Who calls: the OU of the certificate's subject in software-certificate mode,
    ///     the name in the assertion when a professional calls (insi-protocol 6.6).
    ///   - authentification: How the caller proves who they are.
    ///   - provisional: The undocumented features that the caller takes the responsibility for; none by default.
    /// - Throws: ``INSiMessageError`` with `contexteInvalide` when the caller is not named, `fonctionProvisoire` for
    ///   `Authentification.psc(_:)` unless ``ProvisionalFeature/proSanteConnect`` was asked for.
    public init(
        logiciel: LogicielLPS,
        emetteur: String,
        authentification: Authentification = .certificatLogiciel(),
        provisional: Set<ProvisionalFeature> = []
    ) throws(INSiMessageError) {
        guard !emetteur.isEmpty else { throw INSiMessageError(.contexteInvalide, element: "Emetteur") }
        if case .psc = authentification, !provisional.contains(.proSanteConnect) {
            throw INSiMessageError(.fonctionProvisoire)
        }
        self.authentification = authentification
        envelope = RequestEnvelope(logiciel: logiciel, emetteur: emetteur, authentification: authentification)
        self.provisional = provisional
    }

    /// Writes a search by traits.
    ///
    /// - Parameters:
    ///   - query: The search.
    ///   - context: What is fresh in this call.
    /// - Returns: The envelope and its action.
    /// - Throws: ``INSiMessageError`` with `contexteInvalide` when a context value holds a character that XML can't
    ///   carry.
    public func encode(_ query: INSiQuery, context: CallContext) throws(INSiMessageError) -> INSiWireRequest {
        try request(INSiOperation.rechercherInsAvecTraitsIdentite.action, context, query.origin) { writer in
            let ns = INSiNamespace.rechercheTraits
            writer.element(ns.qualified("RECSANSVITALE"), namespaces: [ns]) { body in
                body.leaf(ns.qualified("NomNaissance"), query.nomNaissance.texte)
                for prenom in query.prenoms { body.leaf(ns.qualified("Prenom"), prenom.texte) }
                body.leaf(ns.qualified("Sexe"), query.sexe.rawValue)
                body.leaf(ns.qualified("DateNaissance"), query.dateNaissance.iso)
                if let lieu = query.lieuNaissance { body.leaf(ns.qualified("LieuNaissance"), lieu.code) }
            }
        }
    }

    /// Writes a search with a carte Vitale.
    ///
    /// - Parameters:
    ///   - query: The search.
    ///   - context: What is fresh in this call.
    /// - Returns: The envelope and its action.
    /// - Throws: ``INSiMessageError`` with `fonctionProvisoire` when a professional calls and
    ///   ``ProvisionalFeature/assertionVitale`` was not asked for, `contexteInvalide` when a value holds a character that
    ///   XML can't carry.
    public func encode(_ query: INSiCardQuery, context: CallContext) throws(INSiMessageError) -> INSiWireRequest {
        let card = CardRequestBody(beneficiaire: query.beneficiaire)
        return try request(
            INSiOperation.rechercherInsAvecCarteVitale.action,
            context,
            query.origin,
            vitale: try vitale(of: query, in: context),
            coverage: card.writeCoverage,
            body: card.writeBody
        )
    }

    /// The assertion of the card, which goes with that of a professional (insi-protocol 9.1).
    private func vitale(of query: INSiCardQuery, in context: CallContext) throws(INSiMessageError) -> AssertionVitale? {
        guard let assertion = authentification.assertion else { return nil }
        // With the professional's alone, the request would be one that is known to be incomplete.
        guard provisional.contains(.assertionVitale) else { throw INSiMessageError(.fonctionProvisoire) }
        let vitale = try AssertionVitale(of: query, issuer: assertion.nameID, in: context)
        guard vitale.id != assertion.id else { throw INSiMessageError(.contexteInvalide, element: "Assertion") }
        return vitale
    }

    /// Writes a unit verification: PROVISIONAL, see `VerificationCodec.swift`.
    ///
    /// - Parameters:
    ///   - query: The INS and its traits.
    ///   - context: What is fresh in this call.
    /// - Returns: The envelope and its action.
    /// - Throws: ``INSiMessageError`` with `fonctionProvisoire` unless the feature was asked for, `contexteInvalide` when a
    ///   value holds a character that XML can't carry.
    public func encode(
        _ query: INSVerificationQuery,
        context: CallContext
    ) throws(INSiMessageError) -> INSiWireRequest {
        guard provisional.contains(.verification) else { throw INSiMessageError(.fonctionProvisoire) }
        return try request(INSiOperation.verifierInsAvecTraitsIdentite.action, context, query.origin) {
            VerificationCodec.write(query, in: &$0)
        }
    }

    /// Writes a message of the deposit service: PROVISIONAL, see `DepositCodec.swift`.
    func encode(_ message: DepositCodec.Request, context: CallContext) throws(INSiMessageError) -> INSiWireRequest {
        guard provisional.isSuperset(of: [.verification, .deposit]) else { throw INSiMessageError(.fonctionProvisoire) }
        return try request(message.action, context, .unknown) { DepositCodec.write(message, in: &$0) }
    }

    private func request(
        _ action: String,
        _ context: CallContext,
        _ origin: CallOrigin,
        vitale: AssertionVitale? = nil,
        coverage: (inout XMLWriter) -> Void = { _ in },
        body: (inout XMLWriter) -> Void
    ) throws(INSiMessageError) -> INSiWireRequest {
        INSiWireRequest(
            action: action,
            body: try envelope.bytes(action, context, vitale: vitale, coverage: coverage, body: body),
            messageID: context.messageID,
            origin: origin
        )
    }
}
