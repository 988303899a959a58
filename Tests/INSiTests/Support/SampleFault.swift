import INSi

/// A fault that says nothing.
enum SampleFault {
    static let unknown = INSiFaute(
        code: nil,
        sousCode: nil,
        severite: nil,
        codeSoap: "Receiver",
        messageID: nil,
        libelle: ""
    )
}
