/// The codecs of INSi beside their peers, one line of Markdown each; Benchmarks/bench.sh runs it.
@main
enum CodecBench {
    static func main() async throws {
        try await DecodeBench.run()
        try await EncodeBench.run()
    }
}
