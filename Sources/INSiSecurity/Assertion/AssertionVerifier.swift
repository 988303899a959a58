#if OpenSSL
public import INSi
public import Identitovigilance
internal import SafeXML

/// Checks the signed assertion of a request, as a service that trusts a few authorities would.
///
/// The checks are ours: how strict the real service is isn't known. What is returned is read in the very bytes that
/// were signed. Revocation is checked by the lists that are given, since fetching them needs the network.
public struct AssertionVerifier: AssertionChecking {
    private let trust: CertificateTrust
    private let maximumAge: Duration
    private let maximumAdvance: Duration

    /// Makes a verifier.
    ///
    /// - Parameters:
    ///   - anchors: The trusted authorities in DER, with those between them and the cards.
    ///   - revocationLists: The lists of revoked cards of these authorities; left out, revocation is not checked.
    ///   - maximumAge: How old an assertion may be.
    ///   - maximumAdvance: How far the clock of the caller may run ahead.
    public init(
        anchors: [[UInt8]],
        revocationLists: RevocationLists? = nil,
        maximumAge: Duration = SignedAssertion.dureeDeVie,
        maximumAdvance: Duration = .seconds(60)
    ) {
        trust = CertificateTrust(anchors: anchors, revocation: revocationLists)
        self.maximumAge = maximumAge
        self.maximumAdvance = maximumAdvance
    }

    /// Checks the assertion of a request.
    ///
    /// - Parameters:
    ///   - envelope: The whole request, byte for byte.
    ///   - moment: The present moment.
    /// - Throws: ``SecurityError`` with a code of `ErrorCode.assertionCatalogue`, or `assertionPerimee`.
    public func check(_ envelope: [UInt8], at moment: Timestamp) throws {
        _ = try verified(envelope, at: moment)
    }

    /// Checks the assertion of a request, and returns what it says of the professional.
    ///
    /// - Parameters:
    ///   - envelope: The whole request, byte for byte.
    ///   - moment: The present moment.
    /// - Returns: The content that was signed.
    /// - Throws: ``SecurityError`` with a code of `ErrorCode.assertionCatalogue` or `assertionPerimee`, the first reason found.
    public func verified(_ envelope: [UInt8], at moment: Timestamp) throws(SecurityError) -> AssertionPS {
        try verifiedAssertions(envelope, at: moment).professionnel
    }

    /// Checks every assertion of a request, and returns what they say.
    ///
    /// A search by card has that of the carte Vitale after the professional's, in its unsigned form (insi-protocol 9.1 and
    /// 9.2); no other request has a second one.
    ///
    /// - Parameters:
    ///   - envelope: The whole request, byte for byte.
    ///   - moment: The present moment.
    /// - Returns: The content of both.
    /// - Throws: ``SecurityError`` with a code of `ErrorCode.assertionCatalogue` or `assertionPerimee`, the first reason
    ///   found.
    public func verifiedAssertions(
        _ envelope: [UInt8],
        at moment: Timestamp
    ) throws(SecurityError) -> VerifiedAssertions {
        let signed = try SignedEnvelope(envelope)
        let signature = try SignatureContent(signed.signature, of: signed.id)
        let assertion = try signed.canonicalAssertion()
        guard SHA256.hash(assertion) == signature.digest else { throw SecurityError(.empreinteFausse) }
        guard let certificate = CertificateOwner(der: signature.certificate), let verification = DigestSigning() else {
            throw .draining(.certificatCarteNonReconnu)
        }
        let signedInfo = try signed.canonicalSignedInfo()
        guard verification.verify(signature.value, of: signedInfo, with: certificate) else {
            throw .draining(.signatureFausse)
        }
        try trust.check(certificate, at: moment)
        guard let holder = CardHolder(reading: certificate) else { throw .draining(.certificatSansTitulaire) }
        ErrorQueue.drain()
        let content = try AssertionContent.read(assertion)
        guard content.nameID.utf8.elementsEqual(holder.nameID.utf8), content.typeCarte == holder.typeCarte else {
            throw SecurityError(.titulaireDifferent)
        }
        try checkAge(content.issueInstant, at: moment)
        let vitale = try signed.vitale.map { element throws(SecurityError) in try VitaleContent.read(element) }
        if let vitale {
            guard vitale.issuer.utf8.elementsEqual(holder.nameID.utf8) else { throw SecurityError(.titulaireDifferent) }
            try checkAge(vitale.issueInstant, at: moment)
        }
        return VerifiedAssertions(professionnel: content, vitale: vitale)
    }

    private func checkAge(_ issueInstant: Timestamp, at moment: Timestamp) throws(SecurityError) {
        guard issueInstant <= moment.advanced(by: maximumAdvance) else { throw SecurityError(.assertionFuture) }
        guard moment <= issueInstant.advanced(by: maximumAge) else { throw SecurityError(.assertionPerimee) }
    }
}
#endif
