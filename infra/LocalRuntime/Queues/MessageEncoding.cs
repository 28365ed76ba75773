namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>How a message's data becomes the text of a queue message.</summary>
internal abstract record MessageEncoding
{
    private MessageEncoding()
    {
    }

    public static MessageEncoding Base64 { get; } = new InBase64();

    public static MessageEncoding None { get; } = new AsItIs();

    public abstract string Encode(BinaryData body);

    /// <returns>Null when the text is not in this encoding.</returns>
    public abstract BinaryData? Decode(string text);

    private sealed record InBase64 : MessageEncoding
    {
        public override string Encode(BinaryData body) => Convert.ToBase64String(body.ToMemory().Span);

        public override BinaryData? Decode(string text)
        {
            var bytes = new byte[text.Length * 3 / 4 + 3];
            return Convert.TryFromBase64String(text, bytes, out var length)
                ? BinaryData.FromBytes(bytes.AsMemory(0, length))
                : null;
        }
    }

    private sealed record AsItIs : MessageEncoding
    {
        public override string Encode(BinaryData body) => body.ToString();

        public override BinaryData Decode(string text) => BinaryData.FromString(text);
    }
}
