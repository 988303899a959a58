#if OpenSSL
public import Identitovigilance

extension ErrorCode {
    private static let checkFile = """
        Vérifiez que vous avez choisi le fichier (.p12) du certificat logiciel INSi remis par l'ANS.
        """
    private static let checkPassphrase = """
        Saisissez de nouveau le mot de passe du fichier, en respectant les majuscules et les minuscules.
        """
    private static let orderAgain = """
        Le responsable de la structure doit commander un certificat logiciel « ORG AUTH_CLI » INSi à l'ANS, puis \
        l'installer dans le logiciel.
        """
    private static let callSupport = """
        Prévenez le support de votre logiciel.
        """

    /// The bytes are not a PKCS#12 file, or it is damaged.
    public static let fichierPKCS12Illisible = ErrorCode(
        "fichierPKCS12Illisible",
        description: "The bytes are not a PKCS#12 file, or the file is damaged.",
        message: "Le fichier du certificat logiciel est illisible.",
        conduiteATenir: checkFile
    )

    /// The file holds more bytes than a PKCS#12 file of one certificate ever does.
    public static let fichierPKCS12TropGrand = ErrorCode(
        "fichierPKCS12TropGrand",
        description: "The PKCS#12 file is larger than the limit.",
        message: "Le fichier choisi est trop volumineux pour être un certificat logiciel.",
        conduiteATenir: checkFile
    )

    /// The file opens with its passphrase but its content is protected in a way this OpenSSL does not know.
    public static let fichierPKCS12NonPrisEnCharge = ErrorCode(
        "fichierPKCS12NonPrisEnCharge",
        description: "The content of the PKCS#12 file uses a protection that the system's OpenSSL does not offer.",
        message: "Le fichier du certificat logiciel est protégé d'une façon que ce poste ne prend pas en charge.",
        conduiteATenir: callSupport
    )

    /// The passphrase does not open the file.
    public static let motDePasseIncorrect = ErrorCode(
        "motDePasseIncorrect",
        description: "The passphrase does not open the PKCS#12 file.",
        message: "Le mot de passe du certificat logiciel est incorrect.",
        conduiteATenir: checkPassphrase
    )

    /// The file holds no private key, or no certificate to go with it.
    public static let cleAbsente = ErrorCode(
        "cleAbsente",
        description: "The PKCS#12 file lacks the private key or the certificate of that key.",
        message: "Le fichier ne contient pas à la fois le certificat logiciel et sa clé.",
        conduiteATenir: checkFile
    )

    /// No certificate of the file bears the public key of the private key.
    public static let cleNonCorrespondante = ErrorCode(
        "cleNonCorrespondante",
        description: "The private key of the PKCS#12 file matches none of its certificates.",
        message: "La clé contenue dans le fichier n'est pas celle du certificat logiciel.",
        conduiteATenir: checkFile
    )

    /// The certificate's last day has passed.
    public static let certificatExpire = ErrorCode(
        "certificatExpire",
        description: "The certificate has expired.",
        message: "Le certificat logiciel de la structure a expiré.",
        conduiteATenir: orderAgain
    )

    /// The certificate's first day has not come.
    public static let certificatPasEncoreValide = ErrorCode(
        "certificatPasEncoreValide",
        description: "The certificate is not valid yet.",
        message: "Le certificat logiciel de la structure n'est pas encore valable.",
        conduiteATenir: "Vérifiez la date et l'heure du poste. Si elles sont justes, attendez la date de début."
    )

    /// The common name is neither `INSI-AUTO` nor `INSI-MANU`.
    public static let certificatNomNonAdmis = ErrorCode(
        "certificatNomNonAdmis",
        description: "The common name of the certificate is not one that INSi accepts.",
        message: "Ce certificat logiciel n'est pas un certificat INSi (INSI-AUTO ou INSI-MANU).",
        conduiteATenir: orderAgain
    )

    /// The certificate comes from another authority than those the policy names.
    public static let certificatEmetteurNonAdmis = ErrorCode(
        "certificatEmetteurNonAdmis",
        description: "The certificate was not issued by an authority that the policy accepts.",
        message: "Ce certificat logiciel n'a pas été émis par l'IGC-Santé.",
        conduiteATenir: orderAgain
    )

    /// The subject has no organizational unit, so that the structure cannot be named to INSi.
    public static let certificatSansStructure = ErrorCode(
        "certificatSansStructure",
        description: "The subject of the certificate has no organizational unit.",
        message: "Ce certificat logiciel n'indique pas l'identifiant de la structure.",
        conduiteATenir: orderAgain
    )

    /// The certificate inside the file cannot be read.
    public static let certificatIllisible = ErrorCode(
        "certificatIllisible",
        description: "A field of the certificate cannot be read.",
        message: "Le certificat logiciel est illisible.",
        conduiteATenir: checkFile
    )

    /// The test authority could not make a certificate.
    public static let generationCertificat = ErrorCode(
        "generationCertificat",
        description: "The test authority could not make the certificate it was asked for.",
        message: "Le certificat de test n'a pas pu être fabriqué.",
        conduiteATenir: callSupport
    )

    /// Every code that `INSiSecurity` may raise.
    public static let securityCatalogue: [ErrorCode] = [
        fichierPKCS12Illisible, fichierPKCS12TropGrand, fichierPKCS12NonPrisEnCharge, motDePasseIncorrect, cleAbsente,
        cleNonCorrespondante, certificatExpire, certificatPasEncoreValide, certificatNomNonAdmis,
        certificatEmetteurNonAdmis, certificatSansStructure, certificatIllisible, generationCertificat,
    ]
}
#endif
