/// Signing and mutual TLS beside their peers, one line of Markdown each; Benchmarks/bench.sh runs it.
@main
enum WireBench {
    static func main() async throws {
        try await SignBench.run()
        try await SearchBench.run()
    }
}
