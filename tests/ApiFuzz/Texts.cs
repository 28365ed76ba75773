namespace GigVet.ApiFuzz;

/// <summary>Texts that programs stumble over.</summary>
internal static class Texts
{
    public static readonly IReadOnlyList<string> Values =
    [
        "", " ", "\0", "\u202e\u0000", "null", "0", "-1", "NaN", "1e999", "true", "'", "\"", "\\", "<script>alert(1)</script>", "{{7*7}}", "%s%n", "../../etc/passwd",
        "' or PartitionKey ne '", "|", "~", "\ud83d\ude00", "e\u0301\u0301\u0301\u0301", "\u202eabc", "\ufeff", "\uffff", "ﷺ", "İI", "ß", "=cmd|' /C calc'!A0",
        "http://169.254.169.254/latest/meta-data/", "file:///etc/passwd", "https://[::1]/", "javascript:alert(1)", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z",
        "2026-02-30", "upwork:", ":", "github:a b", "web:https://x.example/%00", "asm_00000000000000000000000000",
    ];

    public static readonly IReadOnlyList<string> InPaths =
    [
        .. Values.Where(value => value.Length > 0).Select(Uri.EscapeDataString),
        "%00", "%2F", "..%2F..", "%2e%2e", "%ff%fe", "%C0%AF", "%", "%zz", "a%20b", "%0d%0aX-Injected:%20yes", new string('a', 300), new string('a', 4_000), "%F0%9F%98%80", ".", "..", "*", "{id}", "a;b=c", "+",
    ];

    public static readonly IReadOnlyList<string> InQueries =
    [
        .. Values.Select(Uri.EscapeDataString), "-1", "0", "1", "99999999999999999999", "1.5", "%ff", "1&limit=2", "abc", new string('9', 400), new string('A', 3_000), "MTIz", "djE", "a%00b",
    ];

    public static readonly IReadOnlyList<(string Name, string Value)> Headers =
    [
        ("Prefer", "wait=-1"), ("Prefer", "wait=99999999999"), ("Prefer", "wait=0"), ("Prefer", "respond-async, wait=0"), ("Prefer", "wait"), ("Idempotency-Key", new string('k', 256)), ("Idempotency-Key", "\u00fc"),
        ("Idempotency-Key", "a|b~c"), ("Idempotency-Key", "the-same"), ("If-None-Match", "*"), ("If-None-Match", "nonsense"), ("If-None-Match", "W/\"x\", \"y\""), ("Accept", "text/html"), ("Accept", "nonsense"), ("Accept", "application/xml;q=0"),
        ("Accept-Encoding", "br;q=x"), ("Content-Encoding", "gzip"), ("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-Host", "evil.example"), ("X-HTTP-Method-Override", "DELETE"), ("X-Original-URL", "/api/v1/customers"),
        ("traceparent", "nonsense"), ("traceparent", "00-ffffffffffffffffffffffffffffffff-ffffffffffffffff-01"), ("Range", "bytes=0-1"), ("Cookie", "a=b"), ("Origin", "https://evil.example"), ("Expect", "nonsense"), ("If-Match", "*"),
        ("x-functions-key", "abc"),
    ];

    public static readonly IReadOnlyList<string> Suffixes = ["/", "//", "/..", "/%2e%2e/customers", ".json", "%20", "/x/y/z", "?", ";a", "%00", "/" + "a", "/../../../v1/customers"];
}
