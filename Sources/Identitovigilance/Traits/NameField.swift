/// The field a ``NormalizedName`` belongs to, at compile time.
public protocol NameField: Sendable {
    /// The field, which decides the rules of writing.
    static var champ: Champ { get }
}

/// The birth name: the legal family name.
///
/// Format: A to Z, space, apostrophe, hyphen; `--` allowed between two family names. Source: rniv-rules 3.3 and 3.5
/// (second-hand).
public typealias NomNaissance = NormalizedName<NomNaissanceField>

/// One given name of the birth act, simple or compound.
///
/// Format: A to Z, space (in a compound without hyphen), apostrophe, hyphen; no double hyphen, no apostrophe or hyphen
/// at the end. Source: rniv-rules 3.3 and 3.4 (second-hand).
public typealias Prenom = NormalizedName<PrenomField>

/// All the given names of the birth act, in its order, separated by one space.
///
/// The text alone can't tell a compound given name written with a space from two given names: that is what the first
/// given name of ``IdentityTraits`` is for. Source: rniv-rules 3.4.1 (the form of INSi).
public typealias ListePrenoms = NormalizedName<ListePrenomsField>

/// The name a person uses in daily life, a married name for instance; never filled from the birth name.
///
/// Format: as ``NomNaissance``. Source: EXI ID 08, RNIV EXI PP 17 (second-hand).
public typealias NomUtilise = NormalizedName<NomUtiliseField>

/// The given name a person uses in daily life; never filled from the first given name.
///
/// Format: as ``Prenom``. Source: EXI ID 08, RNIV EXI PP 18 (second-hand).
public typealias PrenomUtilise = NormalizedName<PrenomUtiliseField>

/// The field of ``NomNaissance``.
public enum NomNaissanceField: NameField {
    /// `nomNaissance`.
    public static let champ = Champ.nomNaissance
}

/// The field of ``Prenom``.
public enum PrenomField: NameField {
    /// `premierPrenom`.
    public static let champ = Champ.premierPrenom
}

/// The field of ``ListePrenoms``.
public enum ListePrenomsField: NameField {
    /// `listePrenoms`.
    public static let champ = Champ.listePrenoms
}

/// The field of ``NomUtilise``.
public enum NomUtiliseField: NameField {
    /// `nomUtilise`.
    public static let champ = Champ.nomUtilise
}

/// The field of ``PrenomUtilise``.
public enum PrenomUtiliseField: NameField {
    /// `prenomUtilise`.
    public static let champ = Champ.prenomUtilise
}
