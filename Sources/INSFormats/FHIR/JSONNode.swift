/// A JSON value that keeps what a FHIR resource may not lose: the order of members and the text of numbers.
///
/// FHIR gives a meaning to the digits of a decimal, and what a resource holds beyond us must leave as it came: the decoders
/// of Foundation keep neither.
indirect enum JSONNode {
    case null
    case bool(Bool)
    /// A number, by its text.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object(JSONObject)

    var object: JSONObject? { if case .object(let object) = self { object } else { nil } }

    var array: [JSONNode]? { if case .array(let items) = self { items } else { nil } }

    var isNull: Bool { if case .null = self { true } else { false } }

    var string: String? { if case .string(let text) = self { text } else { nil } }
}

/// A member of an object.
struct JSONMember {
    let name: String
    var value: JSONNode

    init(_ name: String, _ value: JSONNode) {
        self.name = name
        self.value = value
    }
}

/// The members of an object, in order; no name twice.
struct JSONObject {
    private(set) var members: [JSONMember] = []

    init() {}

    init(_ members: [JSONMember]) { self.members = members }

    /// A member; set to nothing, it is removed, and a new one comes last.
    subscript(_ name: String) -> JSONNode? {
        get { index(of: name).map { members[$0].value } }
        set {
            switch (index(of: name), newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(JSONMember(name, value))
            case (nil, nil): break
            }
        }
    }

    /// The text of a member.
    func text(_ name: String) -> String? { self[name]?.string }

    private func index(of name: String) -> Int? {
        members.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
    }
}

extension JSONNode {
    /// An object from its members, those without a value left out.
    static func members(_ members: (name: String, value: JSONNode?)...) -> JSONNode {
        .object(JSONObject(members.compactMap { member in member.value.map { JSONMember(member.name, $0) } }))
    }
}
