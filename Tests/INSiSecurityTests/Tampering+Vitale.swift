#if OpenSSL
import INSi
import INSiSecurity
import Identitovigilance

extension String {
    /// The assertion of the card, which comes after the professional's.
    fileprivate var vitale: String {
        let both = part(from: "</Assertion><Assertion ", to: "</Assertion></wsse:Security>")
        return String(both.dropFirst("</Assertion>".count).dropLast("</wsse:Security>".count))
    }
}

extension Tampering {
    /// What a search by card, with its two assertions, must not let through.
    static let vitale: [Tampering] = [
        Tampering("another billing number of the professional", .empreinteFausse, "991130972", "991130973"),
        Tampering("no assertion of the card", .assertionVitaleAbsente) { $0.edited($0.vitale, "") },
        Tampering("no assertion of the professional", .assertionVitaleAbsente) { $0.edited($0.assertion, "") },
        Tampering("no assertion", .assertionAbsente) { $0.edited($0.assertion, "").edited($0.vitale, "") },
        Tampering("the card first", .assertionNonSignee) {
            let (professional, card) = ($0.assertion, $0.vitale)
            return $0.edited(professional + card, card + professional)
        },
        Tampering("the card twice", .assertionMultiple) { $0.edited($0.vitale, $0.vitale + $0.vitale) },
        Tampering("the professional twice", .assertionMultiple) {
            $0.edited($0.assertion, $0.assertion + $0.assertion)
        },
        Tampering("the professional in the place of the card", .signatureMultiple) {
            $0.edited($0.vitale, $0.assertion)
        },
        Tampering("the professional forged, the signed one behind", .assertionNonSignee) {
            let forged = $0.assertion.edited($0.signature, "").edited("991130972", "000000000")
            return $0.edited($0.vitale, $0.assertion).edited($0.assertion + $0.assertion, forged + $0.assertion)
        },
        Tampering("the card inside the professional", .assertionMalPlacee) {
            $0.edited($0.vitale, "").inserting($0.vitale, before: "</Assertion>")
        },
        Tampering("the card in the body", .assertionMultiple) {
            $0.edited($0.vitale, "").inserting($0.vitale, before: "</soap:Body>")
        },
        Tampering("the card in another header", .assertionMalPlacee) {
            $0.edited($0.vitale, "").inserting($0.vitale, before: "</soap:Header>")
        },
        Tampering("the card signed", .signatureMultiple) {
            $0.edited($0.vitale, $0.vitale.edited("</Issuer>", "</Issuer>" + $0.signature))
        },
        Tampering("the signature moved to the card", .assertionNonSignee) {
            $0.edited($0.signature, "").edited(
                "<Issuer>899900063480</Issuer>",
                "<Issuer>899900063480</Issuer>" + $0.signature
            )
        },
        Tampering("both with one identifier", .identifiantDuplique) { $0.edited("_5d0c1c3e", CardMaterial.id) },
        Tampering("the card's identifier on the body", .identifiantDuplique) {
            $0.edited("<soap:Body>", #"<soap:Body Id="_5d0c1c3e">"#)
        },
        Tampering("the card without an identifier", .assertionInvalide) { $0.edited(#" ID="_5d0c1c3e""#, "") },
        Tampering("another issuer of the card", .titulaireDifferent) {
            $0.edited("<Issuer>899900063480</Issuer>", "<Issuer>899900063481</Issuer>")
        },
        Tampering("an issuer with a format", .assertionVitaleInvalide) {
            $0.edited("<Issuer>899900063480", #"<Issuer Format="x">899900063480"#)
        },
        Tampering("another qualifier", .assertionVitaleInvalide, #""VITALE""#, #""CPS""#),
        Tampering("no serial number", .assertionVitaleInvalide, ">0123456789</NameID>", "></NameID>"),
        Tampering("attributes of the card", .assertionVitaleInvalide) {
            $0.edited($0.vitale, $0.vitale.edited("</Subject>", "</Subject><AttributeStatement/>"))
        },
        Tampering("an element in the serial number", .assertionVitaleInvalide, "0123456789<", "0123456789<x/><"),
        Tampering("another version", .assertionVitaleInvalide) {
            $0.edited($0.vitale, $0.vitale.edited(#"Version="2.0""#, #"Version="1.1""#))
        },
        Tampering("an old card", .assertionPerimee) {
            $0.edited($0.vitale, $0.vitale.edited("2026-05-01T00:00:00.000Z", "2026-04-30T23:54:59.999Z"))
        },
        Tampering("a card of the future", .assertionFuture) {
            $0.edited($0.vitale, $0.vitale.edited("2026-05-01T00:00:00.000Z", "2026-05-01T00:01:00.001Z"))
        },
        Tampering(
            "the action of a search by traits",
            .assertionMultiple,
            "rechercherInsAvecCarteVitale",
            "rechercherInsAvecTraitsIdentite"
        ),
        Tampering("a second action", .assertionMultiple) {
            let action = $0.part(from: "<wsa:Action", to: "</wsa:Action>")
            return $0.edited(action, action + action)
        },
        Tampering("the body of a search by traits", .assertionMultiple, "RECVITALE", "RECSANSVITALE"),
    ]

    /// What a search by traits must not let through, now that another request has two assertions.
    static let vitaleElsewhere: [Tampering] = [
        Tampering("an assertion of a card", .assertionMultiple) {
            let card = $0.assertion.edited($0.signature, "").edited(CardMaterial.id, "_5d0c1c3e")
            return $0.edited($0.assertion, $0.assertion + card)
        },
        Tampering("the action of a search by card", .assertionMultiple) {
            let card = $0.assertion.edited($0.signature, "").edited(CardMaterial.id, "_5d0c1c3e")
            return $0.edited($0.assertion, $0.assertion + card)
                .edited("rechercherInsAvecTraitsIdentite", "rechercherInsAvecCarteVitale")
        },
    ]
}
#endif
