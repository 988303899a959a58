#if OpenSSL
internal import COpenSSL
public import INSi
public import Identitovigilance

extension TestCertificateAuthority {
    /// Issues what stands for the signature certificate of a card, with its key (insi-protocol 8.8).
    ///
    /// - Parameters:
    ///   - prenom: The given name of the holder.
    ///   - nom: The name of the holder; `TEST ` is put before one that does not begin with it.
    ///   - identifiant: The national identifier of the holder, which becomes the common name.
    ///   - profession: The title.
    ///   - typeCarte: The kind of card.
    ///   - validity: From when to when it is valid.
    /// - Returns: The identity.
    /// - Throws: ``SecurityError`` when OpenSSL refuses.
    public func cardIdentity(
        prenom: String = "ALEX",
        nom: String = "TEST EXEMPLE",
        identifiant: String = "899900000000",
        profession: String = "Médecin",
        typeCarte: AssertionPS.TypeCarte = .cps,
        validity: ClosedRange<Timestamp> = Self.wideValidity
    ) throws(SecurityError) -> TestIdentity {
        try issue(
            subject: DistinguishedName(),
            card: CardSubject(
                prenom: prenom,
                nom: Self.marked(nom),
                identifiant: identifiant,
                profession: profession,
                typeCarte: typeCarte
            ),
            validity: validity,
            keyUsage: "critical,nonRepudiation",
            extensions: [(NID_ext_key_usage, "emailProtection")]
        )
    }
}
#endif
