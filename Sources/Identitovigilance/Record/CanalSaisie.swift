/// How an identity was captured (FR Core `methodCollection`, PAM ZFD-5; rniv-rules 1.11).
public enum CanalSaisie: String, Sendable, Hashable, CaseIterable, Codable {
    /// Typed by hand, without card or INSi.
    case saisieManuelle = "SM"
    /// Physical carte Vitale, which triggers an INSi search.
    case carteVitale = "CV"
    /// INSi asked with typed traits.
    case insi = "INSI"
    /// Scan of the INS datamatrix of a document.
    case datamatrix = "CB"
    /// RFID chip of a bracelet, local.
    case rfid = "RFID"
    /// Appli carte Vitale.
    case appliCarteVitale = "AV"
}
